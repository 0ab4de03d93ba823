create table exchange.source (
    tenant        uuid        not null default platform.current_tenant() references platform.tenant (id),
    kind          text        not null check (kind <> ''),
    source        text        not null,
    promised_days integer     check (promised_days between 1 and 400),
    paused_at     timestamptz,
    paused_by     uuid,
    primary key (tenant, kind, source),
    check ((paused_at is null) = (paused_by is null)),
    foreign key (tenant, paused_by) references roster.person (tenant, id)
);

comment on table exchange.source is 'What a school has agreed about where its data comes from: how old it may get, and whether it is paused.';
comment on column exchange.source.tenant is 'Whose it is.';
comment on column exchange.source.kind is 'What comes in.';
comment on column exchange.source.source is 'The system it comes from, where a school has several of this kind; else empty.';
comment on column exchange.source.promised_days is 'After how many days without a good import somebody has to look; null: nobody promised anything.';
comment on column exchange.source.paused_at is 'Since when nothing of it is taken in; null while it is.';
comment on column exchange.source.paused_by is 'Who paused it; null while it is not.';

alter table exchange.source enable row level security;
create policy import_and_who_leads_all on exchange.source to cairn_app
    using (tenant = (select platform.current_tenant()) and (select access.opens('import')))
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

grant select, insert, update on exchange.source to cairn_app;
