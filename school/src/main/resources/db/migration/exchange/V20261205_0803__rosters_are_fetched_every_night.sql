create table exchange.connection (
    tenant   uuid        not null default platform.current_tenant() references platform.tenant (id),
    id       uuid        not null,
    name     text        not null check (name <> ''),
    address  text        not null,
    tokens   text        not null,
    reach    text        not null check (reach in ('INTERNET', 'OWN_NETWORK', 'THIS_MACHINE')),
    client   text        not null check (client <> ''),
    secret   bytea       not null,
    hour     integer     not null check (hour between 0 and 23),
    made_by  uuid        not null,
    made_at  timestamptz not null,
    next_at  timestamptz not null,
    tried_at timestamptz,
    outcome  text,
    place    text        not null default '',
    status   integer     not null default 0,
    primary key (tenant, id),
    unique (tenant, name),
    check ((tried_at is null) = (outcome is null)),
    foreign key (tenant, made_by) references roster.person (tenant, id)
);
create index connection_made_by on exchange.connection (tenant, made_by);
comment on table exchange.connection is 'A OneRoster server of somebody else from which a school fetches its roster every night.';
comment on column exchange.connection.tenant is 'Whose it is.';
comment on column exchange.connection.id is 'Tells it from others.';
comment on column exchange.connection.name is 'What the office calls it: the source of its imports.';
comment on column exchange.connection.address is 'The address of the rostering service.';
comment on column exchange.connection.tokens is 'Where a token is asked for.';
comment on column exchange.connection.reach is 'How far away it may be.';
comment on column exchange.connection.client is 'Who Cairn is there.';
comment on column exchange.connection.secret is 'The secret that the server gave, sealed.';
comment on column exchange.connection.hour is 'The hour of the day, by the school''s clock, from which it is fetched.';
comment on column exchange.connection.made_by is 'Who keeps it.';
comment on column exchange.connection.made_at is 'Since when.';
comment on column exchange.connection.next_at is 'Not fetched before.';
comment on column exchange.connection.tried_at is 'When it was last fetched; null while it never was.';
comment on column exchange.connection.outcome is 'What came of that.';
comment on column exchange.connection.place is 'Where the server said no, when it did.';
comment on column exchange.connection.status is 'The HTTP status with which it said so; 0 for none.';

alter table exchange.connection enable row level security;
create policy who_leads_all on exchange.connection for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select access.opens('import')));
create policy the_import on exchange.connection to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
grant select, insert, update, delete on exchange.connection to cairn_app;
