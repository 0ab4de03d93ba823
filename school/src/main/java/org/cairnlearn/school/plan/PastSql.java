package org.cairnlearn.school.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What approved plans of earlier days, and the other blocks of the day, say of their students. */
@Component
class PastSql {
    /** A place s of a plan b, in group g; of a block that was lost nothing has happened. */
    private static final String PLACES =
            """
              from plan.place s
              join plan.session g on g.tenant = s.tenant and g.id = s.session
              join plan.block_plan b on b.tenant = s.tenant and b.id = s.plan
             where s.student = any(:students)
               and b.on_date || ' ' || b.period <> all(:lost)
               and concat_ws(' ', b.on_date, b.period, b.class) <> all(:lost)
            """;

    /** Of an approved plan of earlier days. */
    private static final String SHARED_PLACES =
            PLACES
                    + """
                       and b.on_date = any(cast(:days as date[]))
                       and (b.approved_at is not null or g.approved_at is not null)
                    """;

    /** Of another block of a day, approved or not. */
    private static final String PLACES_BESIDE =
            PLACES
                    + """
                       and b.on_date = :date
                       and (b.period <> :period or coalesce(b.class, b.school) <> :owner)
                    """;

    private static final String HAD =
            """
            select s.student, b.on_date, g.kind, g.basis,
                   coalesce(g.competency, s.competency) as about, g.competency as purpose,
                   b.minutes, b.class is null as flex,
                   exists (select from plan.wish w
                            where w.tenant = s.tenant
                              and w.student = s.student
                              and w.on_date = b.on_date
                              and w.competency = case when g.kind = 'OWN_PACE' then s.competency
                                                    else g.competency end)
                   or coalesce(s.wish_source = 'CHOICE'
                               and s.wished = case when g.kind = 'OWN_PACE' then s.competency
                                                   else g.competency end, false) as wished
            """;

    private final JdbcClient sql;

    PastSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A place of an earlier day or of another block.
     *
     * @param about what it was about, the student's own next skill at own pace; null when neither
     * @param purpose the skill that the group was formed for; null at own pace, where a service was
     *     the purpose, and where a teacher named it in words
     * @param flex whether it was in a flex block
     * @param wished whether the student had wished for that, also for a day that was closed then
     */
    record Had(
            PersonId student,
            LocalDate date,
            Group.Kind kind,
            Group.Reason reason,
            @Nullable CompetencyId about,
            @Nullable CompetencyId purpose,
            int minutes,
            boolean flex,
            boolean wished) {}

    /** Days of a school, and which of its blocks did not take place. */
    record Days(List<LocalDate> dates, SchoolCalendar calendar) {
        static Days of(SchoolCalendar calendar, LocalDate from, LocalDate to) {
            return new Days(calendar.schoolDays(from, to), calendar);
        }
    }

    /** Their places on these school days; a plan for a day that was closed later never happened. */
    List<Had> places(Collection<PersonId> students, Days days) {
        return new ArrayList<>(
                sql.sql(HAD + SHARED_PLACES)
                        .param("students", uuids(students))
                        .param("days", texts(days.dates()))
                        .param("lost", lost(days.calendar()))
                        .query(PastSql::had)
                        .list());
    }

    /** What the other blocks of a block's day hold so far. */
    List<Had> beside(Block block, Collection<PersonId> students, SchoolCalendar calendar) {
        return sql.sql(HAD + PLACES_BESIDE)
                .param("students", uuids(students))
                .param("date", block.date())
                .param("period", block.period())
                .param("owner", ShelfSql.owner(block))
                .param("lost", lost(calendar))
                .query(PastSql::had)
                .list();
    }

    private static Had had(ResultSet row, int number) throws SQLException {
        return new Had(
                new PersonId(row.getObject("student", UUID.class)),
                row.getObject("on_date", LocalDate.class),
                Group.Kind.valueOf(row.getString("kind")),
                Group.Reason.valueOf(row.getString("basis")),
                skill(row, "about"),
                skill(row, "purpose"),
                row.getInt("minutes"),
                row.getBoolean("flex"),
                row.getBoolean("wished"));
    }

    private static @Nullable CompetencyId skill(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new CompetencyId(id);
    }

    /** A student's groups on these school days, the newest first; at own pace nobody has one. */
    List<GroupHistory.Shared> shared(PersonId student, Days days) {
        return sql.sql(
                        """
                        select b.on_date, b.period, g.kind, g.competency as about,
                               array(select other.student
                                       from plan.place other
                                      where other.tenant = s.tenant
                                        and other.plan = s.plan
                                        and other.session = s.session
                                        and other.student <> s.student
                                      order by other.student) as others
                        """
                                + SHARED_PLACES
                                + """
                                   and g.kind <> 'OWN_PACE'
                                 order by b.on_date desc, b.period, g.id
                                """)
                .param("students", uuids(List.of(student)))
                .param("days", texts(days.dates()))
                .param("lost", lost(days.calendar()))
                .query((row, _) ->
                        new GroupHistory.Shared(
                                row.getObject("on_date", LocalDate.class),
                                row.getString("period"),
                                Group.Kind.valueOf(row.getString("kind")),
                                skill(row, "about"),
                                Stream.of((UUID[]) row.getArray("others").getArray())
                                        .map(PersonId::new)
                                        .toList()))
                .list();
    }

    /** How often two of these students shared a group. */
    Map<Facts.Met, Integer> met(Collection<PersonId> students, Days days) {
        var met = new HashMap<Facts.Met, Integer>();
        sql.sql(
                        """
                        with shared as (
                            select s.session, s.student
                        """
                                + SHARED_PLACES
                                + """
                                  and g.kind in ('LESSON', 'PEERS', 'PROJECT'))
                                select one.student as one, other.student as other, count(*)::int as times
                                  from shared one
                                  join shared other on other.session = one.session
                                                   and other.student > one.student
                                 group by one.student, other.student
                                """)
                .param("students", uuids(students))
                .param("days", texts(days.dates()))
                .param("lost", lost(days.calendar()))
                .query(row -> {
                    met.put(
                            new Facts.Met(
                                    new PersonId(row.getObject("one", UUID.class)),
                                    new PersonId(row.getObject("other", UUID.class))),
                            row.getInt("times"));
                });
        return met;
    }

    /** Who of these students has a talk planned in another block of a block's day. */
    Set<PersonId> talksBeside(Block block, Collection<PersonId> students, SchoolCalendar calendar) {
        return sql.sql(
                        """
                        select distinct t.student
                          from plan.talk t
                          join plan.block_plan b on b.tenant = t.tenant and b.id = t.plan
                         where t.student = any(:students)
                           and not t.called_off
                           and b.on_date = :date
                           and b.on_date || ' ' || b.period <> all(:lost)
                           and concat_ws(' ', b.on_date, b.period, b.class) <> all(:lost)
                           and (b.period <> :period or coalesce(b.class, b.school) <> :owner)
                        """)
                .param("students", uuids(students))
                .param("date", block.date())
                .param("period", block.period())
                .param("owner", ShelfSql.owner(block))
                .param("lost", lost(calendar))
                .query((row, _) -> new PersonId(row.getObject("student", UUID.class)))
                .set();
    }

    /** When each of these students' last held talk was; absent when there has been none. */
    Map<PersonId, Instant> lastTalks(Collection<PersonId> students, Instant before) {
        var last = new HashMap<PersonId, Instant>();
        sql.sql(
                        """
                        select student, max(held_at) as held_at
                          from plan.talk
                         where student = any(:students)
                           and held_at < :before
                         group by student
                        """)
                .param("students", uuids(students))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    last.put(
                            new PersonId(row.getObject("student", UUID.class)),
                            row.getObject("held_at", OffsetDateTime.class).toInstant());
                });
        return last;
    }

    private static String[] lost(SchoolCalendar calendar) {
        return calendar.lost().stream()
                .map(one ->
                        one.date()
                                + " "
                                + one.period()
                                + (one.only() == null ? "" : " " + one.only()))
                .toArray(String[]::new);
    }

    private static String[] texts(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
