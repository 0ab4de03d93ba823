package org.cairnlearn.school.choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on what students were shown and what they answered. */
@Component
class ChoiceSql {
    private static final String OFFER =
            """
            select o.id, o.student, o.class, o.on_date, o.competency, o.mode, o.material, o.words,
                   o.minutes
              from choice.offer o
             where o.tenant = platform.current_tenant()
            """;

    /** The last word of each student in each class on a day, and by its key what it chose. */
    private static final String ANSWERS =
            """
            select distinct on (a.student, a.class, a.on_date)
                   a.kind, a.number, a.answered_at, a.student, a.class, a.on_date, a.offer as id,
                   o.competency, o.mode, o.material, o.words, o.minutes
              from choice.answer a
              left join lateral (
                  select o.competency, o.mode, o.material, o.words, o.minutes
                    from choice.offer o
                   where o.tenant = a.tenant and o.id = a.offer
                  offset 0) as o on true
             where a.tenant = platform.current_tenant()
            """;

    private static final String LAST = " order by a.student, a.class, a.on_date, a.number desc";

    private final JdbcClient sql;

    ChoiceSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes that cards were shown; one that was shown before stays as it is. */
    void offer(List<Offer> offers, Instant at) {
        sql.sql(
                        """
                        insert into choice.offer
                               (id, student, class, on_date, competency, mode, material, words,
                                minutes, offered_at)
                        select id, student, class, on_date, competency, mode, material, words,
                               minutes, :at
                          from unnest(:ids, :students, :classes, cast(:dates as date[]), :skills, :modes,
                                      :materials, :words, :minutes)
                               as t (id, student, class, on_date, competency, mode, material, words, minutes)
                            on conflict do nothing
                        """)
                .param("at", utc(at))
                .param("ids", uuids(offers, offer -> offer.id().value()))
                .param("students", uuids(offers, offer -> offer.day().student().value()))
                .param("classes", uuids(offers, offer -> offer.day().schoolClass().value()))
                .param("dates", texts(offers, offer -> offer.day().date().toString()))
                .param("skills", uuids(offers, offer -> offer.way().skill().value()))
                .param("modes", texts(offers, offer -> offer.way().mode().name()))
                .param("materials", uuids(offers, offer -> uuid(offer.way().with().material())))
                .param("words", texts(offers, offer -> offer.way().with().words()))
                .param(
                        "minutes",
                        offers.stream().map(offer -> offer.way().minutes()).toArray(Integer[]::new))
                .update();
    }

    /** What a student was shown for a class and day. */
    List<Offer> offers(Offer.For day) {
        return sql.sql(
                        OFFER
                                + """
                                   and o.student = :student
                                   and o.class = :class
                                   and o.on_date = :date
                                """)
                .param("student", day.student().value())
                .param("class", day.schoolClass().value())
                .param("date", day.date())
                .query((row, _) -> offer(row))
                .list();
    }

    /** What these students were shown in a class from a day on to another. */
    List<Offer> offers(ClassId schoolClass, LocalDate from, LocalDate to) {
        return sql.sql(
                        OFFER
                                + """
                                   and o.class = :class
                                   and o.on_date between :from and :to
                                 order by o.on_date, o.student
                                """)
                .param("class", schoolClass.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> offer(row))
                .list();
    }

    Optional<Offer> find(OfferId id) {
        return sql.sql(OFFER + " and o.id = :id")
                .param("id", id.value())
                .query((row, _) -> offer(row))
                .optional();
    }

    void answer(UUID id, Answer answer) {
        sql.sql(
                        """
                        insert into choice.answer (id, student, class, on_date, kind, offer, answered_at)
                        values (:id, :student, :class, :date, :kind, :offer, :at)
                        """)
                .param("id", id)
                .param("student", answer.day().student().value())
                .param("class", answer.day().schoolClass().value())
                .param("date", answer.day().date())
                .param("kind", answer.kind().name())
                .param("offer", answer.offer() == null ? null : answer.offer().id().value())
                .param("at", utc(answer.at()))
                .update();
    }

    /** One answer of a student at a time, until the transaction ends. */
    void lock(PersonId student) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('choice ' || :student, 0))")
                .param("student", student.toString())
                .query((_, _) -> true)
                .single();
    }

    /** What these students said last in each class, for the last of these days. */
    List<Answer> answers(Collection<PersonId> students, List<LocalDate> days) {
        return sql.sql(
                        "select distinct on (student, class) * from ("
                                + ANSWERS
                                + """
                                   and a.student = any (:students)
                                   and a.on_date = any (cast(:days as date[]))
                                """
                                + LAST
                                + ") as said order by student, class, on_date desc")
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, _) -> answer(row))
                .list();
    }

    /** What was said last in a class, from a day on to another. */
    List<Answer> answers(ClassId schoolClass, LocalDate from, LocalDate to) {
        return sql.sql(ANSWERS + " and a.class = :class and a.on_date between :from and :to" + LAST)
                .param("class", schoolClass.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> answer(row))
                .list();
    }

    /**
     * Who has chosen one of these materials for the last of these days, first come first; a choice
     * for one of the others counts while nothing is said for a later one. As the planner.
     */
    List<InLine> line(Collection<MaterialId> materials, List<LocalDate> days) {
        return sql.sql(
                        "select student, material from (select distinct on (student, class) * from ("
                                + ANSWERS
                                + " and a.on_date = any (cast(:days as date[]))"
                                + LAST
                                + """
                                ) as said order by student, class, on_date desc) as last
                                 where material = any (:materials)
                                 order by on_date, number
                                """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("materials", materials.stream().map(MaterialId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        new InLine(
                                new PersonId(row.getObject("student", UUID.class)),
                                new MaterialId(row.getObject("material", UUID.class))))
                .list();
    }

    record InLine(PersonId student, MaterialId material) {}

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                day(row),
                Answer.Kind.valueOf(row.getString("kind")),
                row.getObject("id") == null ? null : offer(row),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(new OfferId(row.getObject("id", UUID.class)), day(row), way(row));
    }

    private static Offer.For day(ResultSet row) throws SQLException {
        return new Offer.For(
                new PersonId(row.getObject("student", UUID.class)),
                new ClassId(row.getObject("class", UUID.class)),
                row.getObject("on_date", LocalDate.class));
    }

    static Way way(ResultSet row) throws SQLException {
        var material = row.getObject("material", UUID.class);
        return new Way(
                new CompetencyId(row.getObject("competency", UUID.class)),
                Mode.valueOf(row.getString("mode")),
                new Way.With(
                        material == null ? null : new MaterialId(material), row.getString("words")),
                row.getObject("minutes", Integer.class));
    }

    static @Nullable UUID uuid(@Nullable MaterialId material) {
        return material == null ? null : material.value();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> @Nullable UUID[] uuids(List<T> parts, Function<T, @Nullable UUID> of) {
        return parts.stream().map(of).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> parts, Function<T, String> of) {
        return parts.stream().map(of).toArray(String[]::new);
    }
}
