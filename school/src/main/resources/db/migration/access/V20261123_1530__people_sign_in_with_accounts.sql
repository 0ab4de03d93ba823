create schema access;

grant usage on schema access to cairn_app;

comment on schema access is 'Who may come in: accounts, live sessions, and what slows down guessing.';

create table access.account (
    tenant        uuid        not null default platform.current_tenant() references platform.tenant (id),
    id            uuid        not null,
    login         text        not null check (login = lower(login) and login = btrim(login) and length(login) between 1 and 200),
    password_hash text        not null check (password_hash like '$argon2id$%'),
    person        uuid        not null,
    role          text        not null check (role in ('STUDENT', 'TEACHER', 'AIDE', 'ADMINISTRATOR', 'FAMILY', 'PROCTOR')),
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    primary key (tenant, id),
    unique (tenant, login),
    foreign key (tenant, person) references roster.person (tenant, id)
);

create index account_of_person on access.account (tenant, person);

alter table access.account enable row level security;
create policy own_tenant on access.account
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert on access.account to cairn_app;
grant update (password_hash, disabled_at) on access.account to cairn_app;

comment on table access.account is 'A way for one person to sign in. Never deleted while the person is on the roster, only disabled.';
comment on column access.account.tenant is 'The district or school it belongs to.';
comment on column access.account.id is 'The account.';
comment on column access.account.login is 'What the person types as their name: lower-cased, unique in the tenant.';
comment on column access.account.password_hash is 'Argon2id in its PHC string form: parameters, salt and hash. The password itself is nowhere.';
comment on column access.account.person is 'Whose account it is: a person of the roster.';
comment on column access.account.role is 'As what the person comes in.';
comment on column access.account.created_at is 'When it was made.';
comment on column access.account.disabled_at is 'Since when nobody can come in with it; empty while it works.';

create table access.session (
    tenant       uuid        not null default platform.current_tenant(),
    id           bytea       not null check (length(id) = 32),
    account      uuid        not null,
    csrf_token   text        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, account) references access.account (tenant, id) on delete cascade
);

create index session_of_account on access.session (tenant, account);
create index session_that_ended on access.session (tenant, expires_at);

alter table access.session enable row level security;
create policy own_tenant on access.session
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on access.session to cairn_app;
grant update (last_seen_at) on access.session to cairn_app;

comment on table access.session is 'Somebody is signed in. The only place where that is known: a deleted row is a session that ended.';
comment on column access.session.tenant is 'The district or school it belongs to.';
comment on column access.session.id is 'SHA-256 of the random token in the cookie, so that a copy of this table lets nobody in.';
comment on column access.session.account is 'Who is signed in.';
comment on column access.session.csrf_token is 'What every form of this session carries to prove that it comes from our own page.';
comment on column access.session.created_at is 'When the person signed in.';
comment on column access.session.last_seen_at is 'The last request, written at most once a minute; the idle time counts from here.';
comment on column access.session.expires_at is 'When it ends however busy it is.';
