-- A student's goals: the student's own, and those of whoever sees the student's learning. What belongs to a goal goes with it.
drop policy tenant_only on profile.goal;
create policy seen on profile.goal for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('mastery', 'plan')) or student = any ((select access.learning_today())::uuid[])));
create policy promised on profile.goal for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and (student = (select platform.current_actor())
                     or student = any ((select access.served_today())::uuid[])));
create policy agreed on profile.goal for update to cairn_app
    using (tenant = (select platform.current_tenant())
           and (student = (select platform.current_actor())
                or student = any ((select access.served_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and (student = (select platform.current_actor())
                     or student = any ((select access.served_today())::uuid[])));
drop policy tenant_only on profile.goal_step;
create policy with_its_goal on profile.goal_step to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.goal g where g.tenant = goal_step.tenant and g.id = goal_step.goal))
    with check (tenant = (select platform.current_tenant())
                and exists (select from profile.goal g where g.tenant = goal_step.tenant and g.id = goal_step.goal));
drop policy tenant_only on profile.goal_remark;
create policy with_its_goal on profile.goal_remark to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.goal g where g.tenant = goal_remark.tenant and g.id = goal_remark.goal))
    with check (tenant = (select platform.current_tenant())
                and exists (select from profile.goal g where g.tenant = goal_remark.tenant and g.id = goal_remark.goal));

-- An administrator answers for the own school or district.
drop policy obeyed on consent.answer;
create policy obeyed on consent.answer to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('consents'))
                or ((select access.acting_role()) = 'administrator'
                    and student = any ((select access.served_today())::uuid[]))))
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('consents'))
                     or ((select access.acting_role()) = 'administrator'
                         and student = any ((select access.served_today())::uuid[]))));

-- Accounts elsewhere are found by who signs in, and by the command line.
drop policy own_tenant on identity.linked;
create policy at_the_door on identity.linked to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) in ('sign-in', 'administer'))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) in ('sign-in', 'administer'));
drop policy own_tenant on identity.unresolved;
create policy at_the_door on identity.unresolved to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) in ('sign-in', 'administer') or (select roster.acts_as_administrator())))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) in ('sign-in', 'administer') or (select roster.acts_as_administrator())));
