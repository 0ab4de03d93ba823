package org.cairnlearn.school.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;

/** An answer of one of OneRoster's services. */
public sealed interface RestReply {
    /**
     * Several objects.
     *
     * @param name under which they stand
     * @param total how many there are in all
     */
    record Several(String name, List<Map<String, Object>> objects, long total)
            implements RestReply {
        public Several {
            objects = List.copyOf(objects);
        }
    }

    /**
     * One object.
     *
     * @param name under which it stands
     */
    record One(String name, Map<String, Object> object) implements RestReply {
        public One {
            object = Collections.unmodifiableMap(new LinkedHashMap<>(object));
        }
    }

    /**
     * It is kept as it was sent.
     *
     * @param created whether it was not there before
     */
    record Kept(boolean created) implements RestReply {}

    /** It is taken away. */
    record Gone() implements RestReply {}

    record No(StatusInfo why) implements RestReply {}
}
