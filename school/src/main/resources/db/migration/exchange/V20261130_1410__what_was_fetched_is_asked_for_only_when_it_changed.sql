create table exchange.pulled (
    tenant   uuid        not null default platform.current_tenant() references platform.tenant,
    address  text        not null check (address <> ''),
    tag      text        not null default '',
    changed  text        not null default '',
    taken_at timestamptz not null,
    primary key (tenant, address)
);

comment on table exchange.pulled is 'What was last fetched from other servers and taken in whole, so that the next time only what changed is sent.';
comment on column exchange.pulled.tenant is 'Whose it is.';
comment on column exchange.pulled.address is 'Where it was fetched, without any key.';
comment on column exchange.pulled.tag is 'The ETag that the server gave; empty when none.';
comment on column exchange.pulled.changed is 'The Last-Modified that the server gave; empty when none.';
comment on column exchange.pulled.taken_at is 'When it was taken in.';

alter table exchange.pulled enable row level security;

create policy own_tenant on exchange.pulled to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, update on exchange.pulled to cairn_app;
