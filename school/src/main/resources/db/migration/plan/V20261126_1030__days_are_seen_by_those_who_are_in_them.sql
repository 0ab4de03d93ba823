-- Who is here, and the base facts about the adults of a school.
drop policy tenant_only on attendance.mark;
create policy seen on attendance.mark for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('import', 'plan'))
                or student = any ((select access.named_today())::uuid[])));
create policy marked on attendance.mark for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('import'))
                     or ((select access.acts_as_staff()) and student = any ((select access.named_today())::uuid[]))));
create policy changed on attendance.mark for update to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('import'))
                or ((select access.acts_as_staff()) and student = any ((select access.named_today())::uuid[]))));
create policy taken_back on attendance.mark for delete to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('import'))
                or ((select access.acts_as_staff()) and student = any ((select access.named_today())::uuid[]))));

drop policy tenant_only on schedule.staff;
create policy seen on schedule.staff for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.acting_role()) is not null or (select access.opens('import', 'plan', 'administer'))));
create policy set_by_the_office on schedule.staff to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('import', 'administer'))
                or ((select access.acting_role()) = 'administrator'
                    and school = any ((select access.schools_today())::uuid[]))))
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('import', 'administer'))
                     or ((select access.acting_role()) = 'administrator'
                         and school = any ((select access.schools_today())::uuid[]))));
drop policy tenant_only on schedule.absence;
create policy own on schedule.absence for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (person = (select platform.current_actor()) or (select access.opens('plan'))));
create policy set_by_the_office on schedule.absence to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('import', 'administer'))
                or ((select access.acting_role()) = 'administrator'
                    and school = any ((select access.schools_today())::uuid[]))))
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('import', 'administer'))
                     or ((select access.acting_role()) = 'administrator'
                         and school = any ((select access.schools_today())::uuid[]))));

-- A plan's head and groups name adults only; whoever is on the roster may read them, and who runs the class or hosts in the school changes them.
drop policy tenant_only on plan.block_plan;
create policy seen on plan.block_plan for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.acting_role()) is not null or (select access.opens('plan'))));
create policy run on plan.block_plan to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan'))
                or class = any ((select access.classes_today())::uuid[])
                or school = any ((select access.workplaces_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('plan'))
                     or class = any ((select access.classes_today())::uuid[])
                     or school = any ((select access.workplaces_today())::uuid[])));

drop policy tenant_only on plan.session;
create policy seen on plan.session for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.acting_role()) is not null or (select access.opens('plan'))));
create policy run on plan.session to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan'))
                or ((select access.acts_as_staff())
                    and exists (select from plan.block_plan b
                                 where b.tenant = session.tenant and b.id = session.plan
                                   and (b.class = any ((select access.classes_today())::uuid[])
                                        or b.school = any ((select access.workplaces_today())::uuid[]))))))
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('plan'))
                     or ((select access.acts_as_staff())
                         and exists (select from plan.block_plan b
                                      where b.tenant = session.tenant and b.id = session.plan
                                        and (b.class = any ((select access.classes_today())::uuid[])
                                             or b.school = any ((select access.workplaces_today())::uuid[]))))));

do $$
declare
    name text;
    ours constant text := 'tenant = (select platform.current_tenant())';
begin
    foreach name in array array['plan.class_routines', 'plan.class_topic'] loop
        execute format('drop policy tenant_only on %s', name);
        execute format('create policy seen on %s for select to cairn_app using (%s
                            and ((select access.opens(''plan'')) or (select access.acts_as_staff())))', name, ours);
        execute format('create policy run on %1$s to cairn_app using (%2$s
                            and ((select access.opens(''plan'')) or class = any ((select access.classes_today())::uuid[])))
                            with check (%2$s
                            and ((select access.opens(''plan'')) or class = any ((select access.classes_today())::uuid[])))', name, ours);
    end loop;
    -- Where a student is, and with whom to talk: for the student, for whoever serves or covers the student.
    foreach name in array array['plan.place', 'plan.talk', 'plan.unmet'] loop
        execute format('drop policy tenant_only on %s', name);
        execute format('create policy seen on %s for select to cairn_app using (%s
                            and ((select access.opens(''plan'')) or student = any ((select access.named_today())::uuid[])))', name, ours);
    end loop;
    foreach name in array array['plan.place', 'plan.talk'] loop
        execute format('create policy run on %1$s to cairn_app using (%2$s
                            and ((select access.opens(''plan'')) or student = any ((select access.served_today())::uuid[])))
                            with check (%2$s
                            and ((select access.opens(''plan'')) or student = any ((select access.served_today())::uuid[])))', name, ours);
    end loop;
    execute format('create policy planned on plan.unmet to cairn_app using (%1$s and (select access.opens(''plan'')))
                        with check (%1$s and (select access.opens(''plan'')))', ours);
end
$$;

drop policy tenant_only on plan.change;
create policy run on plan.change to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan'))
                or ((select access.acts_as_staff())
                    and (changed_by = (select platform.current_actor())
                         or student is null
                         or student = any ((select access.named_today())::uuid[])
                         or from_session = any ((select access.groups_today())::uuid[])
                         or to_session = any ((select access.groups_today())::uuid[])))))
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('plan'))
                     or ((select access.acts_as_staff())
                         and (changed_by = (select platform.current_actor())
                              or student = any ((select access.served_today())::uuid[])))));

drop policy tenant_only on plan.pair;
create policy run on plan.pair to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan'))
                or one = any ((select access.served_today())::uuid[])
                or other = any ((select access.served_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and (one = any ((select access.served_today())::uuid[])
                     or other = any ((select access.served_today())::uuid[])
                     or (select access.administers_all())));
