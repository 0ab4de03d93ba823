-- A row was compared with every student whom the reader may know, one after another; now they are hashed, once for a statement. The inner
-- select keeps the planner from finding them already while it plans.
alter policy seen on roster.person
    using (tenant = (select platform.current_tenant())
           and (id = (select platform.current_actor())
                or (role not in ('student', 'family') and (select access.acting_role()) is not null)
                or (select access.opens('import', 'services', 'plan', 'mastery', 'sign-in', 'administer', 'responsibilities', 'audit', 'consents'))
                or id in (select unnest((select access.named_today())::uuid[]))));
alter policy seen on roster.enrollment
    using (tenant = (select platform.current_tenant())
           and (person = (select platform.current_actor())
                or (role <> 'student' and (select access.acting_role()) is not null)
                or (select access.opens('import', 'services', 'plan', 'mastery', 'administer', 'responsibilities'))
                or person in (select unnest((select access.named_today())::uuid[]))));
