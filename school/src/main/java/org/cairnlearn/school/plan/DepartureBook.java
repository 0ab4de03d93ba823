package org.cairnlearn.school.plan;

import java.util.Map;
import org.cairnlearn.school.research.StudyCode;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * The front door of how far plans are as studies drew: read from the plans that stand, so that
 * whatever a hand or a choice did otherwise is counted, and is not once it is undone. To be called
 * inside a piece of {@code Work}.
 */
@Component
public final class DepartureBook {
    private final DepartureSql sql;
    private final AsPlanner planner;
    private final SchoolClock clock;

    DepartureBook(DepartureSql sql, AsPlanner planner, SchoolClock clock) {
        this.sql = sql;
        this.planner = planner;
        this.clock = clock;
    }

    /**
     * A study's places so far, in plans that were proposed while it was registered.
     *
     * @param places of its students on its skills
     * @param otherwise of these, in another way than was drawn
     */
    public record Departures(int places, int otherwise) {}

    /** Of each study that has such places. */
    public Map<StudyCode, Departures> all() {
        var today = clock.today();
        return planner.does(() -> sql.until(today));
    }
}
