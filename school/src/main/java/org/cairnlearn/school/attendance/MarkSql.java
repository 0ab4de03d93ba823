package org.cairnlearn.school.attendance;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on who is away or late. */
@Component
final class MarkSql {
    private static final String MARK =
            """
            select student, date, school_class, flex_school, period, presence, minutes, by_person, at
              from attendance.mark
             where tenant = platform.current_tenant()
            """;

    private final JdbcClient sql;

    MarkSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whoever loads a file of a tenant waits here until the one before is done. */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('attendance ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    /** All that was said of these students on a day. */
    List<Marked> of(Collection<PersonId> students, LocalDate date) {
        return sql.sql(
                        MARK
                                + """
                                   and date = :date
                                   and student = any (:students)
                                """)
                .param("date", date)
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> marked(row))
                .list();
    }

    /** All that was said of anybody on some days. */
    List<Marked> on(Collection<LocalDate> dates) {
        return sql.sql(MARK + " and date = any (:dates)")
                .param("dates", dates.stream().map(Date::valueOf).toArray(Date[]::new))
                .query((row, _) -> marked(row))
                .list();
    }

    /** What was marked by hand from one day to another, by day, in the order of marking. */
    List<Marked> byHand(LocalDate from, LocalDate to) {
        return sql.sql(
                        MARK
                                + """
                                   and source = 'hand'
                                   and date between :from and :to
                                 order by date, at, student
                                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> marked(row))
                .list();
    }

    /** Writes marks in place of what the same source said before. */
    void put(Collection<Marked> marks) {
        if (marks.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into attendance.mark
                               (student, date, school_class, flex_school, period,
                                source, presence, minutes, by_person, at)
                        select student, date, school_class, flex_school, period,
                               case when by_person is null then 'file' else 'hand' end,
                               presence, minutes, by_person, at
                          from unnest(cast(:students as uuid[]), cast(:dates as date[]),
                                      cast(:classes as uuid[]), cast(:schools as uuid[]),
                                      cast(:periods as text[]), cast(:presences as text[]),
                                      cast(:minutes as int[]), cast(:bys as uuid[]),
                                      cast(:ats as timestamptz[]))
                               as m (student, date, school_class, flex_school, period,
                                     presence, minutes, by_person, at)
                            on conflict (tenant, date, student, school_class, flex_school, period, source)
                            do update set presence = excluded.presence,
                                          minutes = excluded.minutes,
                                          by_person = excluded.by_person,
                                          at = excluded.at
                        """)
                .param("students", texts(marks, mark -> mark.student().value()))
                .param("dates", texts(marks, mark -> mark.sitting().date()))
                .param("classes", texts(marks, mark -> schoolClass(mark.sitting())))
                .param("schools", texts(marks, mark -> school(mark.sitting())))
                .param("periods", texts(marks, mark -> period(mark.sitting())))
                .param("presences", texts(marks, mark -> word(mark.mark().presence())))
                .param("minutes", texts(marks, mark -> minutes(mark.mark().presence())))
                .param("bys", texts(marks, mark -> value(mark.mark().by())))
                .param("ats", texts(marks, mark -> mark.mark().at().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** Takes back what was marked by hand. */
    void takeBack(PersonId student, Sitting sitting) {
        remove(List.of(new OnFile(student, sitting, new Presence.Here())), "hand");
    }

    /** Removes what a source said of these students and blocks. */
    void remove(Collection<OnFile> lines, String source) {
        if (lines.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        delete from attendance.mark m
                         using unnest(cast(:students as uuid[]), cast(:dates as date[]),
                                      cast(:classes as uuid[]), cast(:schools as uuid[]),
                                      cast(:periods as text[]))
                               as g (student, date, school_class, flex_school, period)
                         where m.tenant = platform.current_tenant()
                           and m.source = :source
                           and m.student = g.student
                           and m.date = g.date
                           and m.school_class is not distinct from g.school_class
                           and m.flex_school is not distinct from g.flex_school
                           and m.period = g.period
                        """)
                .param("students", texts(lines, line -> line.student().value()))
                .param("dates", texts(lines, line -> line.sitting().date()))
                .param("classes", texts(lines, line -> schoolClass(line.sitting())))
                .param("schools", texts(lines, line -> school(line.sitting())))
                .param("periods", texts(lines, line -> period(line.sitting())))
                .param("source", source)
                .update();
    }

    private static Marked marked(ResultSet row) throws SQLException {
        var by = row.getObject("by_person", UUID.class);
        return new Marked(
                new PersonId(row.getObject("student", UUID.class)),
                sitting(row),
                new Mark(
                        presence(row),
                        by == null ? null : new PersonId(by),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static Sitting sitting(ResultSet row) throws SQLException {
        var date = row.getObject("date", LocalDate.class);
        var schoolClass = row.getObject("school_class", UUID.class);
        var school = row.getObject("flex_school", UUID.class);
        if (schoolClass != null) {
            return new Sitting.OfClass(new ClassId(schoolClass), date, row.getString("period"));
        }
        return school == null
                ? new Sitting.WholeDay(date)
                : new Sitting.OfFlex(new OrganisationId(school), date, row.getString("period"));
    }

    private static Presence presence(ResultSet row) throws SQLException {
        var word = row.getString("presence");
        return switch (word) {
            case "here" -> new Presence.Here();
            case "late" -> new Presence.Late(row.getObject("minutes", Integer.class));
            case "away" -> new Presence.Away();
            default -> throw new IllegalStateException("No presence is called " + word);
        };
    }

    private static String word(Presence presence) {
        return switch (presence) {
            case Presence.Here() -> "here";
            case Presence.Late _ -> "late";
            case Presence.Away() -> "away";
        };
    }

    private static @Nullable Integer minutes(Presence presence) {
        return switch (presence) {
            case Presence.Late(var minutes) -> minutes;
            case Presence.Here(), Presence.Away() -> null;
        };
    }

    private static @Nullable UUID schoolClass(Sitting sitting) {
        return sitting instanceof Sitting.OfClass(var id, var _, var _) ? id.value() : null;
    }

    private static @Nullable UUID school(Sitting sitting) {
        return sitting instanceof Sitting.OfFlex(var id, var _, var _) ? id.value() : null;
    }

    private static String period(Sitting sitting) {
        return switch (sitting) {
            case Sitting.OfClass(var _, var _, var period) -> period;
            case Sitting.OfFlex(var _, var _, var period) -> period;
            case Sitting.WholeDay _ -> "";
        };
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static <T> @Nullable String[] texts(
            Collection<T> all, Function<T, @Nullable Object> of) {
        return all.stream()
                .map(of)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
