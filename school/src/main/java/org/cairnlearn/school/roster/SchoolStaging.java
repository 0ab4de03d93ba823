package org.cairnlearn.school.roster;

import org.cairnlearn.school.roster.RosterEntry.OfCourse;
import org.cairnlearn.school.roster.RosterEntry.OfOrganisation;
import org.cairnlearn.school.roster.RosterEntry.OfTerm;

/** The statements for what stands before any person comes: organisations, terms and courses. */
final class SchoolStaging {
    private SchoolStaging() {}

    static final Staging<OfOrganisation> ORGANISATIONS =
            new Staging<>(
                    RosterKind.ORGANISATION,
                    """
                    create temporary table stage_organisation (
                        state text, sourced_id text, id uuid, modified timestamptz,
                        name text, type text, parent text
                    ) on commit drop
                    """,
                    "name, type, parent",
                    (row, entry) -> row.text(entry.name()).text(entry.type()).text(entry.parent()),
                    """
                    update roster.organisation o
                       set name = s.name, type = s.type, parent = p.id, active = true
                      from stage_organisation s
                      left join roster.organisation p
                        on p.tenant = platform.current_tenant() and p.sourced_id = s.parent
                     where o.tenant = platform.current_tenant()
                       and o.sourced_id = s.sourced_id
                       and s.state = 'here'
                       and (o.name, o.type, o.parent, o.active)
                           is distinct from (s.name, s.type, p.id, true)
                    """,
                    """
                    insert into roster.organisation (id, sourced_id, name, type, parent, modified)
                    select s.id, s.sourced_id, s.name, s.type, coalesce(p.id, n.id), s.modified
                      from stage_organisation s
                      left join roster.organisation p
                        on p.tenant = platform.current_tenant() and p.sourced_id = s.parent
                      left join stage_organisation n
                        on n.sourced_id = s.parent and n.state = 'here'
                     where s.state = 'here'
                       and not exists (
                           select from roster.organisation o
                            where o.tenant = platform.current_tenant()
                              and o.sourced_id = s.sourced_id)
                    """);

    static final Staging<OfTerm> TERMS =
            new Staging<>(
                    RosterKind.TERM,
                    """
                    create temporary table stage_term (
                        state text, sourced_id text, id uuid, modified timestamptz,
                        title text, type text, starts date, ends date,
                        parent text, school_year text
                    ) on commit drop
                    """,
                    "title, type, starts, ends, parent, school_year",
                    (row, entry) ->
                            row.text(entry.title())
                                    .text(entry.type())
                                    .day(entry.starts())
                                    .day(entry.ends())
                                    .text(entry.parent())
                                    .text(entry.schoolYear()),
                    """
                    update roster.term t
                       set title = s.title, type = s.type, starts = s.starts, ends = s.ends,
                           parent = p.id, school_year = s.school_year, active = true
                      from stage_term s
                      left join roster.term p
                        on p.tenant = platform.current_tenant() and p.sourced_id = s.parent
                     where t.tenant = platform.current_tenant()
                       and t.sourced_id = s.sourced_id
                       and s.state = 'here'
                       and (t.title, t.type, t.starts, t.ends, t.parent, t.school_year, t.active)
                           is distinct from
                           (s.title, s.type, s.starts, s.ends, p.id, s.school_year, true)
                    """,
                    """
                    insert into roster.term
                           (id, sourced_id, title, type, starts, ends, parent, school_year,
                            modified)
                    select s.id, s.sourced_id, s.title, s.type, s.starts, s.ends,
                           coalesce(p.id, n.id), s.school_year, s.modified
                      from stage_term s
                      left join roster.term p
                        on p.tenant = platform.current_tenant() and p.sourced_id = s.parent
                      left join stage_term n
                        on n.sourced_id = s.parent and n.state = 'here'
                     where s.state = 'here'
                       and not exists (
                           select from roster.term t
                            where t.tenant = platform.current_tenant()
                              and t.sourced_id = s.sourced_id)
                    """);

    static final Staging<OfCourse> COURSES =
            new Staging<>(
                    RosterKind.COURSE,
                    """
                    create temporary table stage_course (
                        state text, sourced_id text, id uuid, modified timestamptz,
                        title text, code text, organisation text, subjects text[], grades text[]
                    ) on commit drop
                    """,
                    "title, code, organisation, subjects, grades",
                    (row, entry) ->
                            row.text(entry.title())
                                    .text(entry.code())
                                    .text(entry.organisation())
                                    .texts(entry.subjects())
                                    .texts(entry.grades()),
                    """
                    update roster.course c
                       set title = s.title, code = s.code, organisation = o.id,
                           subjects = s.subjects, grades = s.grades, active = true
                      from stage_course s
                      left join roster.organisation o
                        on o.tenant = platform.current_tenant()
                       and o.sourced_id = s.organisation
                     where c.tenant = platform.current_tenant()
                       and c.sourced_id = s.sourced_id
                       and s.state = 'here'
                       and (c.title, c.code, c.organisation, c.subjects, c.grades, c.active)
                           is distinct from
                           (s.title, s.code, o.id, s.subjects, s.grades, true)
                    """,
                    """
                    insert into roster.course
                           (id, sourced_id, title, code, organisation, subjects, grades, modified)
                    select s.id, s.sourced_id, s.title, s.code, o.id, s.subjects, s.grades,
                           s.modified
                      from stage_course s
                      left join roster.organisation o
                        on o.tenant = platform.current_tenant()
                       and o.sourced_id = s.organisation
                     where s.state = 'here'
                       and not exists (
                           select from roster.course c
                            where c.tenant = platform.current_tenant()
                              and c.sourced_id = s.sourced_id)
                    """);
}
