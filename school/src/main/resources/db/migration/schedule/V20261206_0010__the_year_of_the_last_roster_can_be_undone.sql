create table schedule.before (
    tenant uuid  not null default platform.current_tenant() references platform.tenant (id),
    run    uuid  not null,
    kind   text  not null check (kind in ('day', 'bells', 'bell_period', 'room', 'staff', 'absence')),
    was    jsonb not null,
    primary key (tenant, run, kind)
);
comment on table schedule.before is 'All that rosters said of the school''s year before the last import of one, so that it can be undone. Only the import itself reads it; it is forgotten with the next one.';
comment on column schedule.before.tenant is 'Whose it is.';
comment on column schedule.before.run is 'The import.';
comment on column schedule.before.kind is 'The table that it is of.';
comment on column schedule.before.was is 'The whole rows of the roster''s own words, as they were.';

alter table schedule.before enable row level security;
create policy the_import on schedule.before to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
grant select, insert, delete on schedule.before to cairn_app;
