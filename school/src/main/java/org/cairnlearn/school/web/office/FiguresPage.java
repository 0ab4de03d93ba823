package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * How up to date profiles are and how many had a talk: of a school and its large teams, of no
 * person.
 *
 * @param choices the schools that the reader may ask for
 * @param school null where it has too few students
 */
public record FiguresPage(List<Choice> choices, @Nullable School school, Take file) {
    public FiguresPage {
        choices = List.copyOf(choices);
    }

    /** A school to ask for. */
    public record Choice(String value, String name, boolean chosen) {}

    /**
     * One school.
     *
     * @param lead 412 of 600 profiles are up to date, 530 students had a talk.
     * @param hidden that teams are too small to be shown; empty when none is
     */
    public record School(String lead, Table table, String hidden) {}
}
