package org.cairnlearn.school.research;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.study.PlanPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about registered studies. */
@Component
class ResearchSql {
    private final JdbcClient sql;

    ResearchSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @return false when a study is called so already
     */
    boolean add(RegisteredStudy study) {
        var plan = study.plan();
        var registration = study.registration();
        var added =
                sql.sql(
                                """
                                insert into research.study
                                       (code, school, title, question, plan, plan_sha256, starts, interim, stops,
                                        begins, ends, reason, researcher, registered_by, registered_at)
                                values (:code, :school, :title, :question, :plan, :seal, :starts, :interim, :stops,
                                        :begins, :ends, :reason, :researcher, :by, :at)
                                    on conflict do nothing
                                """)
                        .param("code", study.code().value())
                        .param("school", study.school().value())
                        .param("title", plan.asks().title())
                        .param("question", plan.asks().question())
                        .param("plan", plan.text())
                        .param("seal", plan.seal())
                        .param("starts", plan.dates().start())
                        .param("interim", plan.dates().interim())
                        .param("stops", plan.dates().stop())
                        .param("begins", registration.days().first())
                        .param("ends", registration.days().last())
                        .param("reason", registration.entry().reason())
                        .param("researcher", registration.researcher().value())
                        .param("by", registration.entry().by().value())
                        .param("at", registration.entry().at().atOffset(ZoneOffset.UTC))
                        .update();
        if (added == 1) {
            addScope(study);
        }
        return added == 1;
    }

    private void addScope(RegisteredStudy study) {
        sql.sql(
                        """
                        with classes as (
                            insert into research.study_class (study, class)
                            select :code, unnest(cast(:classes as uuid[])))
                        insert into research.study_skill (study, competency, position)
                        select :code, id, cast(place as int) - 1
                          from unnest(cast(:skills as uuid[])) with ordinality as skill (id, place)
                        """)
                .param("code", study.code().value())
                .param("classes", ids(study.scope().classes(), ClassId::value))
                .param("skills", ids(study.scope().skills(), CompetencyId::value))
                .update();
    }

    private static <T> UUID[] ids(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    boolean end(StudyCode study, Instant at) {
        return sql.sql(
                                """
                                update research.study
                                   set ended_at = :at
                                 where tenant = platform.current_tenant()
                                   and code = :code
                                   and ended_at is null
                                """)
                        .param("code", study.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those that whoever acts may know of, the newest first. */
    List<RegisteredStudy> all() {
        return sql.sql(
                        """
                        select s.*,
                               array(select c.class
                                       from research.study_class c
                                      where c.tenant = s.tenant and c.study = s.code
                                      order by c.class) as classes,
                               array(select k.competency
                                       from research.study_skill k
                                      where k.tenant = s.tenant and k.study = s.code
                                      order by k.position) as skills
                          from research.study s
                         where s.tenant = platform.current_tenant()
                         order by s.registered_at desc, s.code
                        """)
                .query((row, _) -> study(row))
                .list();
    }

    private static RegisteredStudy study(ResultSet row) throws SQLException {
        var interim = row.getObject("interim", LocalDate.class);
        return new RegisteredStudy(
                new StudyCode(row.getString("code")),
                new OrganisationId(row.getObject("school", UUID.class)),
                new PlanPaper.Read(
                        row.getString("plan"),
                        row.getString("plan_sha256"),
                        new PlanPaper.Asks(row.getString("title"), row.getString("question")),
                        new PlanPaper.Dates(
                                row.getObject("starts", LocalDate.class),
                                interim,
                                row.getObject("stops", LocalDate.class))),
                new RegisteredStudy.Scope(
                        list(row.getArray("classes"), ClassId::new),
                        list(row.getArray("skills"), CompetencyId::new)),
                registration(row));
    }

    private static RegisteredStudy.Registration registration(ResultSet row) throws SQLException {
        return new RegisteredStudy.Registration(
                new PersonId(row.getObject("researcher", UUID.class)),
                new RegisteredStudy.Days(
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class)),
                new RegisteredStudy.Entry(
                        new PersonId(row.getObject("registered_by", UUID.class)),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static <T> List<T> list(Array ids, Function<UUID, T> id) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(id).toList();
    }

    /** Who was in one of its classes on a day since its start. */
    List<PersonId> students(StudyCode study, LocalDate today) {
        return sql.sql(
                        """
                        select distinct e.person
                          from research.study s
                          join research.study_class c on c.tenant = s.tenant and c.study = s.code
                          join roster.enrollment e on e.tenant = c.tenant and e.class = c.class
                         where s.tenant = platform.current_tenant()
                           and s.code = :code
                           and e.active
                           and e.role = 'student'
                           and (e.begins is null or e.begins <= :today)
                           and (e.ends is null or e.ends >= s.starts)
                         order by e.person
                        """)
                .param("code", study.value())
                .param("today", today)
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }
}
