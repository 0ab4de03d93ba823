-- Passkeys are asked while somebody signs in, and looked after by the command line.
drop policy own_tenant on access.passkey;
create policy at_the_door on access.passkey to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) in ('sign-in', 'administer'))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) in ('sign-in', 'administer'));

-- Who runs a class holds its door and has its cards.
drop policy own_tenant on classdoor.opening;
create policy held_by_who_runs_the_class on classdoor.opening to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) in ('sign-in', 'administer')
                or class = any ((select access.classes_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) in ('sign-in', 'administer')
                     or class = any ((select access.classes_today())::uuid[])));
drop policy own_tenant on classdoor.card;
create policy given_by_who_serves on classdoor.card to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) in ('sign-in', 'administer')
                or student = any ((select access.served_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) in ('sign-in', 'administer')
                     or student = any ((select access.served_today())::uuid[])));
