package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * Who is case manager of whom.
 *
 * @param more that only the newest are shown; empty when all are
 * @param said why the last step was not done; empty when it was
 */
public record CaseManagersPage(String lead, String more, String said, List<One> now, Form form) {
    public CaseManagersPage {
        now = List.copyOf(now);
    }

    /**
     * One case manager of one student.
     *
     * @param id tells the row from others on the page
     * @param end null when it is over
     */
    public record One(
            String id,
            String student,
            String manager,
            String since,
            String until,
            @Nullable PostButton end) {}

    /** The form that sets one. */
    public record Form(MeantField student, MeantField manager, String begins) {}

    /**
     * What somebody typed.
     *
     * @param student the student's id in the roster, or name
     * @param manager the adult's id in the roster, or name
     * @param begins the first day
     */
    public record Typed(
            @Nullable String student, @Nullable String manager, @Nullable String begins) {}
}
