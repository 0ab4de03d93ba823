create table profile.goal (
    tenant        uuid        not null default platform.current_tenant() references platform.tenant (id),
    id            uuid        not null,
    student       uuid        not null,
    words         text        not null check (words <> '' and length(words) <= 280),
    reason        text        not null default '' check (length(reason) <= 280),
    competency    uuid,
    showing       text        not null check (showing in ('CHECK', 'WORK', 'EXPLAINING')),
    by_date       date        not null,
    state         text        not null check (state in ('DRAFTED', 'AGREED', 'ACTIVE', 'MET', 'REVISED', 'DROPPED')),
    begun_at      timestamptz not null,
    agreed_by     uuid,
    ended_at      timestamptz,
    ending_reason text        not null default '' check (length(ending_reason) <= 280),
    primary key (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id),
    foreign key (tenant, agreed_by) references roster.person (tenant, id),
    check ((ended_at is null) = (state in ('DRAFTED', 'AGREED', 'ACTIVE'))),
    check (state not in ('AGREED', 'ACTIVE') or agreed_by is not null),
    check ((ending_reason <> '') = (state = 'DROPPED'))
);
create index goal_student on profile.goal (tenant, student);
create index goal_competency on profile.goal (tenant, competency);
create index goal_agreed_by on profile.goal (tenant, agreed_by);
comment on table profile.goal is 'What a student has promised to learn, in the student''s own words, by a day. Never used for a grade or a rank.';
comment on column profile.goal.tenant is 'Whose it is.';
comment on column profile.goal.id is 'The goal.';
comment on column profile.goal.student is 'Whose goal it is.';
comment on column profile.goal.words is 'What the student wants to be able to do, in own words.';
comment on column profile.goal.reason is 'Why it matters to the student; empty when nothing was said.';
comment on column profile.goal.competency is 'The skill it is about; null for a habit, or something that no skill names.';
comment on column profile.goal.showing is 'What will count as having done it.';
comment on column profile.goal.by_date is 'The last day.';
comment on column profile.goal.state is 'Where it is on its way.';
comment on column profile.goal.begun_at is 'When it was written.';
comment on column profile.goal.agreed_by is 'The teacher who signed it too; null while nobody has.';
comment on column profile.goal.ended_at is 'When it was met, revised or dropped; null while it lives.';
comment on column profile.goal.ending_reason is 'Why it was dropped; empty otherwise.';

create table profile.goal_step (
    tenant  uuid    not null default platform.current_tenant() references platform.tenant (id),
    goal    uuid    not null,
    number  integer not null check (number between 0 and 4),
    words   text    not null check (words <> '' and length(words) <= 280),
    done_at timestamptz,
    primary key (tenant, goal, number),
    foreign key (tenant, goal) references profile.goal (tenant, id) on delete cascade
);
comment on table profile.goal_step is 'The way to a goal, step by step.';
comment on column profile.goal_step.tenant is 'Whose it is.';
comment on column profile.goal_step.goal is 'The goal.';
comment on column profile.goal_step.number is 'Its place, from 0.';
comment on column profile.goal_step.words is 'The step in the student''s own words.';
comment on column profile.goal_step.done_at is 'When the student took it; null while it is to do.';

create table profile.goal_remark (
    tenant  uuid        not null default platform.current_tenant() references platform.tenant (id),
    goal    uuid        not null,
    said_by uuid        not null,
    said_at timestamptz not null,
    words   text        not null check (words <> '' and length(words) <= 280),
    primary key (tenant, goal, said_at, said_by),
    foreign key (tenant, goal) references profile.goal (tenant, id) on delete cascade,
    foreign key (tenant, said_by) references roster.person (tenant, id)
);
create index goal_remark_said_by on profile.goal_remark (tenant, said_by);
comment on table profile.goal_remark is 'What the student or a teacher said about a goal on the way. Both read it.';
comment on column profile.goal_remark.tenant is 'Whose it is.';
comment on column profile.goal_remark.goal is 'The goal.';
comment on column profile.goal_remark.said_by is 'Who said it.';
comment on column profile.goal_remark.said_at is 'When.';
comment on column profile.goal_remark.words is 'What.';

alter table profile.goal enable row level security;
alter table profile.goal_step enable row level security;
alter table profile.goal_remark enable row level security;
create policy tenant_only on profile.goal to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on profile.goal_step to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on profile.goal_remark to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert, update on profile.goal, profile.goal_step to cairn_app;
grant select, insert on profile.goal_remark to cairn_app;
