-- The same for goals and for what is written in profiles.
create policy as_it_was on profile.goal for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
create policy as_it_was on profile.goal_step for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
create policy as_it_was on profile.statement for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
create policy as_it_was on profile.statement_version for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
