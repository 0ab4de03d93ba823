package org.cairnlearn.school.web.teacher.entry;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Quick entry: first the skills are chosen, then the sheet is filled in.
 *
 * @param none what to do when there is neither to show, else null
 * @param choice the skills to choose from; null while a sheet is filled in
 * @param grid the sheet; null while skills are chosen
 */
public record EntryPage(
        Head head, @Nullable Notice none, @Nullable Choice choice, @Nullable Grid grid) {
    /**
     * What stands above.
     *
     * @param classLine Math 7, section B · 27 students
     * @param classes the reader's classes of the day; one link is the current one
     */
    public record Head(String classLine, List<Link> classes) {
        public Head {
            classes = List.copyOf(classes);
        }
    }

    /**
     * The skills to choose from: the near ones, then all by strand.
     *
     * @param problem what was wrong with the last choice; empty when nothing was
     */
    public record Choice(String action, String problem, List<Option> near, List<Strand> strands) {
        public Choice {
            near = List.copyOf(near);
            strands = List.copyOf(strands);
        }
    }

    /** Skills that belong together. */
    public record Strand(String name, List<Option> skills) {
        public Strand {
            skills = List.copyOf(skills);
        }
    }

    /**
     * A skill to choose.
     *
     * @param code posted as {@code skill}
     */
    public record Option(String code, String name, String hint, boolean chosen) {}

    /**
     * The sheet.
     *
     * @param day as a date field takes it; no later than {@code today}
     * @param problems what was wrong when it came back
     */
    public record Grid(
            Sent sent,
            String day,
            String today,
            List<Problem> problems,
            List<String> skills,
            List<Row> rows) {
        public Grid {
            problems = List.copyOf(problems);
            skills = List.copyOf(skills);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Where the sheet is sent and what goes along.
     *
     * @param form the sheet's own id
     * @param codes of its skills
     * @param other back to choosing skills
     */
    public record Sent(String action, String form, List<String> codes, Link other) {
        public Sent {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Something to put right.
     *
     * @param field the id of the element that it is about
     */
    public record Problem(String field, String text) {}

    /** One student. */
    public record Row(String student, List<Cell> cells, Note note) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One student on one skill.
     *
     * @param field the name of its mark; also its id
     * @param help the name of its mark for help
     * @param legend Amira R., Unit rates
     * @param value 0 to 4, or empty
     */
    public record Cell(String field, String help, String legend, String value, boolean helped) {}

    /** A word of note about a student. */
    public record Note(String field, String label, String value) {}
}
