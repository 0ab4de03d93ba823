-- A school that begins with Cairn brings along what it has: the import writes talks and notes as they were, and reads none of them.
create policy as_it_was on conference.conference for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
create policy as_it_was on conference.note for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
