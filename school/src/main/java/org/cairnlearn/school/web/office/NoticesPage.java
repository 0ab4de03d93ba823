package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/** What was opened for a reason, for the privacy officer. */
public record NoticesPage(String lead, List<Notice> notices) {
    public NoticesPage {
        notices = List.copyOf(notices);
    }

    /**
     * One opening.
     *
     * @param read null when it was read, or is the reader's own
     */
    public record Notice(
            String who, String student, String when, String reason, @Nullable PostButton read) {}
}
