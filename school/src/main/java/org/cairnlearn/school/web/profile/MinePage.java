package org.cairnlearn.school.web.profile;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a student, for the student or the family.
 *
 * @param children to choose among; empty for a student and where there is one child
 * @param past what no longer stands
 */
public record MinePage(Head head, List<Link> children, List<Box> boxes, List<StatementLine> past) {
    public MinePage {
        children = List.copyOf(children);
        boxes = List.copyOf(boxes);
        past = List.copyOf(past);
    }

    /** What stands above. */
    public record Head(String title, String lead) {}

    /**
     * What is written of one kind.
     *
     * @param empty what stands there when nothing is
     * @param form where the student writes more; null where not
     */
    public record Box(
            String id, String title, String empty, List<StatementLine> lines, @Nullable Form form) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /** Where something is written. */
    public record Form(String action, String add, String hint) {}
}
