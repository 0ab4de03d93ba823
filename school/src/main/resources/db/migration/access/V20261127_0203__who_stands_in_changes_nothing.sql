-- Who stands in for a teacher reads the sheets of the day: plans, routines and the door of the class are not his or hers to change.
create function access.run_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if access.acting_role() is null then
        return '{}';
    end if;
    return array(
        select t.class
          from roster.enrolled_today t
         where t.tenant = platform.current_tenant()
           and t.person = platform.current_actor()
           and t.role in ('teacher', 'aide')
         union
        select c.id
          from roster.class c
         where c.tenant = platform.current_tenant()
           and c.school = any (access.schools_today()));
end
$$;
comment on function access.run_today() is 'The classes that the acting person runs today and may change: taught or helped in, and all of a school that he or she answers for; not those covered for somebody.';

do $$
declare
    one record;
begin
    for one in
        select * from pg_policies
         where cmd <> 'SELECT'
           and schemaname || '.' || tablename in
               ('plan.block_plan', 'plan.session', 'plan.class_routines', 'plan.class_topic', 'classdoor.opening')
    loop
        execute format('alter policy %I on %I.%I', one.policyname, one.schemaname, one.tablename)
             || coalesce(' using (' || replace(one.qual, 'classes_today', 'run_today') || ')', '')
             || coalesce(' with check (' || replace(one.with_check, 'classes_today', 'run_today') || ')', '');
    end loop;
end
$$;

-- The steps of a plan are read by all who are in it, and taken back by whoever serves the student.
drop policy run on plan.change;
create policy seen on plan.change for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan'))
                or ((select access.acts_as_staff())
                    and (changed_by = (select platform.current_actor())
                         or student is null
                         or student = any ((select access.named_today())::uuid[])
                         or from_session = any ((select access.groups_today())::uuid[])
                         or to_session = any ((select access.groups_today())::uuid[])))));
create policy run on plan.change to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan'))
                or ((select access.acts_as_staff())
                    and (changed_by = (select platform.current_actor())
                         or student is null
                         or student = any ((select access.served_today())::uuid[])
                         or from_session = any ((select access.groups_today())::uuid[])
                         or to_session = any ((select access.groups_today())::uuid[])))))
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('plan'))
                     or ((select access.acts_as_staff())
                         and (changed_by = (select platform.current_actor())
                              or student = any ((select access.served_today())::uuid[])))));
