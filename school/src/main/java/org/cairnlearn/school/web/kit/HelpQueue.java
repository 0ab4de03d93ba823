package org.cairnlearn.school.web.kit;

import java.util.List;

/** Who asks for help in the room now, the longest wait first. */
public record HelpQueue(List<Item> items) {
    public static final HelpQueue NONE = new HelpQueue(List.of());

    public HelpQueue {
        items = List.copyOf(items);
    }

    /**
     * One student.
     *
     * @param since since 10:20
     * @param helped to say that somebody has helped
     */
    public record Item(String id, String student, String since, PostButton helped) {}
}
