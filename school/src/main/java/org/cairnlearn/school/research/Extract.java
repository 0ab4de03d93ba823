package org.cairnlearn.school.research;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher sees of a study. Nothing in it is about fewer than ten students, and nothing of
 * it can be taken from the rest.
 *
 * @param students how many are in it, without those whose families refused; 0 for fewer than ten
 */
public record Extract(int students, List<Group> groups, List<Row> rows) {
    public Extract {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /**
     * What a number is about.
     *
     * @param day at whose beginning levels were looked at
     */
    public record About(CompetencyId skill, LocalDate day) {}

    /**
     * Ten students or more.
     *
     * @param cells how many have each level; empty where it is not told
     * @param score the mean of the share of points that is expected of them, from 0 to 1
     */
    public record Group(About about, int students, Map<Level, OptionalInt> cells, double score) {
        public Group {
            cells = Collections.unmodifiableMap(new EnumMap<>(cells));
        }
    }

    /**
     * One student.
     *
     * @param student a name that only this study has, and that leads back to nobody
     * @param level null where its cell is not told
     */
    public record Row(String student, About about, @Nullable Level level) {}

    /** The fewest students that a number in it is about; 0 where there is none. */
    public int smallest() {
        return groups.stream().mapToInt(Group::students).min().orElse(0);
    }
}
