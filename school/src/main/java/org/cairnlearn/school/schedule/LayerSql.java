package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The statements on one table whose rows can be said by the roster, by a file and by hand, beside
 * each other: each source replaces its own words only.
 */
abstract sealed class LayerSql<T> permits AbsenceSql, BellsSql, DaySql, RoomSql, StaffSql {
    /** The source that goes before the others first. */
    static final String BY_ORIGIN = "array_position(array['hand', 'file', 'roster'], origin)";

    /** What tells two things of one school apart. */
    abstract Object key(T what);

    /** The day it is of; nothing for what holds all year. */
    Optional<LocalDate> date(T what) {
        return Optional.empty();
    }

    /** How many rows of a file it is. */
    int rows(T what) {
        return 1;
    }

    /** All that one source says, in the whole tenant. */
    abstract List<Line<T>> said(Origin origin);

    /** Adds these, or replaces those with the same key. */
    abstract void put(Origin origin, List<Line<T>> lines);

    /** Removes what has the keys of these. */
    abstract void remove(Origin origin, List<Line<T>> lines);

    static <T> String[] schools(List<Line<T>> lines) {
        return lines.stream().map(line -> line.school().toString()).toArray(String[]::new);
    }

    static <T> @Nullable String[] each(List<Line<T>> lines, Function<T, @Nullable String> text) {
        return lines.stream().map(line -> text.apply(line.what())).toArray(String[]::new);
    }

    /** Several words in one text; none of them has a tab. */
    static String joined(Collection<String> words) {
        return String.join("\t", words.stream().sorted().toList());
    }

    static OrganisationId school(ResultSet row) throws SQLException {
        return new OrganisationId(row.getObject("school", UUID.class));
    }

    static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }

    static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.copyOf(words(row, column));
    }
}
