package org.cairnlearn.school.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about sign-up. */
@Component
class SignUpSql {
    private final JdbcClient sql;

    SignUpSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** One word about a block at a time, until the transaction ends. */
    void lock(Block.Flex block) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:block, 1))")
                .param("block", "sign-up " + block)
                .query((_, _) -> true)
                .single();
    }

    Optional<DayRule> rule(OrganisationId school) {
        return sql.sql(
                        """
                        select opens_days, opens_at, closes_days, closes_at, calls_week, plans_at
                          from plan.day_rule
                         where school = :school
                        """)
                .param("school", school.value())
                .query((row, _) ->
                        new DayRule(
                                moment(row, "opens"),
                                moment(row, "closes"),
                                row.getInt("calls_week"),
                                row.getObject("plans_at", LocalTime.class)))
                .optional();
    }

    private static DayRule.Moment moment(ResultSet row, String which) throws SQLException {
        return new DayRule.Moment(
                row.getInt(which + "_days"), row.getObject(which + "_at", LocalTime.class));
    }

    int set(OrganisationId school, DayRule rule, PersonId by, Instant at) {
        return sql.sql(
                        """
                        insert into plan.day_rule (school, opens_days, opens_at, closes_days, closes_at,
                                                   calls_week, plans_at, set_at, set_by)
                        values (:school, :opensDays, :opensAt, :closesDays, :closesAt,
                                :calls, :plansAt, :at, :by)
                            on conflict (tenant, school) do update
                           set opens_days = excluded.opens_days,
                               opens_at = excluded.opens_at,
                               closes_days = excluded.closes_days,
                               closes_at = excluded.closes_at,
                               calls_week = excluded.calls_week,
                               plans_at = excluded.plans_at,
                               set_at = excluded.set_at,
                               set_by = excluded.set_by
                        """)
                .param("school", school.value())
                .param("opensDays", rule.opens().days())
                .param("opensAt", rule.opens().at())
                .param("closesDays", rule.closes().days())
                .param("closesAt", rule.closes().at())
                .param("calls", rule.callsAWeek())
                .param("plansAt", rule.plansAt())
                .param("at", utc(at))
                .param("by", by.value())
                .update();
    }

    Optional<Span> window(Block.Flex block) {
        return of(
                        """
                        select opens, closes
                          from plan.sign_up_window
                         where school = :school and on_date = :date and period = :period
                        """,
                        block)
                .query((row, _) -> new Span(instant(row, "opens"), instant(row, "closes")))
                .optional();
    }

    /** From one moment to another. */
    record Span(Instant opens, Instant closes) {}

    int setWindow(Block.Flex block, Span span) {
        return of(
                        """
                        insert into plan.sign_up_window (school, on_date, period, opens, closes)
                        values (:school, :date, :period, :opens, :closes)
                            on conflict (tenant, school, on_date, period) do update
                           set opens = excluded.opens, closes = excluded.closes
                        """,
                        block)
                .param("opens", utc(span.opens()))
                .param("closes", utc(span.closes()))
                .update();
    }

    /** The sessions that stand, by their titles. */
    List<Meeting> meetings(Block.Flex block) {
        return of(
                        """
                        select id, host, title, room, seats, catch_all, first_word
                          from plan.meeting
                         where school = :school and on_date = :date and period = :period
                           and dropped_at is null
                         order by catch_all, lower(title), id
                        """,
                        block)
                .query((row, _) -> meeting(row, block))
                .list();
    }

    /** One session, also one that was taken back. */
    Optional<Meeting> find(MeetingId meeting) {
        return sql.sql(
                        """
                        select id, school, on_date, period, host, title, room, seats, catch_all, first_word
                          from plan.meeting
                         where id = :meeting
                        """)
                .param("meeting", meeting.value())
                .query((row, _) ->
                        meeting(
                                row,
                                new Block.Flex(
                                        new OrganisationId(row.getObject("school", UUID.class)),
                                        row.getObject("on_date", LocalDate.class),
                                        row.getString("period"))))
                .optional();
    }

    private static Meeting meeting(ResultSet row, Block.Flex block) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                block,
                new PersonId(row.getObject("host", UUID.class)),
                new Meeting.Offer(
                        row.getString("title"),
                        row.getString("room"),
                        row.getInt("seats"),
                        row.getBoolean("catch_all")),
                row.getBoolean("first_word"));
    }

    /** Adds a session, unless its host holds one then: empty of rows. */
    int open(Meeting meeting) {
        return of(
                        """
                        insert into plan.meeting (id, school, on_date, period, host, title, room,
                                                  seats, catch_all)
                        values (:id, :school, :date, :period, :host, :title, :room, :seats, :all)
                            on conflict do nothing
                        """,
                        meeting.block())
                .param("id", meeting.id().value())
                .param("host", meeting.host().value())
                .param("title", meeting.offer().title())
                .param("room", meeting.offer().room())
                .param("seats", meeting.offer().seats())
                .param("all", meeting.offer().catchAll())
                .update();
    }

    int drop(MeetingId meeting, Instant at) {
        return sql.sql(
                        """
                        update plan.meeting
                           set dropped_at = :at
                         where id = :meeting and dropped_at is null
                        """)
                .param("meeting", meeting.value())
                .param("at", utc(at))
                .update();
    }

    int firstWord(MeetingId meeting, boolean first) {
        return sql.sql("update plan.meeting set first_word = :first where id = :meeting")
                .param("meeting", meeting.value())
                .param("first", first)
                .update();
    }

    /** What was said and not taken back, in the order in which it came. */
    List<SignUp> words(Block.Flex block) {
        return of(
                        """
                        select w.id, w.meeting, w.student, w.level, w.state, w.reason, w.said_at,
                               w.said_by, w.became
                          from plan.sign_up w
                          join plan.meeting m on m.tenant = w.tenant and m.id = w.meeting
                         where m.school = :school and m.on_date = :date and m.period = :period
                           and m.dropped_at is null
                           and w.state <> 'ENDED'
                         order by w.number
                        """,
                        block)
                .query((row, _) -> word(row))
                .list();
    }

    /**
     * Every word about one student, the newest day first; also of sessions that were taken back.
     */
    List<SignedUp> of(PersonId student) {
        return sql.sql(
                        """
                        select w.id, w.meeting, w.student, w.level, w.state, w.reason, w.said_at,
                               w.said_by, w.became, m.on_date, m.title
                          from plan.sign_up w
                          join plan.meeting m on m.tenant = w.tenant and m.id = w.meeting
                         where w.student = :student
                         order by m.on_date desc, w.number
                        """)
                .param("student", student.value())
                .query((row, _) ->
                        new SignedUp(
                                row.getObject("on_date", LocalDate.class),
                                row.getString("title"),
                                word(row)))
                .list();
    }

    /** All sessions that a block ever had, each with everybody who was ever to be there. */
    Map<MeetingId, Set<PersonId>> ever(Block.Flex block) {
        var ever = new HashMap<MeetingId, Set<PersonId>>();
        of(
                        """
                        select m.id, w.student
                          from plan.meeting m
                          left join plan.sign_up w on w.tenant = m.tenant and w.meeting = m.id
                         where m.school = :school and m.on_date = :date and m.period = :period
                        """,
                        block)
                .query(row -> {
                    var students =
                            ever.computeIfAbsent(
                                    new MeetingId(row.getObject("id", UUID.class)),
                                    _ -> new HashSet<>());
                    Optional.ofNullable(row.getObject("student", UUID.class))
                            .ifPresent(student -> students.add(new PersonId(student)));
                });
        return ever;
    }

    private static SignUp word(ResultSet row) throws SQLException {
        var became = row.getString("became");
        return new SignUp(
                row.getObject("id", UUID.class),
                new SignUp.Wanted(
                        new PersonId(row.getObject("student", UUID.class)),
                        new MeetingId(row.getObject("meeting", UUID.class))),
                new SignUp.Said(
                        SignUp.Level.valueOf(row.getString("level")),
                        row.getString("reason"),
                        instant(row, "said_at"),
                        new PersonId(row.getObject("said_by", UUID.class))),
                SignUp.State.valueOf(row.getString("state")),
                became == null ? null : SignUp.Became.valueOf(became));
    }

    void add(SignUp word) {
        sql.sql(
                        """
                        insert into plan.sign_up (id, meeting, student, level, state, reason, said_at,
                                                  said_by, changed_at)
                        values (:id, :meeting, :student, :level, :state, :reason, :at, :by, :at)
                        """)
                .param("id", word.id())
                .param("meeting", word.wanted().meeting().value())
                .param("student", word.student().value())
                .param("level", word.said().level().name())
                .param("state", word.state().name())
                .param("reason", word.said().reason())
                .param("at", utc(word.said().at()))
                .param("by", word.said().by().value())
                .update();
    }

    void change(Collection<SignUp> words, Instant at) {
        sql.sql(
                        """
                        update plan.sign_up w
                           set state = t.state, changed_at = :at, became = null
                          from unnest(:ids, :states) as t (id, state)
                         where w.id = t.id
                        """)
                .param("ids", words.stream().map(SignUp::id).toArray(UUID[]::new))
                .param(
                        "states",
                        words.stream().map(one -> one.state().name()).toArray(String[]::new))
                .param("at", utc(at))
                .update();
    }

    /** What a proposal made of words. */
    void became(Map<UUID, SignUp.Became> words) {
        sql.sql(
                        """
                        update plan.sign_up w
                           set became = t.became
                          from unnest(:ids, :became) as t (id, became)
                         where w.id = t.id
                        """)
                .param("ids", words.keySet().toArray(UUID[]::new))
                .param("became", words.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** How often an adult has called a student from one day to another, both counted in. */
    int calls(PersonId by, PersonId student, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select count(*)
                          from plan.sign_up w
                          join plan.meeting m on m.tenant = w.tenant and m.id = w.meeting
                         where w.student = :student
                           and w.said_by = :by
                           and w.state in ('HOLDS', 'BUMPED')
                           and m.on_date between :from and :to
                        """)
                .param("student", student.value())
                .param("by", by.value())
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec of(String statement, Block.Flex block) {
        return sql.sql(statement)
                .param("school", block.school().value())
                .param("date", block.date())
                .param("period", block.period());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
