create table access.second_factor (
    tenant       uuid        not null default platform.current_tenant(),
    account      uuid        not null,
    sealed       bytea       not null check (length(sealed) = 48),
    made_at      timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    primary key (tenant, account),
    foreign key (tenant, account) references access.account (tenant, id) on delete cascade
);

alter table access.second_factor enable row level security;
create policy own_tenant on access.second_factor
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on access.second_factor to cairn_app;
grant update (sealed, made_at, confirmed_at, last_step) on access.second_factor to cairn_app;

comment on table access.second_factor is 'The authenticator app of an account: a code from it is asked for after the password.';
comment on column access.second_factor.tenant is 'The district or school it belongs to.';
comment on column access.second_factor.account is 'Whose app it is.';
comment on column access.second_factor.sealed is 'The secret that the app and Cairn share, sealed by a key that is not in the database.';
comment on column access.second_factor.made_at is 'When the secret was shown to be put into an app.';
comment on column access.second_factor.confirmed_at is 'When a first code proved that it is in an app; empty until then, and nothing is asked for.';
comment on column access.second_factor.last_step is 'The time step of the last code that was taken: an earlier or the same one opens nothing.';

create table access.recovery_code (
    tenant  uuid  not null default platform.current_tenant(),
    account uuid  not null,
    digest  bytea not null check (length(digest) = 32),
    primary key (tenant, account, digest),
    foreign key (tenant, account) references access.second_factor (tenant, account) on delete cascade
);

alter table access.recovery_code enable row level security;
create policy own_tenant on access.recovery_code
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on access.recovery_code to cairn_app;

comment on table access.recovery_code is 'Codes on paper for the day when the phone is lost. A code that was used is deleted.';
comment on column access.recovery_code.tenant is 'The district or school it belongs to.';
comment on column access.recovery_code.account is 'Whose code it is.';
comment on column access.recovery_code.digest is 'SHA-256 of the code, which is 80 random bits.';

alter table access.session
    add column missing text check (missing in ('CODE', 'SET_UP'));

comment on column access.session.missing is 'What is still to be done before the session opens anything: type a code, or set an app up; empty when it is open.';
