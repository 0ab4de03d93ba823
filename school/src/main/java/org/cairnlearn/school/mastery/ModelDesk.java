package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.cairnlearn.school.mastery.FittedModel.Decision;
import org.cairnlearn.school.mastery.FittedModel.Standing;
import org.springframework.stereotype.Component;

/** Where it is written down what was decided on models. To be called inside a piece of work. */
@Component
class ModelDesk {
    private final ModelSql sql;
    private final MasterySql states;
    private final InstantSource clock;

    ModelDesk(ModelSql sql, MasterySql states, InstantSource clock) {
        this.sql = sql;
        this.states = states;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    List<FittedModel> all() {
        return sql.all();
    }

    /** Whether a model is there and not in force; from now on nobody else changes estimates. */
    boolean canBeAdopted(int number) {
        states.lock();
        return number != sql.inForce().number() && (number == 0 || sql.find(number).isPresent());
    }

    void adopt(int number, String by) {
        sql.all().stream()
                .filter(model -> model.standing() == Standing.ADOPTED)
                .forEach(model -> sql.move(model.number(), Standing.REPLACED, null));
        if (number > 0) {
            sql.move(number, Standing.ADOPTED, new Decision(now(), by));
        }
        sql.clearWaiting();
    }

    boolean keepOut(int number, String by) {
        states.lock();
        var waits =
                sql.find(number).filter(model -> model.standing() == Standing.PROPOSED).isPresent();
        if (waits) {
            sql.move(number, Standing.KEPT_OUT, new Decision(now(), by));
            sql.clearWaiting();
        }
        return waits;
    }
}
