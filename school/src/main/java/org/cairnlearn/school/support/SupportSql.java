package org.cairnlearn.school.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that reads services, accommodations and case managers. */
@Component
final class SupportSql {
    private static final String CASE_MANAGER =
            """
            select e.id, e.student, e.manager, e.begins, e.ends, e.by_hand
              from support.case_manager e
            """;

    private final JdbcClient sql;

    SupportSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whoever loads a file of a tenant waits here until the one before is done. */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('support ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    /** All entries that this actor may see. */
    List<SupportEntry> all() {
        return entries(null);
    }

    /** The entries of one student that this actor may see, the newest first. */
    List<SupportEntry> of(PersonId student) {
        return entries(student.value());
    }

    private List<SupportEntry> entries(@Nullable UUID student) {
        var all = new ArrayList<SupportEntry>();
        all.addAll(
                sql.sql(
                                """
                                select e.id, e.student, e.name, e.provider_person, e.provider_name,
                                       e.begins, e.by_hand, t.minutes_a_week, t.setting, t.ends
                                  from support.service e
                                  join support.service_time t
                                    on t.tenant = e.tenant and t.service = e.id
                                """
                                        + whose(student))
                        .param("student", student)
                        .query((row, _) -> entry(row, service(row)))
                        .list());
        all.addAll(
                sql.sql(
                                """
                                select e.id, e.student, e.helps, e.begins, e.ends, e.by_hand
                                  from support.accommodation e
                                """
                                        + whose(student))
                        .param("student", student)
                        .query((row, _) ->
                                entry(
                                        row,
                                        new Support.Accommodation(
                                                row.getString("helps"), dates(row))))
                        .list());
        all.addAll(caseManagers(student));
        return all;
    }

    /** Only what is asked for stands in the statement, so that its index is used. */
    private static String whose(@Nullable UUID student) {
        return " where e.tenant = platform.current_tenant()\n"
                + (student == null ? "" : " and e.student = :student\n")
                + " order by e.begins desc, e.id";
    }

    private List<SupportEntry> caseManagers(@Nullable UUID student) {
        return sql.sql(CASE_MANAGER + whose(student))
                .param("student", student)
                .query((row, _) -> caseManager(row))
                .list();
    }

    private static SupportEntry caseManager(ResultSet row) throws SQLException {
        return entry(row, new Support.CaseManager(person(row, "manager"), dates(row)));
    }

    /** The newest times of case managers: of all, or of the students whom the actor serves. */
    List<SupportEntry> caseManagers(boolean all, int most) {
        return sql.sql(
                        CASE_MANAGER
                                + " where e.tenant = platform.current_tenant()\n"
                                + (all
                                        ? ""
                                        : " and e.student = any ((select access.served_today())::uuid[])\n")
                                + " order by e.begins desc, e.id limit :most")
                .param("most", most)
                .query((row, _) -> caseManager(row))
                .list();
    }

    /** The students whose case manager the actor is today. */
    List<PersonId> managed() {
        return sql.sql("select unnest(support.managed_today()) as student")
                .query((row, _) -> person(row, "student"))
                .list();
    }

    /** The students whom the actor teaches today. */
    List<PersonId> taught() {
        return sql.sql("select distinct unnest(roster.taught_today()) as student")
                .query((row, _) -> person(row, "student"))
                .list();
    }

    /** Minutes of one student in one setting. */
    record Minutes(PersonId student, Setting setting, int minutes) {}

    /** What the services of these students take on a day, as far as this actor may see it. */
    List<Minutes> minutes(Collection<PersonId> students, LocalDate on) {
        return sql.sql(
                        """
                        select student, setting, cast(sum(minutes_a_week) as int) as minutes
                          from support.service_time
                         where tenant = platform.current_tenant()
                           and student = any (cast(:students as uuid[]))
                           and begins <= :on
                           and (ends is null or ends >= :on)
                         group by student, setting
                        """)
                .param("students", texts(students, PersonId::toString))
                .param("on", on)
                .query((row, _) ->
                        new Minutes(
                                person(row, "student"),
                                Setting.of(row.getString("setting")),
                                row.getInt("minutes")))
                .list();
    }

    /** Words on what helps one student. */
    record Helps(PersonId student, String helps) {}

    List<Helps> helps(Collection<PersonId> students, LocalDate on) {
        return sql.sql(
                        """
                        select student, helps
                          from support.accommodation
                         where tenant = platform.current_tenant()
                           and student = any (cast(:students as uuid[]))
                           and begins <= :on
                           and (ends is null or ends >= :on)
                         order by student, begins, id
                        """)
                .param("students", texts(students, PersonId::toString))
                .param("on", on)
                .query((row, _) -> new Helps(person(row, "student"), row.getString("helps")))
                .list();
    }

    List<SupportChange> history(PersonId student) {
        return sql.sql(
                        """
                        select student, what, at, by_person, summary
                          from support.change
                         where tenant = platform.current_tenant()
                           and student = :student
                           and kind <> 'case manager'
                         order by at desc, id desc
                        """)
                .param("student", student.value())
                .query((row, _) ->
                        new SupportChange(
                                person(row, "student"),
                                SupportChange.Step.valueOf(
                                        row.getString("what").toUpperCase(Locale.ROOT)),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                findPerson(row, "by_person"),
                                row.getString("summary")))
                .list();
    }

    /** A step to remember. */
    record Step(UUID id, SupportEntry entry, SupportChange.Step step) {}

    /** Remembers steps; all of them at one moment by one person or import. */
    void remember(List<Step> steps, OffsetDateTime at, @Nullable PersonId by) {
        sql.sql(
                        """
                        insert into support.change
                               (id, student, kind, entry, what, at, by_person, summary)
                        select n.id, n.student, n.kind, n.entry, n.what, :at, :by, n.summary
                          from unnest(
                                   cast(:ids as uuid[]), cast(:students as uuid[]),
                                   cast(:kinds as text[]), cast(:entries as uuid[]),
                                   cast(:whats as text[]), cast(:summaries as text[]))
                               as n (id, student, kind, entry, what, summary)
                        """)
                .param("ids", texts(steps, step -> step.id().toString()))
                .param("students", texts(steps, step -> step.entry().student().toString()))
                .param("kinds", texts(steps, step -> kind(step.entry().what())))
                .param("entries", texts(steps, step -> step.entry().id().toString()))
                .param("whats", texts(steps, step -> step.step().name().toLowerCase(Locale.ROOT)))
                .param("summaries", texts(steps, step -> step.entry().what().summary()))
                .param("at", at.withOffsetSameInstant(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
    }

    private static String kind(Support what) {
        return switch (what) {
            case Support.Service _ -> "service";
            case Support.Accommodation _ -> "accommodation";
            case Support.CaseManager _ -> "case manager";
        };
    }

    static <T> @Nullable String[] texts(Collection<T> of, Function<T, @Nullable String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }

    private static SupportEntry entry(ResultSet row, Support what) throws SQLException {
        return new SupportEntry(
                new SupportId(row.getObject("id", UUID.class)),
                person(row, "student"),
                what,
                row.getBoolean("by_hand"));
    }

    private static Support.Service service(ResultSet row) throws SQLException {
        return new Support.Service(
                row.getString("name"),
                new Provider(findPerson(row, "provider_person"), row.getString("provider_name")),
                row.getInt("minutes_a_week"),
                Setting.of(row.getString("setting")),
                dates(row));
    }

    private static Dates dates(ResultSet row) throws SQLException {
        return new Dates(
                row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static @Nullable PersonId findPerson(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
