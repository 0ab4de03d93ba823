create index person_by_email on roster.person (tenant, lower(email)) where active and email <> '';

create schema identity;

grant usage on schema identity to cairn_app;

comment on schema identity is 'Accounts that the school''s people have elsewhere, such as with Google, Microsoft or the district''s own identity provider, and whose they are.';

create table identity.linked (
    tenant    uuid        not null default platform.current_tenant(),
    issuer    text        not null check (issuer <> ''),
    subject   text        not null check (length(subject) between 1 and 255),
    account   uuid        not null,
    linked_at timestamptz not null,
    primary key (tenant, issuer, subject),
    unique (tenant, issuer, account),
    foreign key (tenant, account) references access.account (tenant, id) on delete cascade
);

create index linked_account on identity.linked (tenant, account);

alter table identity.linked enable row level security;
create policy own_tenant on identity.linked to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on identity.linked to cairn_app;
grant update (account, linked_at) on identity.linked to cairn_app;

comment on table identity.linked is 'Which account here belongs to an account elsewhere. By the subject, which an identity provider never changes and never gives twice, not by the e-mail address, which it may.';
comment on column identity.linked.tenant is 'The district or school it belongs to.';
comment on column identity.linked.issuer is 'The identity provider: the iss of its tokens.';
comment on column identity.linked.subject is 'The account there: the sub of its tokens.';
comment on column identity.linked.account is 'The account here: one for each identity provider at most.';
comment on column identity.linked.linked_at is 'Since when.';

create table identity.unresolved (
    tenant   uuid        not null default platform.current_tenant() references platform.tenant (id),
    id       uuid        not null,
    issuer   text        not null check (issuer <> ''),
    subject  text        not null check (length(subject) between 1 and 255),
    email    text        not null,
    reason   text        not null check (reason in ('NO_EMAIL', 'NOT_VERIFIED', 'NOBODY', 'SEVERAL', 'TAKEN', 'CLOSED')),
    first_at timestamptz not null,
    last_at  timestamptz not null,
    primary key (tenant, id),
    unique (tenant, issuer, subject)
);

create index unresolved_latest on identity.unresolved (tenant, last_at);

alter table identity.unresolved enable row level security;
create policy own_tenant on identity.unresolved to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on identity.unresolved to cairn_app;
grant update (email, reason, last_at) on identity.unresolved to cairn_app;

comment on table identity.unresolved is 'Who proved to have an account elsewhere and could not be told apart here: for the school office to reconcile.';
comment on column identity.unresolved.tenant is 'The district or school whose door it was.';
comment on column identity.unresolved.id is 'The line.';
comment on column identity.unresolved.issuer is 'The identity provider.';
comment on column identity.unresolved.subject is 'The account there.';
comment on column identity.unresolved.email is 'The e-mail address that the identity provider gave; empty when it gave none.';
comment on column identity.unresolved.reason is 'NO_EMAIL: none was given. NOT_VERIFIED: nobody has made sure whose it is. NOBODY: no active person of the roster has it. SEVERAL: more than one has. TAKEN: its person has another account there. CLOSED: the person''s account is disabled or has left.';
comment on column identity.unresolved.first_at is 'When it happened first.';
comment on column identity.unresolved.last_at is 'When it happened last.';
