alter table exchange.import_run add column undoes uuid;
alter table exchange.import_run add foreign key (tenant, undoes) references exchange.import_run (tenant, id);
create unique index import_run_undoes on exchange.import_run (tenant, undoes) where state = 'applied';
comment on column exchange.import_run.undoes is 'The run that this one took back; null when it brought something.';

create table exchange.import_batch (
    tenant uuid not null default platform.current_tenant(),
    run    uuid not null,
    batch  uuid not null,
    primary key (tenant, run, batch),
    foreign key (tenant, run) references exchange.import_run (tenant, id)
);
comment on table exchange.import_batch is 'Which deliveries of evidence came with which import, so that it can be undone.';
comment on column exchange.import_batch.tenant is 'Whose it is.';
comment on column exchange.import_batch.run is 'The import.';
comment on column exchange.import_batch.batch is 'A delivery, as evidence.observation names it.';

alter table exchange.import_batch enable row level security;
create policy the_import on exchange.import_batch to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
grant select, insert on exchange.import_batch to cairn_app;
