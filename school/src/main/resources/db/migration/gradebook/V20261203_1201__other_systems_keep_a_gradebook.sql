alter table gradebook.line_item
    add column client     uuid,
    add column category   text        not null default 'classwork',
    add column changed_at timestamptz not null default transaction_timestamp(),
    add column said       jsonb       not null default '{}' check (jsonb_typeof(said) = 'object');
comment on column gradebook.line_item.client is 'The system that sent it, which alone changes it and takes it away; empty when it came in with a file. No foreign key: it outlives the system.';
comment on column gradebook.line_item.category is 'The sourced id of its category.';
comment on column gradebook.line_item.changed_at is 'When it last became different here.';
comment on column gradebook.line_item.said is 'The object as the system sent it, which gets it back; empty when it came in with a file.';
grant update (category, changed_at, said) on gradebook.line_item to cairn_app;
create policy sent on gradebook.line_item for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client())
                and (select access.integrates('GRADEBOOK_WRITE')));
create policy changed on gradebook.line_item for update to cairn_app
    using (tenant = (select platform.current_tenant())
           and client = (select platform.current_client())
           and (select access.integrates('GRADEBOOK_WRITE', 'GRADEBOOK_DELETE')))
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client()));

create table gradebook.category (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    sourced_id text        not null check (sourced_id <> ''),
    client     uuid        not null,
    title      text        not null check (length(title) between 1 and 500),
    active     boolean     not null default true,
    changed_at timestamptz not null default transaction_timestamp(),
    said       jsonb       not null check (jsonb_typeof(said) = 'object'),
    primary key (tenant, id),
    unique (tenant, sourced_id)
);
comment on table gradebook.category is 'A kind of work in the gradebook of another system (OneRoster Category), such as quizzes.';
comment on column gradebook.category.tenant is 'The district or school it belongs to.';
comment on column gradebook.category.id is 'The category here.';
comment on column gradebook.category.sourced_id is 'Its id in the system that it is from.';
comment on column gradebook.category.client is 'The system that sent it, which alone changes it and takes it away. No foreign key: it outlives the system.';
comment on column gradebook.category.title is 'What it is called.';
comment on column gradebook.category.active is 'False once it was taken away.';
comment on column gradebook.category.changed_at is 'When it last became different here.';
comment on column gradebook.category.said is 'The object as the system sent it, which gets it back.';

create table gradebook.result (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    id           uuid        not null,
    sourced_id   text        not null check (sourced_id <> ''),
    client       uuid        not null,
    line_item    uuid        not null,
    student      uuid        not null,
    score_status text        not null check (score_status in ('exempt', 'fully graded', 'not submitted', 'partially graded', 'submitted')),
    scored_on    date        not null,
    active       boolean     not null default true,
    changed_at   timestamptz not null default transaction_timestamp(),
    said         jsonb       not null check (jsonb_typeof(said) = 'object'),
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, line_item) references gradebook.line_item (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id)
);
create index result_of_line_item on gradebook.result (tenant, line_item);
create index result_of_student on gradebook.result (tenant, student);
comment on table gradebook.result is 'How a student did in a line item, as another system says (OneRoster Result). It is no evidence: nobody has said of which skill it would be.';
comment on column gradebook.result.tenant is 'The district or school it belongs to.';
comment on column gradebook.result.id is 'The result here.';
comment on column gradebook.result.sourced_id is 'Its id in the system that it is from.';
comment on column gradebook.result.client is 'The system that sent it, which alone changes it and takes it away. No foreign key: it outlives the system.';
comment on column gradebook.result.line_item is 'Of what.';
comment on column gradebook.result.student is 'Whose.';
comment on column gradebook.result.score_status is 'How far the work is, in the standard''s words.';
comment on column gradebook.result.scored_on is 'The day of the score.';
comment on column gradebook.result.active is 'False once it was taken away.';
comment on column gradebook.result.changed_at is 'When it last became different here.';
comment on column gradebook.result.said is 'The object as the system sent it, score and remark included, which gets it back.';

alter table gradebook.category enable row level security;
create policy told on gradebook.category for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select access.integrates('GRADEBOOK', 'GRADEBOOK_WRITE', 'GRADEBOOK_DELETE')));
create policy sent on gradebook.category for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client())
                and (select access.integrates('GRADEBOOK_WRITE')));
create policy changed on gradebook.category for update to cairn_app
    using (tenant = (select platform.current_tenant())
           and client = (select platform.current_client())
           and (select access.integrates('GRADEBOOK_WRITE', 'GRADEBOOK_DELETE')))
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client()));

alter table gradebook.result enable row level security;
create policy told on gradebook.result for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select access.integrates('GRADEBOOK', 'GRADEBOOK_WRITE', 'GRADEBOOK_DELETE'))
           and student not in (select access.withheld_work()));
create policy seen on gradebook.result for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and student = any ((select access.learning_today())::uuid[]));
create policy sent on gradebook.result for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client())
                and (select access.integrates('GRADEBOOK_WRITE'))
                and student not in (select access.withheld_work()));
create policy changed on gradebook.result for update to cairn_app
    using (tenant = (select platform.current_tenant())
           and client = (select platform.current_client())
           and (select access.integrates('GRADEBOOK_WRITE', 'GRADEBOOK_DELETE')))
    with check (tenant = (select platform.current_tenant())
                and client = (select platform.current_client())
                and student not in (select access.withheld_work()));

grant select, insert on gradebook.category, gradebook.result to cairn_app;
grant update (title, active, changed_at, said) on gradebook.category to cairn_app;
grant update (line_item, student, score_status, scored_on, active, changed_at, said) on gradebook.result to cairn_app;
