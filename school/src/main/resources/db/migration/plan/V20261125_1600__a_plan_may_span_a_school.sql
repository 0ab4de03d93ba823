alter table plan.block_plan
    alter column class drop not null,
    add column school uuid,
    add column bound bigint,
    add column proposed_version integer not null default 1,
    add foreign key (tenant, school) references roster.organisation (tenant, id),
    add constraint of_a_class_or_a_school check (num_nonnulls(class, school) = 1);
create unique index block_plan_of_school on plan.block_plan (tenant, school, on_date, period) where school is not null;
comment on table plan.block_plan is 'The plan of one block of one day: of one class in its period, or of a whole school in a flex period. Students see what is approved of it.';
comment on column plan.block_plan.class is 'The class; none for a flex block.';
comment on column plan.block_plan.school is 'The school whose flex block it is; none for a class.';
comment on column plan.block_plan.proposed_version is 'The version that the proposal at hand made: a change seen before it is of another plan.';
comment on column plan.block_plan.bound is 'More than this no plan of the block can be worth, in milli-mastery; none while nothing was proved.';
comment on column plan.block_plan.approved_at is 'When a teacher approved it; a flex block is approved group by group.';

alter table plan.session
    drop constraint session_kind_check,
    drop constraint session_basis_check,
    drop constraint session_check,
    add column topic text not null default '',
    add column added boolean not null default false,
    add column locked boolean not null default false,
    add column approved_at timestamptz,
    add column approved_by uuid,
    add foreign key (tenant, approved_by) references roster.person (tenant, id),
    add constraint session_kind check (kind in ('LESSON', 'SUPPORT', 'PEERS', 'PROJECT', 'OWN_PACE')),
    add constraint session_basis check (basis in ('STARTED', 'READY', 'NEXT_STEP', 'BY_HAND', 'SERVICE')),
    add constraint session_is_about_something
        check (num_nonnulls(competency, nullif(topic, '')) = case when kind = 'OWN_PACE' then 0 else 1 end),
    add constraint session_approved_by_somebody check ((approved_at is null) = (approved_by is null));
comment on column plan.session.kind is 'LESSON: an adult leads; SUPPORT: an adult helps one or two; PEERS: students practise together; PROJECT: they make something; OWN_PACE: each on the own next skill.';
comment on column plan.session.competency is 'What it is about; none for own pace, or where a teacher named the topic in words.';
comment on column plan.session.topic is 'The topic in a teacher''s words, where it is no competency of the framework.';
comment on column plan.session.leader is 'Who hosts it: leads it for its led minutes, and is there for it afterwards.';
comment on column plan.session.basis is 'Why these students share it: they have STARTED on it and do not have it yet, they are READY for it, each has an own NEXT_STEP, a teacher made it BY_HAND, or it is time that a SERVICE needs.';
comment on column plan.session.added is 'Whether a teacher added it by hand; a new proposal keeps it.';
comment on column plan.session.locked is 'Whether a teacher locked it: a new proposal leaves it and everybody in it alone.';
comment on column plan.session.approved_at is 'In a flex block, when its host or the flex coordinator approved it.';
comment on column plan.session.approved_by is 'Who did.';

alter table plan.place
    add column home uuid,
    add foreign key (tenant, home) references roster.class (tenant, id);
update plan.place
   set home = b.class
  from plan.block_plan b
 where b.tenant = place.tenant and b.id = place.plan;
alter table plan.place alter column home set not null;
comment on column plan.place.home is 'The class where the student is by the base timetable; there he or she is unless the place is approved.';

alter table plan.change
    add column kind text not null default 'MOVED'
        check (kind in ('MOVED', 'PINNED', 'RELEASED', 'ADDED', 'LOCKED', 'UNLOCKED', 'CAME', 'LEFT')),
    add column step uuid,
    add column version integer not null default 1,
    add column home uuid,
    add column competency uuid,
    add column also_fitted uuid,
    alter column student drop not null,
    alter column from_session drop not null,
    alter column to_session drop not null;
update plan.change set step = id;
alter table plan.change
    alter column step set not null,
    alter column kind drop default,
    add constraint change_names_its_student
        check ((student is null) = (kind in ('ADDED', 'LOCKED', 'UNLOCKED')));
comment on table plan.change is 'Every change that was made by hand, and whether it was undone.';
comment on column plan.change.kind is 'A student was MOVED, PINNED to a place or RELEASED from it, CAME late or LEFT; a group was ADDED, LOCKED or UNLOCKED.';
comment on column plan.change.step is 'What was done at once is undone at once.';
comment on column plan.change.version is 'The version of the plan that the change made; the order of changes.';
comment on column plan.change.student is 'Whose place was changed; none where a group was.';
comment on column plan.change.from_session is 'From where; none where a student came, or a group was changed.';
comment on column plan.change.to_session is 'To where, or which group was changed; none where a student left.';
comment on column plan.change.home is 'The class of a student who came or left.';
comment on column plan.change.competency is 'The own next skill of a student who left.';
comment on column plan.change.also_fitted is 'The other session that fitted nearly as well before, to be shown again when it is undone.';

create table plan.pair (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    one        uuid        not null,
    other      uuid        not null,
    kind       text        not null check (kind in ('APART', 'TOGETHER')),
    entered_at timestamptz not null,
    ended_at   timestamptz,
    primary key (tenant, id),
    foreign key (tenant, one) references roster.person (tenant, id),
    foreign key (tenant, other) references roster.person (tenant, id),
    check (one < other)
);
create unique index pair_once on plan.pair (tenant, one, other) where ended_at is null;
create index pair_other on plan.pair (tenant, other) where ended_at is null;
comment on table plan.pair is 'Two students who are never in one group, or always. The planner knows that, and nothing else about it.';
comment on column plan.pair.tenant is 'Whose it is.';
comment on column plan.pair.id is 'The entry.';
comment on column plan.pair.one is 'The one student.';
comment on column plan.pair.other is 'The other student; its id is the greater one.';
comment on column plan.pair.kind is 'APART: never in one group. TOGETHER: always in one.';
comment on column plan.pair.entered_at is 'Since when.';
comment on column plan.pair.ended_at is 'Until when; none while it holds.';

create table plan.pair_reason (
    tenant     uuid not null default platform.current_tenant(),
    pair       uuid not null,
    entered_by uuid not null,
    reason     text not null check (reason <> ''),
    primary key (tenant, pair),
    foreign key (tenant, pair) references plan.pair (tenant, id) on delete cascade,
    foreign key (tenant, entered_by) references roster.person (tenant, id)
);
comment on table plan.pair_reason is 'Why two students are kept apart or together: for whoever entered it and for administrators.';
comment on column plan.pair_reason.tenant is 'Whose it is.';
comment on column plan.pair_reason.pair is 'The entry.';
comment on column plan.pair_reason.entered_by is 'Who entered it.';
comment on column plan.pair_reason.reason is 'The reason, in that person''s words.';

alter table plan.pair enable row level security;
alter table plan.pair_reason enable row level security;
create policy tenant_only on plan.pair to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy own_and_office on plan.pair_reason to cairn_app
    using (tenant = (select platform.current_tenant())
           and (entered_by = (select platform.current_actor()) or (select roster.acts_as_administrator())))
    with check (tenant = (select platform.current_tenant())
                and entered_by = (select platform.current_actor()));
grant select, insert, update on plan.pair to cairn_app;
grant select, insert on plan.pair_reason to cairn_app;
