package org.cairnlearn.school.web.teacher.start;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The first day: choosing what the class works on, then marking what is known of it.
 *
 * @param none said in place of both while nothing can be chosen, else null
 * @param choice of topics, or null
 * @param grid to mark, or null
 */
public record StartPage(
        String classLine, @Nullable Notice none, @Nullable Choice choice, @Nullable Grid grid) {
    /**
     * What the class could work on.
     *
     * @param problem why the last choice was refused; usually empty
     */
    public record Choice(String action, String problem, List<Strand> strands) {
        public Choice {
            strands = List.copyOf(strands);
        }
    }

    /** The skills of one strand. */
    public record Strand(String name, List<Option> skills) {
        public Strand {
            skills = List.copyOf(skills);
        }
    }

    /** One skill. */
    public record Option(String code, String name, boolean chosen) {}

    /**
     * The sheet.
     *
     * @param topics the names of what the class works on, a column each
     * @param everyone said of everybody whose own cell says nothing
     * @param other back to the choice
     */
    public record Grid(
            String action, List<String> topics, List<Cell> everyone, List<Row> rows, Link other) {
        public Grid {
            topics = List.copyOf(topics);
            everyone = List.copyOf(everyone);
            rows = List.copyOf(rows);
        }
    }

    /** One student. */
    public record Row(String student, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One student on one topic.
     *
     * @param legend what the field is, read out
     * @param value what is chosen; empty for nothing
     */
    public record Cell(String field, String legend, String value) {}
}
