package org.cairnlearn.school.mastery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnlearn.learner.Parameters;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.cairnlearn.school.fitting.Fitting;
import org.cairnlearn.school.platform.TenantId;
import org.springframework.stereotype.Component;

/** The models of each school, put together once: a fitted model never changes. */
@Component
class Models {
    private static final Parameters UNTRAINED = Parameters.standard();

    private final ModelSql sql;
    private final Map<Key, Parameters> known = new ConcurrentHashMap<>();

    Models(ModelSql sql) {
        this.sql = sql;
    }

    private record Key(TenantId tenant, int number) {}

    /** The model whose estimates every page shows. One statement, and one more the first time. */
    Parameters inForce() {
        var now = sql.inForce();
        return of(new Key(now.tenant(), now.number()));
    }

    /** One of the school's models; 0 is the untrained one. */
    Parameters of(int number) {
        return of(new Key(sql.inForce().tenant(), number));
    }

    private Parameters of(Key key) {
        if (key.number() == 0) {
            return UNTRAINED;
        }
        var parameters = known.get(key);
        if (parameters == null) {
            var stored = sql.document(key.number());
            parameters = parameters(key.number(), stored);
            known.put(key, parameters);
        }
        return parameters;
    }

    private static Parameters parameters(int number, ModelSql.Document stored) {
        return switch (Fitting.model(Gzip.unpack(stored.packed()))) {
            case StateSpaceModel model ->
                    Parameters.of(
                            "%s model %d of %s"
                                    .formatted(
                                            StateSpaceModel.VERSION,
                                            number,
                                            stored.sha256().substring(0, 12)),
                            model);
            default -> throw new IllegalStateException("Model " + number + " is of another kind");
        };
    }
}
