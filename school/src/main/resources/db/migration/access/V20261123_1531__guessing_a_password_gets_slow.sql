create table access.failed_sign_in (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         bytea       not null check (length(id) = 32),
    settled_at timestamptz not null,
    primary key (tenant, id)
);

create index failed_sign_in_settled on access.failed_sign_in (tenant, settled_at);

alter table access.failed_sign_in enable row level security;
create policy own_tenant on access.failed_sign_in
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, update, delete on access.failed_sign_in to cairn_app;

comment on table access.failed_sign_in is 'How much guessing was seen lately, per network address and per login with address. Holds neither: people type passwords into the wrong field.';
comment on column access.failed_sign_in.tenant is 'The district or school that was asked.';
comment on column access.failed_sign_in.id is 'SHA-256 of what was counted: the address, or the login with the address.';
comment on column access.failed_sign_in.settled_at is 'When the failures so far are forgotten: each one moves it by one step, and too far ahead of now means wait.';
