package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.SharingRow;

/**
 * Finding a student whose family said something.
 *
 * @param typed what was looked for
 * @param count how many were found, in words; empty before anything was looked for
 * @param more that more have that name than are shown, and what to do; may be empty
 */
public record ConsentsPage(String typed, String count, List<Link> found, String more) {
    public ConsentsPage {
        found = List.copyOf(found);
    }

    /**
     * What one student's family said.
     *
     * @param wrong why the last answer was not taken; empty when it was
     */
    public record OfStudent(
            String name, List<SharingRow> rows, List<Past> history, Form form, String wrong) {
        public OfStudent {
            rows = List.copyOf(rows);
            history = List.copyOf(history);
        }
    }

    /** One answer that was entered. */
    public record Past(String about, String answer, String days, String document, String entered) {}

    /**
     * The form for another answer.
     *
     * @param action where it is posted
     */
    public record Form(
            String action,
            List<Choice> purposes,
            List<Choice> kinds,
            List<Choice> answers,
            Typed typed) {
        public Form {
            purposes = List.copyOf(purposes);
            kinds = List.copyOf(kinds);
            answers = List.copyOf(answers);
        }
    }

    /** One thing to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** What somebody typed. */
    public record Typed(String document, String from, String until) {}
}
