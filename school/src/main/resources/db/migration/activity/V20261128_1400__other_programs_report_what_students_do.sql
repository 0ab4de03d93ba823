create schema activity;
comment on schema activity is 'What other programs report of what students do (xAPI): their statements as they came, and the documents that they keep here.';

create table activity.statement (
    tenant      uuid        not null default platform.current_tenant() references platform.tenant (id),
    number      bigint      generated always as identity,
    id          uuid        not null,
    client      uuid        not null,
    stored      timestamptz not null,
    refers_to   uuid,
    voids       boolean     not null,
    voided      boolean     not null default false,
    fingerprint bytea       not null check (length(fingerprint) = 32),
    attachments text[]      not null default '{}',
    body        text        not null,
    state       text        not null default 'WAITING'
                check (state in ('WAITING', 'EVIDENCE', 'NO_RULE', 'NO_SCORE', 'UNKNOWN_PERSON', 'REFUSED', 'VOIDED')),
    student     uuid,
    primary key (tenant, id),
    unique (tenant, number),
    foreign key (tenant, student) references roster.person (tenant, id)
);
create index statement_client on activity.statement (tenant, client, number);
create index statement_refers_to on activity.statement (tenant, refers_to) where refers_to is not null;
create index statement_waiting on activity.statement (tenant, number) where state = 'WAITING';
create index statement_student on activity.statement (tenant, student) where student is not null;
comment on table activity.statement is 'A statement of another program, as it came. It is never changed; what became of it stands beside it.';
comment on column activity.statement.tenant is 'Whose it is.';
comment on column activity.statement.number is 'Its place in the order in which statements came.';
comment on column activity.statement.id is 'Its id, chosen by its sender.';
comment on column activity.statement.client is 'The system that sent it. No foreign key: what it sent outlives its key.';
comment on column activity.statement.stored is 'When it came.';
comment on column activity.statement.refers_to is 'The statement that it is about; null where it is about something else.';
comment on column activity.statement.voids is 'Whether it takes that statement back.';
comment on column activity.statement.voided is 'Whether it was taken back.';
comment on column activity.statement.fingerprint is 'A digest of what it says: the same statement sent again is known by it.';
comment on column activity.statement.attachments is 'The digests of its attachments.';
comment on column activity.statement.body is 'The statement itself, as JSON.';
comment on column activity.statement.state is 'What became of it: waits, is evidence, no rule fits, no score in it, its student is not known, the evidence refused it, taken back.';
comment on column activity.statement.student is 'Who it is about; null until that is found out, and where it is nobody of the roster.';

create table activity.statement_part (
    tenant  uuid    not null default platform.current_tenant() references platform.tenant (id),
    key     uuid    not null,
    number  bigint  not null,
    client  uuid    not null,
    related boolean not null,
    primary key (tenant, key, number),
    foreign key (tenant, number) references activity.statement (tenant, number)
);
create index statement_part_number on activity.statement_part (tenant, number);
comment on table activity.statement_part is 'By what a statement is found: agents, activities, its verb and registration, and those of the statement that it is about.';
comment on column activity.statement_part.tenant is 'Whose it is.';
comment on column activity.statement_part.key is 'The front of a digest of what it is found by.';
comment on column activity.statement_part.number is 'The statement.';
comment on column activity.statement_part.client is 'The system that sent the statement.';
comment on column activity.statement_part.related is 'Whether only a search for what is related finds it.';

create table activity.attachment (
    tenant       uuid  not null default platform.current_tenant() references platform.tenant (id),
    client       uuid  not null,
    sha2         text  not null check (sha2 ~ '^[0-9a-f]{56,128}$'),
    content_type text  not null,
    content      bytea not null,
    primary key (tenant, client, sha2)
);
comment on table activity.attachment is 'The bytes that belong to statements.';
comment on column activity.attachment.tenant is 'Whose it is.';
comment on column activity.attachment.client is 'The system that sent it.';
comment on column activity.attachment.sha2 is 'Its digest, by which statements name it.';
comment on column activity.attachment.content_type is 'What it is, as its sender says.';
comment on column activity.attachment.content is 'The bytes.';

create table activity.definition (
    tenant   uuid not null default platform.current_tenant() references platform.tenant (id),
    client   uuid not null,
    key      uuid not null,
    activity text not null,
    body     text not null,
    primary key (tenant, client, key)
);
comment on table activity.definition is 'What a system has said of an activity, all its statements together. It names nobody.';
comment on column activity.definition.tenant is 'Whose it is.';
comment on column activity.definition.client is 'The system that said it.';
comment on column activity.definition.key is 'The front of a digest of the activity''s id.';
comment on column activity.definition.activity is 'The activity''s id.';
comment on column activity.definition.body is 'The definition, as JSON.';

create table activity.document (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    client       uuid        not null,
    resource     text        not null check (resource in ('STATE', 'AGENT_PROFILE', 'ACTIVITY_PROFILE')),
    subject      uuid        not null,
    registration uuid        not null,
    id           text        not null,
    content_type text        not null,
    content      bytea       not null,
    etag         text        not null,
    updated      timestamptz not null,
    primary key (tenant, client, resource, subject, registration, id)
);
comment on table activity.document is 'What a system keeps here between its visits: how far somebody is in an activity, and what it knows of an agent or an activity.';
comment on column activity.document.tenant is 'Whose it is.';
comment on column activity.document.client is 'The system whose it is; no other one reads it.';
comment on column activity.document.resource is 'Of which of the standard''s resources it is.';
comment on column activity.document.subject is 'The front of a digest of the activity and the agent that it is about.';
comment on column activity.document.registration is 'Of which registration it is; all zeros for none.';
comment on column activity.document.id is 'Its id, chosen by the system.';
comment on column activity.document.content_type is 'What it is, as the system says.';
comment on column activity.document.content is 'The bytes.';
comment on column activity.document.etag is 'A digest of the bytes, by which two who change it at once are told apart.';
comment on column activity.document.updated is 'When it was last changed.';

create table activity.rule (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant (id),
    position   integer not null,
    verb       text    not null,
    activity   text    not null,
    competency uuid    not null,
    score      text    not null check (score in ('SCALED', 'RAW', 'SUCCESS', 'COMPLETION')),
    primary key (tenant, position),
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
create index rule_competency on activity.rule (tenant, competency);
comment on table activity.rule is 'Which statements are evidence, of what, and how they are scored. All rules are replaced together.';
comment on column activity.rule.tenant is 'Whose it is.';
comment on column activity.rule.position is 'Its place; of several rules that fit, the first says how the statement is scored.';
comment on column activity.rule.verb is 'The verb that it is for; * for any.';
comment on column activity.rule.activity is 'The activity that it is for; with * at its end all that begin so.';
comment on column activity.rule.competency is 'What such a statement shows something about.';
comment on column activity.rule.score is 'Where in its result the score stands.';

create table activity.account_home (
    tenant    uuid not null default platform.current_tenant() references platform.tenant (id),
    home_page text not null,
    primary key (tenant, home_page)
);
comment on table activity.account_home is 'Whose accounts are the school''s own ids: only there a name of an account is looked up in the roster.';
comment on column activity.account_home.tenant is 'Whose it is.';
comment on column activity.account_home.home_page is 'The home page of such accounts.';

alter table activity.statement enable row level security;
create policy sent on activity.statement for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client())
                and (select access.integrates('STATEMENTS_WRITE')));
create policy read_back on activity.statement for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and client = (select platform.current_client())
           and (select access.integrates('STATEMENTS_READ_MINE', 'STATEMENTS_WRITE')));
create policy seen on activity.statement for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('import'))
                or student = any ((select access.learning_today())::uuid[])));
create policy taken_further on activity.statement for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

alter table activity.statement_part enable row level security;
create policy sent on activity.statement_part for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'import'
                     or (client = (select platform.current_client())
                         and (select access.integrates('STATEMENTS_WRITE')))));
create policy read_back on activity.statement_part for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'import'
                or (client = (select platform.current_client())
                    and (select access.integrates('STATEMENTS_READ_MINE', 'STATEMENTS_WRITE')))));

alter table activity.attachment enable row level security;
create policy own on activity.attachment to cairn_app
    using (tenant = (select platform.current_tenant())
           and client = (select platform.current_client())
           and (select access.integrates('STATEMENTS_READ_MINE', 'STATEMENTS_WRITE')))
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client())
                and (select access.integrates('STATEMENTS_WRITE')));

alter table activity.definition enable row level security;
create policy own on activity.definition to cairn_app
    using (tenant = (select platform.current_tenant())
           and client = (select platform.current_client())
           and (select access.integrates('STATEMENTS_READ_MINE', 'STATEMENTS_WRITE')))
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client())
                and (select access.integrates('STATEMENTS_WRITE')));

alter table activity.document enable row level security;
create policy own on activity.document to cairn_app
    using (tenant = (select platform.current_tenant())
           and client = (select platform.current_client())
           and case resource when 'STATE' then (select access.integrates('ACTIVITY_STATE'))
                             else (select access.integrates('ACTIVITY_PROFILE')) end)
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client())
                and case resource when 'STATE' then (select access.integrates('ACTIVITY_STATE'))
                                  else (select access.integrates('ACTIVITY_PROFILE')) end);

alter table activity.rule enable row level security;
create policy tenant_only on activity.rule to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
alter table activity.account_home enable row level security;
create policy tenant_only on activity.account_home to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));

grant usage on schema activity to cairn_app;
grant select, insert on activity.statement, activity.statement_part, activity.attachment to cairn_app;
grant update (state, student, voided) on activity.statement to cairn_app;
grant select, insert, update on activity.definition to cairn_app;
grant select, insert, update, delete on activity.document to cairn_app;
grant select, insert, delete on activity.rule, activity.account_home to cairn_app;

comment on column access.api_client.scopes is 'What it may ask for: ROSTER_CORE, ROSTER, DEMOGRAPHICS, STATEMENTS_WRITE, STATEMENTS_READ_MINE, ACTIVITY_STATE, ACTIVITY_PROFILE.';
