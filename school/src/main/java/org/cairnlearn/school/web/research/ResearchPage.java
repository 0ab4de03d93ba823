package org.cairnlearn.school.web.research;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;

/**
 * A researcher's studies.
 *
 * @param lead You see one study.
 */
public record ResearchPage(String lead, List<Study> studies) {
    public ResearchPage {
        studies = List.copyOf(studies);
    }

    /**
     * One of them.
     *
     * @param title leads to it
     * @param open until when it may be looked at
     */
    public record Study(Link title, String question, String open) {}

    /**
     * What one study shows today.
     *
     * @param facts its days, its students, its plan's seal
     * @param waits why there are no numbers yet; empty when there are some
     */
    public record One(
            String title, String question, List<String> facts, String waits, Numbers numbers) {
        public One {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Its numbers.
     *
     * @param tables one for each skill
     * @param files the same as files, and the rows
     */
    public record Numbers(List<Table> tables, List<Take> files) {
        public Numbers {
            tables = List.copyOf(tables);
            files = List.copyOf(files);
        }
    }
}
