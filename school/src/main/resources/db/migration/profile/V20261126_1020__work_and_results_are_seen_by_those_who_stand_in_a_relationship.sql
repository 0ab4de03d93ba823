-- Work, estimates, test results and wishes to be checked: seen by the student, whoever looks after or serves the student today; written by the latter.
do $$
declare
    name text;
    ours constant text := 'tenant = (select platform.current_tenant())';
begin
    foreach name in array array['evidence.observation', 'mastery.student_state', 'mastery.competency_state'] loop
        execute format('drop policy tenant_only on %s', name);
        execute format('create policy seen on %s for select to cairn_app using (%s
                            and ((select access.opens(''import'', ''mastery'', ''plan''))
                                 or student = any ((select access.learning_today())::uuid[])))', name, ours);
        execute format('create policy written on %s for insert to cairn_app with check (%s
                            and ((select access.opens(''import'', ''mastery''))
                                 or student = any ((select access.served_today())::uuid[])))', name, ours);
    end loop;
    foreach name in array array['mastery.student_state', 'mastery.competency_state'] loop
        execute format('create policy changed on %s for update to cairn_app using (%s
                            and ((select access.opens(''import'', ''mastery''))
                                 or student = any ((select access.served_today())::uuid[])))', name, ours);
        execute format('create policy forgotten on %s for delete to cairn_app using (%s
                            and ((select access.opens(''import'', ''mastery''))
                                 or student = any ((select access.served_today())::uuid[])))', name, ours);
    end loop;
end
$$;

-- Receipts and revisions name no student: they say which piece of work is filed under which id, and what replaced it.
drop policy tenant_only on evidence.receipt;
create policy filed on evidence.receipt to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.acts_as_staff()) or (select access.opens('import', 'mastery', 'plan'))))
    with check (tenant = (select platform.current_tenant())
                and ((select access.acts_as_staff()) or (select access.opens('import', 'mastery'))));
drop policy tenant_only on evidence.revision;
create policy seen on evidence.revision for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.acting_role()) is not null or (select access.opens('import', 'mastery', 'plan'))));
create policy written on evidence.revision for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and ((select access.acts_as_staff()) or (select access.opens('import', 'mastery'))));

drop policy tenant_only on assessment.test_result;
create policy seen on assessment.test_result for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('import', 'mastery'))
                or student = any ((select access.learning_today())::uuid[])));
create policy written on assessment.test_result for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

drop policy tenant_only on profile.check_request;
create policy seen on profile.check_request for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('mastery', 'plan'))
                or student = any ((select access.learning_today())::uuid[])));
create policy asked on profile.check_request for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and (student = (select platform.current_actor())
                     or student = any ((select access.served_today())::uuid[])));
create policy answered on profile.check_request for update to cairn_app
    using (tenant = (select platform.current_tenant())
           and (student = (select platform.current_actor())
                or student = any ((select access.served_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and (student = (select platform.current_actor())
                     or student = any ((select access.served_today())::uuid[])));
