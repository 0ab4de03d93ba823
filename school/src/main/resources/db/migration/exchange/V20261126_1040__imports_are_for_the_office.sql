-- What an import brought, who began it and what was wrong with it: for administrators, and for the import itself.
do $$
declare
    name text;
begin
    foreach name in array array['import_run', 'import_file', 'import_problem'] loop
        execute format('drop policy own_tenant on exchange.%I', name);
        execute format('create policy administrators_and_the_import on exchange.%I to cairn_app
                            using (tenant = (select platform.current_tenant())
                                   and ((select platform.current_task()) = ''import'' or (select roster.acts_as_administrator())))
                            with check (tenant = (select platform.current_tenant())
                                   and (select platform.current_task()) = ''import'')', name);
    end loop;
end
$$;
