package org.cairnlearn.school.research;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.study.DayDraw;
import org.cairnlearn.school.study.DayDraw.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about what studies drew. */
@Component
class DrawSql {
    private final JdbcClient sql;

    DrawSql(JdbcClient sql) {
        this.sql = sql;
    }

    int add(StudyCode study, DayDraw how, String seal) {
        return sql.sql(
                        """
                        insert into research.draw (study, seal, programme, comparison, choice_first)
                        values (:study, :seal, :programme, :comparison, :choice)
                        """)
                .param("study", study.value())
                .param("seal", seal)
                .param("programme", names(how.with()))
                .param("comparison", names(how.without()))
                .param("choice", how.choiceFirst())
                .update();
    }

    private static String[] names(Set<Way> ways) {
        return ways.stream().sorted().map(Way::name).toArray(String[]::new);
    }

    int add(StudyCode study, CompetencyId skill, Map<PersonId, Boolean> programme) {
        var students = List.copyOf(programme.keySet());
        return sql.sql(
                        """
                        insert into research.drawn (study, student, competency, programme)
                        select :study, t.student, :skill, t.programme
                          from unnest(cast(:students as uuid[]), cast(:programme as boolean[])) as t (student, programme)
                        """)
                .param("study", study.value())
                .param("skill", skill.value())
                .param("students", ids(students))
                .param("programme", students.stream().map(programme::get).toArray(Boolean[]::new))
                .update();
    }

    private static UUID[] ids(Collection<PersonId> students) {
        return students.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    /** Whether a study binds some of these students on some of these skills between two days. */
    boolean isDrawn(
            Collection<PersonId> students,
            Collection<CompetencyId> skills,
            LocalDate from,
            LocalDate until) {
        return sql.sql(
                        """
                        select exists (
                               select
                                 from research.drawn d
                                 join research.study s on s.tenant = d.tenant and s.code = d.study
                                where d.student = any(:students)
                                  and d.competency = any(:skills)
                                  and s.ended_at is null
                                  and s.starts < :until
                                  and s.stops > :from)
                        """)
                .param("students", ids(students))
                .param("skills", skills.stream().map(CompetencyId::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    /** What binds these students on a day: from the study's first day until before its last. */
    List<Drawn> of(Collection<PersonId> students, LocalDate date) {
        return sql.sql(
                        """
                        select distinct on (d.student, d.competency)
                               d.student, d.competency, w.choice_first,
                               case when d.programme then w.programme else w.comparison end as ways
                          from research.drawn d
                          join research.draw w on w.tenant = d.tenant and w.study = d.study
                          join research.study s on s.tenant = d.tenant and s.code = d.study
                         where d.student = any(:students)
                           and s.ended_at is null
                           and s.starts <= :date
                           and s.stops > :date
                         order by d.student, d.competency, s.registered_at, s.code
                        """)
                .param("students", ids(students))
                .param("date", date)
                .query((row, _) ->
                        new Drawn(
                                new PersonId(row.getObject("student", UUID.class)),
                                new CompetencyId(row.getObject("competency", UUID.class)),
                                ways(row.getArray("ways")),
                                row.getBoolean("choice_first")))
                .list();
    }

    private static Set<Way> ways(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Way::valueOf)
                .collect(Collectors.toSet());
    }

    /** How many have the programme of each study that drew, and how many have not. */
    Map<StudyCode, DrawnOf> counts() {
        return sql
                .sql(
                        """
                        select w.study, w.seal,
                               count(distinct d.student) filter (where d.programme)::int as programme,
                               count(distinct d.student) filter (where not d.programme)::int as comparison
                          from research.draw w
                          join research.drawn d on d.tenant = w.tenant and d.study = w.study
                         where w.tenant = platform.current_tenant()
                         group by w.study, w.seal
                        """)
                .query((row, _) ->
                        Map.entry(
                                new StudyCode(row.getString("study")),
                                new DrawnOf(
                                        row.getString("seal"),
                                        row.getInt("programme"),
                                        row.getInt("comparison"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
