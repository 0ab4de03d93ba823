package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about what binds the plan of single students. */
@Component
class TermsSql {
    private final JdbcClient sql;

    TermsSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a student wishes for the last of these days, in place of what it was for all of them.
     */
    int wish(PersonId student, List<LocalDate> days, List<Wish> wishes, Instant at) {
        sql.sql(
                        """
                        delete from plan.wish
                         where student = :student
                           and on_date = any(cast(:days as date[]))
                        """)
                .param("student", student.value())
                .param("days", texts(days))
                .update();
        return sql.sql(
                        """
                        insert into plan.wish (student, on_date, competency, rank, mode, wished_at)
                        select :student, :date, competency, rank, mode, :at
                          from unnest(:competencies, :ranks, :modes) as t (competency, rank, mode)
                            on conflict (tenant, student, on_date, competency) do nothing
                        """)
                .param("student", student.value())
                .param("date", days.getLast())
                .param(
                        "competencies",
                        wishes.stream().map(wish -> wish.competency().value()).toArray(UUID[]::new))
                .param("ranks", wishes.stream().map(Wish::rank).toArray(Integer[]::new))
                .param("modes", wishes.stream().map(TermsSql::mode).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String mode(Wish wish) {
        return wish.mode() == null ? null : wish.mode().name();
    }

    int needsRoom(PersonId student, TermsBook.RoomNeed need) {
        return sql.sql(
                        """
                        insert into plan.room_need (student, feature, begins, ends)
                        values (:student, :feature, :begins, :ends)
                            on conflict (tenant, student, feature, begins) do update
                           set ends = excluded.ends
                        """)
                .param("student", student.value())
                .param("feature", need.feature())
                .param("begins", need.begins())
                .param("ends", need.ends())
                .update();
    }

    int needsRoomNoMore(PersonId student, String feature) {
        return sql.sql("delete from plan.room_need where student = :student and feature = :feature")
                .param("student", student.value())
                .param("feature", feature)
                .update();
    }

    List<TermsBook.RoomNeed> roomNeeds(PersonId student, LocalDate date) {
        return sql.sql(
                        """
                        select feature, begins, ends
                          from plan.room_need
                         where student = :student
                           and (ends is null or ends >= :date)
                         order by feature, begins
                        """)
                .param("student", student.value())
                .param("date", date)
                .query((row, _) ->
                        new TermsBook.RoomNeed(
                                row.getString("feature"),
                                row.getObject("begins", LocalDate.class),
                                row.getObject("ends", LocalDate.class)))
                .list();
    }

    /**
     * What binds these students on the last of these days; what they wished for one of the others
     * counts while they wish nothing for a later one.
     */
    Terms of(Collection<PersonId> students, List<LocalDate> days) {
        var ids = students.stream().map(PersonId::value).toArray(UUID[]::new);
        var date = days.getLast();
        return new Terms(wishes(ids, days), features(ids, date), _ -> List.of(), Draws.NONE);
    }

    private static String[] texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private Map<PersonId, List<Wish>> wishes(UUID[] students, List<LocalDate> days) {
        var wishes = new HashMap<PersonId, List<Wish>>();
        sql.sql(
                        """
                        select student, competency, rank, mode
                          from (select w.*, max(on_date) over (partition by student) as newest
                                  from plan.wish w
                                 where student = any(:students)
                                   and on_date = any(cast(:days as date[]))) as wished
                         where on_date = newest
                         order by student, rank, competency
                        """)
                .param("students", students)
                .param("days", texts(days))
                .query((row, _) ->
                        wishes.computeIfAbsent(
                                        new PersonId(row.getObject("student", UUID.class)),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Wish(
                                                new CompetencyId(
                                                        row.getObject("competency", UUID.class)),
                                                row.getInt("rank"),
                                                mode(row.getString("mode")))))
                .list();
        return wishes;
    }

    private static @Nullable Mode mode(@Nullable String name) {
        return name == null ? null : Mode.valueOf(name);
    }

    private Map<PersonId, Set<String>> features(UUID[] students, LocalDate date) {
        var features = new HashMap<PersonId, Set<String>>();
        sql.sql(
                        """
                        select student, feature
                          from plan.room_need
                         where student = any(:students)
                           and begins <= :date
                           and (ends is null or ends >= :date)
                        """)
                .param("students", students)
                .param("date", date)
                .query((row, _) ->
                        features.computeIfAbsent(
                                        new PersonId(row.getObject("student", UUID.class)),
                                        _ -> new HashSet<>())
                                .add(row.getString("feature")))
                .list();
        return features;
    }
}
