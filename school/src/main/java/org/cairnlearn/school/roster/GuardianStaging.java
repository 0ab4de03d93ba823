package org.cairnlearn.school.roster;

import org.cairnlearn.school.roster.RosterEntry.OfGuardianship;

/** The statements for who looks after whom. */
final class GuardianStaging {
    private GuardianStaging() {}

    static final Staging<OfGuardianship> GUARDIANSHIPS =
            new Staging<>(
                    RosterKind.GUARDIANSHIP,
                    """
                    create temporary table stage_guardianship (
                        state text, sourced_id text, id uuid, modified timestamptz,
                        student text, guardian text, relation text,
                        custody boolean, contact boolean, begins date, ends date
                    ) on commit drop
                    """,
                    "student, guardian, relation, custody, contact, begins, ends",
                    (row, entry) ->
                            row.text(entry.student())
                                    .text(entry.guardian())
                                    .text(entry.relation())
                                    .truth(entry.terms().custody())
                                    .truth(entry.terms().contact())
                                    .day(entry.terms().begins())
                                    .day(entry.terms().ends()),
                    """
                    update roster.guardianship g
                       set student = c.id, guardian = p.id,
                           relation = coalesce(nullif(s.relation, ''), g.relation),
                           custody = s.custody, contact = s.contact,
                           begins = s.begins, ends = s.ends, active = true
                      from stage_guardianship s
                      join roster.person c
                        on c.tenant = platform.current_tenant() and c.sourced_id = s.student
                      join roster.person p
                        on p.tenant = platform.current_tenant() and p.sourced_id = s.guardian
                     where g.tenant = platform.current_tenant()
                       and g.sourced_id = s.sourced_id
                       and s.state = 'here'
                       and (g.student, g.guardian, g.relation, g.custody, g.contact,
                            g.begins, g.ends, g.active)
                           is distinct from
                           (c.id, p.id, coalesce(nullif(s.relation, ''), g.relation),
                            s.custody, s.contact, s.begins, s.ends, true)
                    """,
                    """
                    insert into roster.guardianship
                           (id, sourced_id, student, guardian, relation, custody, contact,
                            begins, ends, modified)
                    select s.id, s.sourced_id, c.id, p.id, s.relation, s.custody, s.contact,
                           s.begins, s.ends, s.modified
                      from stage_guardianship s
                      join roster.person c
                        on c.tenant = platform.current_tenant() and c.sourced_id = s.student
                      join roster.person p
                        on p.tenant = platform.current_tenant() and p.sourced_id = s.guardian
                     where s.state = 'here'
                       and not exists (
                           select from roster.guardianship g
                            where g.tenant = platform.current_tenant()
                              and g.sourced_id = s.sourced_id)
                    """);
}
