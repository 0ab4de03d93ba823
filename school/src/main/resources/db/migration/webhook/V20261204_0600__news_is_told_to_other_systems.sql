create schema webhook;
comment on schema webhook is 'To whom it is told that something has happened here, and what is still to be told.';

create table webhook.hook (
    tenant        uuid        not null default platform.current_tenant() references platform.tenant (id),
    id            uuid        not null,
    client        uuid        not null,
    address       text        not null check (length(address) between 1 and 500),
    reach         text        not null check (reach in ('INTERNET', 'OWN_NETWORK', 'THIS_MACHINE')),
    kinds         text[]      not null check (cardinality(kinds) > 0),
    secret        bytea       not null,
    made_by       uuid,
    made_at       timestamptz not null,
    last_good     timestamptz,
    failing_since timestamptz,
    failures      integer     not null default 0 check (failures >= 0),
    next_try      timestamptz not null,
    paused_at     timestamptz,
    primary key (tenant, id),
    foreign key (tenant, client) references access.api_client (tenant, id),
    check ((failures = 0) = (failing_since is null))
);
create index hook_client on webhook.hook (tenant, client);
comment on table webhook.hook is 'An address of another system that is told when something of these kinds has happened.';
comment on column webhook.hook.tenant is 'Whose it is.';
comment on column webhook.hook.id is 'The hook.';
comment on column webhook.hook.client is 'The system; once its key is taken back, it is told nothing more.';
comment on column webhook.hook.address is 'Where it is told.';
comment on column webhook.hook.reach is 'How far away that may be: INTERNET, OWN_NETWORK, THIS_MACHINE; the last two from the command line only.';
comment on column webhook.hook.kinds is 'Of what it is told: EVIDENCE_RECORDED, IMPORT_ENDED, PLAN_SHARED.';
comment on column webhook.hook.secret is 'By which it knows that Cairn speaks: sealed with the installation''s key, shown once.';
comment on column webhook.hook.made_by is 'Which administrator made it; null when the command line did. No foreign key: it outlives the roster.';
comment on column webhook.hook.made_at is 'When it was made.';
comment on column webhook.hook.last_good is 'When it last took a message; null while it never did.';
comment on column webhook.hook.failing_since is 'When it first took none, of those in a row until now; null while it does.';
comment on column webhook.hook.failures is 'How many in a row.';
comment on column webhook.hook.next_try is 'Before then it is told nothing; also while somebody is telling it.';
comment on column webhook.hook.paused_at is 'When nobody tried any longer; null while it is told.';

create table webhook.message (
    tenant  uuid        not null default platform.current_tenant() references platform.tenant (id),
    number  bigint      generated always as identity,
    id      uuid        not null,
    hook    uuid        not null,
    made_at timestamptz not null,
    body    text        not null,
    primary key (tenant, id),
    foreign key (tenant, hook) references webhook.hook (tenant, id) on delete cascade
);
create index message_in_order on webhook.message (tenant, hook, number);
comment on table webhook.message is 'What is still to be told; written with the fact itself, gone when it was told, or after 14 days.';
comment on column webhook.message.tenant is 'Whose it is.';
comment on column webhook.message.number is 'Its place in the order in which a hook is told.';
comment on column webhook.message.id is 'The message; the same however often it is sent.';
comment on column webhook.message.hook is 'Who is told.';
comment on column webhook.message.made_at is 'When it happened.';
comment on column webhook.message.body is 'What is said, as JSON: ids and counts, and nobody''s name.';

alter table webhook.hook enable row level security;
create policy told on webhook.hook to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) in ('tell', 'administer'))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) in ('tell', 'administer'));

alter table webhook.message enable row level security;
create policy told on webhook.message to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) in ('tell', 'administer'))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) in ('tell', 'administer'));

create policy told on access.api_client for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'tell');

grant select, insert, delete on webhook.hook, webhook.message to cairn_app;
grant update (last_good, failing_since, failures, next_try, paused_at) on webhook.hook to cairn_app;
grant usage on schema webhook to cairn_app;
