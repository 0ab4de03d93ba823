create table exchange.alias (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    kind       text        not null check (kind in ('MAIL', 'ACCOUNT', 'MAIL_DIGEST', 'OPENID', 'LOG')),
    home       text        not null,
    name       text        not null check (name <> ''),
    answer     text        not null check (answer in ('PERSON', 'NOBODY', 'LATER')),
    person     uuid,
    decided_by uuid        not null,
    decided_at timestamptz not null,
    primary key (tenant, kind, home, name),
    check ((answer = 'PERSON') = (person is not null)),
    foreign key (tenant, person) references roster.person (tenant, id),
    foreign key (tenant, decided_by) references roster.person (tenant, id)
);
create index alias_person on exchange.alias (tenant, person) where person is not null;
create index alias_decided_by on exchange.alias (tenant, decided_by);
comment on table exchange.alias is 'Whom another system means by a name that no roster knows, as a person of the office has said.';
comment on column exchange.alias.tenant is 'Whose it is.';
comment on column exchange.alias.kind is 'What kind of name it is: an e-mail address, an account, a digest of an address, an OpenID, a name in a log.';
comment on column exchange.alias.home is 'Whose name it is: the home page of an account, the source of a log; else empty.';
comment on column exchange.alias.name is 'The name.';
comment on column exchange.alias.answer is 'Who it is: a person of this school, nobody of it, or to be said later.';
comment on column exchange.alias.person is 'The person; null where it is nobody, or not said yet.';
comment on column exchange.alias.decided_by is 'Who said so.';
comment on column exchange.alias.decided_at is 'When.';

create table exchange.unknown_name (
    tenant   uuid        not null default platform.current_tenant() references platform.tenant (id),
    source   text        not null,
    name     text        not null check (name <> ''),
    times    bigint      not null check (times > 0),
    first_at timestamptz not null,
    last_at  timestamptz not null,
    primary key (tenant, source, name)
);
comment on table exchange.unknown_name is 'What logs call students whom no roster knows; their rows were refused.';
comment on column exchange.unknown_name.tenant is 'Whose it is.';
comment on column exchange.unknown_name.source is 'The source of the log.';
comment on column exchange.unknown_name.name is 'The name.';
comment on column exchange.unknown_name.times is 'How many rows of the last such log had it.';
comment on column exchange.unknown_name.first_at is 'When a log first had it.';
comment on column exchange.unknown_name.last_at is 'When a log last had it.';

alter table exchange.alias enable row level security;
create policy who_leads_all on exchange.alias for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select access.opens('import')));
create policy the_import on exchange.alias to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
alter table exchange.unknown_name enable row level security;
create policy who_leads_all on exchange.unknown_name for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select access.opens('import')));
create policy the_import on exchange.unknown_name to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

grant select, insert, update, delete on exchange.alias, exchange.unknown_name to cairn_app;
