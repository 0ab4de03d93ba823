alter table access.account alter column password_hash drop not null;

comment on column access.account.password_hash is 'Argon2id in its PHC string form: parameters, salt and hash. The password itself is nowhere. Empty where the person comes in by another way only.';

alter table access.session
    add column idle_seconds int check (idle_seconds > 0),
    add column opened_under uuid;

create index session_opened_under on access.session (tenant, opened_under) where opened_under is not null;

comment on column access.session.idle_seconds is 'After how many seconds without a request it ends; empty where the role says it.';
comment on column access.session.opened_under is 'What it was opened under and ends with, such as a class that signs in at a shared device; empty on a device of one''s own.';

create table access.used_once (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    id           bytea       not null check (length(id) = 32),
    forgotten_at timestamptz not null,
    primary key (tenant, id)
);

create index used_once_forgotten on access.used_once (tenant, forgotten_at);

alter table access.used_once enable row level security;
create policy own_tenant on access.used_once to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on access.used_once to cairn_app;
grant update (forgotten_at) on access.used_once to cairn_app; -- lets a row be locked, so that two servers do not wait for each other

comment on table access.used_once is 'What opens the door one time only and was used: the nonces of sign-ins elsewhere, the challenges of passkeys. The primary key refuses the second use, on every server and after a restart.';
comment on column access.used_once.tenant is 'The district or school whose door it opened.';
comment on column access.used_once.id is 'SHA-256 of what was used.';
comment on column access.used_once.forgotten_at is 'From when the row may go: what was used is too old by then to open anything.';
