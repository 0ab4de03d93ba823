-- Imports, accounts from elsewhere that nobody could tell, and who opened how much are of the whole tenant: an administrator of one
-- school among several has no part of them. Until now only the pages said so.
do $$
declare
    name text;
    ours constant text := 'tenant = (select platform.current_tenant())';
begin
    foreach name in array array['import_run', 'import_file', 'import_problem', 'refused_row', 'upload'] loop
        execute format('drop policy administrators_and_the_import on exchange.%I', name);
        execute format('create policy import_and_who_leads_all on exchange.%1$I to cairn_app
                            using (%2$s and (select access.opens(''import'')))
                            with check (%2$s and (select platform.current_task()) = ''import'')', name, ours);
    end loop;
end
$$;

drop policy at_the_door on identity.unresolved;
create policy at_the_door on identity.unresolved to cairn_app
    using (tenant = (select platform.current_tenant()) and (select access.opens('sign-in', 'administer')))
    with check (tenant = (select platform.current_tenant()) and (select access.opens('sign-in', 'administer')));

drop policy looked_into on budget.asked;
create policy looked_into on budget.asked for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.administers_all()) or (select budget.acts_as_privacy_officer())));
drop policy looked_into on budget.stop;
create policy looked_into on budget.stop for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.administers_all()) or (select budget.acts_as_privacy_officer())));
drop policy lifted on budget.stop;
create policy lifted on budget.stop for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select access.opens('administer')))
    with check (tenant = (select platform.current_tenant()) and (select access.opens('administer')));
create policy looked_into_by_the_command_line on budget.stop for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'administer');
drop policy kept_by_the_office on budget.reading_days;
create policy kept_by_the_office on budget.reading_days to cairn_app
    using (tenant = (select platform.current_tenant()) and (select access.administers_all()))
    with check (tenant = (select platform.current_tenant()) and (select access.administers_all()));
