package org.cairnlearn.school.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Relationship.Days;
import org.cairnlearn.school.access.Relationship.Kind;
import org.cairnlearn.school.access.Relationship.Whom;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one statement that reads how somebody stands to others on the day of the transaction. */
@Component
final class StandingSql {
    /**
     * Who acts, the classes of today, and the responsibilities of today. An administrator of whom
     * the roster names no organisation leads the schools of the own classes, else the top; whoever
     * has something to say in an organisation has it in all that stand below. Who leads all that
     * stands at the top leads the tenant as a whole.
     */
    private static final String ACTOR =
            """
            with recursive me as (
                select p.tenant, p.id, p.role, p.organisations
                  from roster.person p
                 where p.tenant = platform.current_tenant()
                   and p.id = :actor
                   and p.active),
            mine as (
                select e.class, e.role
                  from me
                  join roster.enrolled_today e on e.person = me.id
                 where e.role in ('teacher', 'aide')),
            duty as (
                select r.kind, r.student, r.class
                  from me
                  join roster.responsibility r on r.tenant = me.tenant and r.staff = me.id
                 where r.begins <= platform.today()
                   and (r.ends is null or r.ends >= platform.today())
                   and r.ended_at is null),
            seat as (
                select cast('LEADS' as text) as kind, o.id as organisation
                  from me
                  join roster.organisation o on o.tenant = me.tenant and o.active
                 where me.role = 'administrator'
                   and case
                           when me.organisations <> '{}' then o.sourced_id = any (me.organisations)
                           when exists (select from mine) then o.id in (
                               select c.school
                                 from mine
                                 join roster.class c on c.tenant = me.tenant and c.id = mine.class)
                           else o.parent is null
                       end
                 union
                select r.what, r.school
                  from me
                  join access.right_given r on r.tenant = me.tenant and r.person = me.id
                 where r.what <> 'RESEARCHER'
                   and (r.begins is null or r.begins <= platform.today())
                   and (r.ends is null or r.ends >= platform.today())),
            below as (
                select kind, organisation
                  from seat
                 union
                select below.kind, o.id
                  from me, below
                  join roster.organisation o on o.parent = below.organisation and o.active
                 where o.tenant = me.tenant)
            """;

    /** Each row is one relationship: its kind, and the one thing it leads to. */
    private static final String TIES =
            """
            select 'SELF' as kind, me.id as person, cast(null as uuid) as class,
                   cast(null as uuid) as organisation, cast(null as text) as study
              from me
             union
            select 'BELONGS', null, null, null, null
              from me
             union
            select case mine.role when 'teacher' then 'TEACHES' else 'AIDS' end, null, mine.class,
                   null, null
              from mine
             union
            select case mine.role when 'teacher' then 'TEACHES' else 'AIDS' end, s.person, null,
                   null, null
              from mine
              join roster.enrolled_today s on s.class = mine.class and s.role = 'student'
             union
            select duty.kind, duty.student, duty.class, null, null
              from duty
             union
            select duty.kind, s.person, null, null, null
              from duty
              join roster.enrolled_today s on s.class = duty.class and s.role = 'student'
             where duty.kind <> 'substitute'
             union
            select 'MANAGES_CASE', c.student, null, null, null
              from me
              join support.case_manager c on c.tenant = me.tenant and c.manager = me.id
             where c.begins <= platform.today()
               and (c.ends is null or c.ends >= platform.today())
             union
            select 'LOOKS_AFTER', g.student, null, null, null
              from me
              join roster.guardianship g on g.tenant = me.tenant and g.guardian = me.id
             where g.active
               and (g.begins is null or g.begins <= platform.today())
               and (g.ends is null or g.ends >= platform.today())
             group by g.student
            having bool_and(coalesce(g.custody, false))
             union
            select below.kind, null, null, below.organisation, null
              from below
             union
            select 'LEADS', null, null, null, null
              from me
             where me.role = 'administrator'
               and not exists (
                   select from roster.organisation o
                    where o.tenant = me.tenant
                      and o.active
                      and o.parent is null
                      and not exists (
                          select from below
                           where below.kind = 'LEADS' and below.organisation = o.id))
             union
            select r.what, null, null, null, r.study
              from me
              join access.right_given r on r.tenant = me.tenant and r.person = me.id
             where r.what = 'RESEARCHER'
               and (r.begins is null or r.begins <= platform.today())
               and (r.ends is null or r.ends >= platform.today())
            """;

    private final JdbcClient sql;

    StandingSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody of the roster with the relationships of today. */
    record Found(Standing.Who who, List<Relationship> ties) {
        Standing standing(ZoneId zone) {
            return new Standing.OfPerson(who, true, zone, new HashSet<>(ties));
        }
    }

    private record Row(Standing.Who who, Relationship tie) {}

    Optional<Found> findWho(PersonId actor, LocalDate today) {
        var rows =
                sql.sql(
                                ACTOR
                                        + "select me.tenant, me.role, tie.* from me cross join ("
                                        + TIES
                                        + ") as tie")
                        .param("actor", actor.value())
                        .query((row, _) -> row(row, actor, today))
                        .list();
        return rows.stream()
                .findFirst()
                .map(first -> new Found(first.who(), rows.stream().map(Row::tie).toList()));
    }

    private static Row row(ResultSet row, PersonId actor, LocalDate today) throws SQLException {
        return new Row(
                new Standing.Who(
                        new TenantId(row.getObject("tenant", UUID.class)),
                        actor,
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT))),
                new Relationship(kind(row.getString("kind")), whom(row), Days.only(today)));
    }

    private static Whom whom(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var schoolClass = row.getObject("class", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        var study = row.getString("study");
        if (person != null) {
            return new Whom.OfPerson(new PersonId(person));
        }
        if (schoolClass != null) {
            return new Whom.OfClass(new ClassId(schoolClass));
        }
        if (organisation != null) {
            return new Whom.OfOrganisation(new OrganisationId(organisation));
        }
        return study == null ? new Whom.OfAll() : new Whom.OfStudy(study);
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "mentor" -> Kind.MENTORS;
            case "counsellor" -> Kind.COUNSELS;
            case "substitute" -> Kind.SUBSTITUTES;
            case "FLEX_COORDINATOR" -> Kind.COORDINATES_FLEX;
            case "OPERATOR" -> Kind.OPERATES;
            case "PRIVACY_OFFICER" -> Kind.GUARDS_PRIVACY;
            case "RESEARCHER" -> Kind.RESEARCHES;
            default -> Kind.valueOf(word);
        };
    }
}
