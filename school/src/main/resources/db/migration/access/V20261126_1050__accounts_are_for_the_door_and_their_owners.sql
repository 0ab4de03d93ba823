-- Who signs in is asked before anybody acts: by the task that finds it out. Everybody reads the own account; the command line makes them.
drop policy own_tenant on access.account;
create policy at_the_door on access.account to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) in ('sign-in', 'administer')
                or person = (select platform.current_actor())))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) in ('sign-in', 'administer')
                     or person = (select platform.current_actor())));

do $$
declare
    name text;
begin
    foreach name in array array['session', 'second_factor', 'recovery_code', 'failed_sign_in'] loop
        execute format('drop policy own_tenant on access.%I', name);
        execute format('create policy at_the_door on access.%I to cairn_app
                            using (tenant = (select platform.current_tenant())
                                   and (select platform.current_task()) in (''sign-in'', ''administer''))
                            with check (tenant = (select platform.current_tenant())
                                   and (select platform.current_task()) in (''sign-in'', ''administer''))', name);
    end loop;
end
$$;

drop policy own_tenant on access.right_given;
create policy given_by_the_office on access.right_given to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) in ('sign-in', 'administer')
                or ((select access.acting_role()) = 'administrator'
                    and school = any ((select access.schools_today())::uuid[]))))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'administer'
                     or ((select access.acting_role()) = 'administrator'
                         and school = any ((select access.schools_today())::uuid[]))));
create policy own on access.right_given for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and person = (select platform.current_actor()));
