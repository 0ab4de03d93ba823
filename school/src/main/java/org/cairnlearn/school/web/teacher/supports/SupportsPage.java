package org.cairnlearn.school.web.teacher.supports;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What to mind in class today, and whose case manager the reader is.
 *
 * @param answered the students for whom the reader answers beside teaching, each with the profile
 * @param pairs who is kept apart or together when groups are made
 * @param empty what will fill the page, when nothing does yet; else null
 */
public record SupportsPage(
        String lead,
        @Nullable Notice empty,
        List<InClass> inClass,
        List<Link> caseload,
        List<Link> answered,
        Pairs pairs) {
    public SupportsPage {
        inClass = List.copyOf(inClass);
        caseload = List.copyOf(caseload);
        answered = List.copyOf(answered);
    }

    /**
     * One student.
     *
     * @param minutes what part of the week is taken, in words
     * @param helps what to do in class
     */
    public record InClass(String student, List<String> minutes, List<String> helps) {
        public InClass {
            minutes = List.copyOf(minutes);
            helps = List.copyOf(helps);
        }
    }
}
