package org.cairnlearn.school.web.sharing;

import java.util.List;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.SharingRow;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * What data of students is used for.
 *
 * @param none said when the reader decides for nobody, else null
 * @param students the reader, or the reader's children
 * @param take what a student can take along; empty for others
 */
public record SharingPage(
        String title,
        String lead,
        @Nullable Notice none,
        List<OfStudent> students,
        List<Take> take) {
    public SharingPage {
        take = List.copyOf(take);
        students = List.copyOf(students);
    }

    /** Whether a student reads the own page; only a student takes something along. */
    public boolean own() {
        return !take.isEmpty();
    }

    /**
     * One student's.
     *
     * @param name empty when the reader is the student
     */
    public record OfStudent(String name, List<SharingRow> rows) {
        public OfStudent {
            rows = List.copyOf(rows);
        }
    }
}
