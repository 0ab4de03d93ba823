package org.cairnlearn.school.roster;

import java.util.Locale;
import org.cairnlearn.school.roster.RosterEntry.OfClass;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.jspecify.annotations.Nullable;

/** The statements for people, classes and who is in which. */
final class PeopleStaging {
    private PeopleStaging() {}

    static final Staging<OfPerson> PEOPLE =
            new Staging<>(
                    RosterKind.PERSON,
                    """
                    create temporary table stage_person (
                        state text, sourced_id text, id uuid, modified timestamptz,
                        given_name text, family_name text, role text,
                        username text, email text, identifier text, grades text[],
                        organisations text[]
                    ) on commit drop
                    """,
                    "given_name, family_name, role, username, email, identifier, grades, organisations",
                    (row, entry) ->
                            row.text(entry.name().given())
                                    .text(entry.name().family())
                                    .text(role(entry.role()))
                                    .text(entry.username())
                                    .text(entry.email())
                                    .text(entry.identifier())
                                    .texts(entry.grades())
                                    .texts(entry.organisations()),
                    """
                    update roster.person p
                       set given_name = s.given_name, family_name = s.family_name,
                           role = coalesce(nullif(s.role, ''), p.role),
                           username = s.username, email = s.email, identifier = s.identifier,
                           grades = s.grades, organisations = s.organisations,
                           active = true, rostered = true
                      from stage_person s
                     where p.tenant = platform.current_tenant()
                       and p.sourced_id = s.sourced_id
                       and s.state = 'here'
                       and (p.given_name, p.family_name, p.role, p.username, p.email,
                            p.identifier, p.grades, p.organisations, p.active, p.rostered)
                           is distinct from
                           (s.given_name, s.family_name, coalesce(nullif(s.role, ''), p.role),
                            s.username, s.email, s.identifier, s.grades, s.organisations, true, true)
                    """,
                    """
                    insert into roster.person
                           (id, sourced_id, given_name, family_name, role,
                            username, email, identifier, grades, organisations, modified)
                    select s.id, s.sourced_id, s.given_name, s.family_name, s.role,
                           s.username, s.email, s.identifier, s.grades, s.organisations, s.modified
                      from stage_person s
                     where s.state = 'here'
                       and not exists (
                           select from roster.person p
                            where p.tenant = platform.current_tenant()
                              and p.sourced_id = s.sourced_id)
                    """);

    private static String role(@Nullable Role role) {
        return role == null ? "" : role.name().toLowerCase(Locale.ROOT);
    }

    static final Staging<OfClass> CLASSES =
            new Staging<>(
                    RosterKind.CLASS,
                    """
                    create temporary table stage_class (
                        state text, sourced_id text, id uuid, modified timestamptz,
                        title text, code text, type text, course text, school text, location text,
                        periods text[], subjects text[], grades text[], terms text[]
                    ) on commit drop
                    """,
                    "title, code, type, course, school, location, periods, subjects, grades, terms",
                    (row, entry) ->
                            row.text(entry.title())
                                    .text(entry.code())
                                    .text(entry.type().word())
                                    .text(entry.course())
                                    .text(entry.school())
                                    .text(entry.location())
                                    .texts(entry.periods())
                                    .texts(entry.subjects())
                                    .texts(entry.grades())
                                    .texts(entry.terms()),
                    """
                    update roster.class c
                       set title = s.title, code = s.code, type = s.type, course = k.id,
                           school = o.id,
                           location = s.location, periods = s.periods, subjects = s.subjects,
                           grades = s.grades, active = true
                      from stage_class s
                      join roster.organisation o
                        on o.tenant = platform.current_tenant() and o.sourced_id = s.school
                      left join roster.course k
                        on k.tenant = platform.current_tenant() and k.sourced_id = s.course
                     where c.tenant = platform.current_tenant()
                       and c.sourced_id = s.sourced_id
                       and s.state = 'here'
                       and ((c.title, c.code, c.type, c.course, c.school, c.location,
                             c.periods, c.subjects, c.grades, c.active)
                            is distinct from
                            (s.title, s.code, s.type, k.id, o.id, s.location,
                             s.periods, s.subjects, s.grades, true)
                            or array(select t.sourced_id
                                       from roster.class_term ct
                                       join roster.term t on t.tenant = ct.tenant and t.id = ct.term
                                      where ct.tenant = c.tenant and ct.class = c.id
                                      order by t.sourced_id)
                               is distinct from
                               array(select t.sourced_id
                                       from roster.term t
                                      where t.tenant = c.tenant and t.sourced_id = any (s.terms)
                                      order by t.sourced_id))
                    """,
                    """
                    insert into roster.class
                           (id, sourced_id, title, code, type, course, school, location,
                            periods, subjects, grades, modified)
                    select s.id, s.sourced_id, s.title, s.code, s.type, k.id, o.id, s.location,
                           s.periods, s.subjects, s.grades, s.modified
                      from stage_class s
                      join roster.organisation o
                        on o.tenant = platform.current_tenant() and o.sourced_id = s.school
                      left join roster.course k
                        on k.tenant = platform.current_tenant() and k.sourced_id = s.course
                     where s.state = 'here'
                       and not exists (
                           select from roster.class c
                            where c.tenant = platform.current_tenant()
                              and c.sourced_id = s.sourced_id)
                    """);

    static final Staging<OfEnrollment> ENROLLMENTS =
            new Staging<>(
                    RosterKind.ENROLLMENT,
                    """
                    create temporary table stage_enrollment (
                        state text, sourced_id text, id uuid, modified timestamptz,
                        class text, person text, role text, is_primary boolean,
                        begins date, ends date
                    ) on commit drop
                    """,
                    "class, person, role, is_primary, begins, ends",
                    (row, entry) ->
                            row.text(entry.schoolClass())
                                    .text(entry.person())
                                    .text(entry.role().word())
                                    .truth(entry.primary())
                                    .day(entry.begins())
                                    .day(entry.ends()),
                    """
                    update roster.enrollment e
                       set class = c.id, person = p.id, role = s.role, is_primary = s.is_primary,
                           begins = s.begins, ends = s.ends, active = true
                      from stage_enrollment s
                      join roster.class c
                        on c.tenant = platform.current_tenant() and c.sourced_id = s.class
                      join roster.person p
                        on p.tenant = platform.current_tenant() and p.sourced_id = s.person
                     where e.tenant = platform.current_tenant()
                       and e.sourced_id = s.sourced_id
                       and s.state = 'here'
                       and (e.class, e.person, e.role, e.is_primary, e.begins, e.ends, e.active)
                           is distinct from
                           (c.id, p.id, s.role, s.is_primary, s.begins, s.ends, true)
                    """,
                    """
                    insert into roster.enrollment
                           (id, sourced_id, class, person, role, is_primary, begins, ends, modified)
                    select s.id, s.sourced_id, c.id, p.id, s.role, s.is_primary, s.begins, s.ends,
                           s.modified
                      from stage_enrollment s
                      join roster.class c
                        on c.tenant = platform.current_tenant() and c.sourced_id = s.class
                      join roster.person p
                        on p.tenant = platform.current_tenant() and p.sourced_id = s.person
                     where s.state = 'here'
                       and not exists (
                           select from roster.enrollment e
                            where e.tenant = platform.current_tenant()
                              and e.sourced_id = s.sourced_id)
                    """);
}
