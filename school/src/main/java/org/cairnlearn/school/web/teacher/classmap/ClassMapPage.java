package org.cairnlearn.school.web.teacher.classmap;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * The class map: every student of one class on the skills that are near, or on all.
 *
 * @param head what stands above the matrix
 * @param none what to do when there is no matrix, else null
 * @param matrix null when there is none
 */
public record ClassMapPage(Head head, @Nullable Notice none, @Nullable Matrix matrix) {
    /**
     * What stands above the matrix.
     *
     * @param classLine Math 7, section B · 27 students
     * @param classes the reader's classes of the day; one link is the current one
     * @param lead what to see first: ready to teach, stuck, stale
     * @param filters only what is near, and all skills; one is the current one
     * @param file the same table to take away
     */
    public record Head(
            String classLine, List<Link> classes, List<Led> lead, List<Link> filters, Take file) {
        public Head {
            classes = List.copyOf(classes);
            lead = List.copyOf(lead);
            filters = List.copyOf(filters);
        }
    }

    /**
     * What to see first.
     *
     * @param href to whom it counts; empty where the sentence names them
     */
    public record Led(Sentence text, String href) {}

    /**
     * Students by skills.
     *
     * @param strands in the order of the columns when all skills stand in it; else empty
     */
    public record Matrix(
            List<Level> scale, List<Strand> strands, List<Column> columns, List<Row> rows) {
        public Matrix {
            scale = List.copyOf(scale);
            strands = List.copyOf(strands);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Columns that belong together. */
    public record Strand(String name, int columns) {}

    /**
     * One skill.
     *
     * @param counts how many students stand on each level, lowest first
     * @param have 14 of 27: how many have it
     * @param tally the same as the bar in words
     */
    public record Column(Link skill, List<Integer> counts, String have, String tally) {
        public Column {
            counts = List.copyOf(counts);
        }
    }

    /** One student; the name leads to the profile. */
    public record Row(Link student, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One student on one skill.
     *
     * @param stones 0 to 4
     * @param ready whether the student could begin or go on with it now
     * @param stale whether it is worth a fresh look
     * @param words Getting there, fairly sure, ready
     * @param href the reasons
     */
    public record Cell(int stones, boolean ready, boolean stale, String words, String href) {}
}
