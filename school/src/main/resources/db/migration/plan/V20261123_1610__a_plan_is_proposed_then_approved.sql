create schema plan;
comment on schema plan is 'The day''s plan: who is where with whom, why, and who approved it.';

create table plan.class_framework (
    tenant    uuid not null default platform.current_tenant() references platform.tenant (id),
    class     uuid not null,
    framework uuid not null,
    primary key (tenant, class),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, framework) references competency.framework (tenant, id)
);
comment on table plan.class_framework is 'Which framework''s competencies a class works on.';
comment on column plan.class_framework.tenant is 'Whose it is.';
comment on column plan.class_framework.class is 'The class.';
comment on column plan.class_framework.framework is 'The framework.';

create table plan.block_plan (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    id           uuid        not null,
    class        uuid        not null,
    on_date      date        not null,
    period       text        not null,
    version      integer     not null check (version > 0),
    minutes      integer     not null check (minutes > 0),
    proposed_at  timestamptz not null,
    counted_until timestamptz,
    approved_at  timestamptz,
    approved_by  uuid,
    planner      text        not null,
    seed         bigint      not null,
    iterations   integer     not null,
    objective    bigint      not null,
    primary key (tenant, id),
    unique (tenant, class, on_date, period),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, approved_by) references roster.person (tenant, id),
    check ((approved_at is null) = (approved_by is null))
);
comment on table plan.block_plan is 'The plan of one class in one block of one day. Students see it once it is approved.';
comment on column plan.block_plan.tenant is 'Whose it is.';
comment on column plan.block_plan.id is 'The plan.';
comment on column plan.block_plan.class is 'The class.';
comment on column plan.block_plan.on_date is 'The day.';
comment on column plan.block_plan.period is 'The period of the day, in the school''s own words.';
comment on column plan.block_plan.version is 'Goes up with every change, so that two teachers never overwrite each other unseen.';
comment on column plan.block_plan.minutes is 'How long the block is.';
comment on column plan.block_plan.proposed_at is 'When it was proposed.';
comment on column plan.block_plan.counted_until is 'The newest evidence of these students that the proposal could know.';
comment on column plan.block_plan.approved_at is 'When a teacher approved it.';
comment on column plan.block_plan.approved_by is 'Who did.';
comment on column plan.block_plan.planner is 'Provenance: version of the planner.';
comment on column plan.block_plan.seed is 'Provenance: the seed.';
comment on column plan.block_plan.iterations is 'Provenance: the iteration budget.';
comment on column plan.block_plan.objective is 'What the proposal was worth, in milli-mastery.';

create table plan.session (
    tenant      uuid    not null default platform.current_tenant() references platform.tenant (id),
    id          uuid    not null,
    plan        uuid    not null,
    position    integer not null,
    kind        text    not null check (kind in ('LESSON', 'PEERS', 'OWN_PACE')),
    competency  uuid,
    leader      uuid,
    room        text    not null,
    led_minutes integer not null check (led_minutes >= 0),
    basis       text    not null check (basis in ('STARTED', 'READY', 'NEXT_STEP')),
    built_on    uuid,
    opens       uuid,
    primary key (tenant, id),
    foreign key (tenant, plan) references plan.block_plan (tenant, id) on delete cascade,
    foreign key (tenant, competency) references competency.competency (tenant, id),
    foreign key (tenant, built_on) references competency.competency (tenant, id),
    foreign key (tenant, opens) references competency.competency (tenant, id),
    foreign key (tenant, leader) references roster.person (tenant, id),
    check ((kind = 'OWN_PACE') = (competency is null))
);
create index session_plan on plan.session (tenant, plan);
comment on table plan.session is 'A group of a plan, or its own-pace place.';
comment on column plan.session.tenant is 'Whose it is.';
comment on column plan.session.id is 'The session.';
comment on column plan.session.plan is 'Its plan.';
comment on column plan.session.position is 'Its place on the page.';
comment on column plan.session.kind is 'LESSON: an adult leads; PEERS: students practise together; OWN_PACE: each on the own next skill.';
comment on column plan.session.competency is 'What it is about; none for own pace.';
comment on column plan.session.leader is 'Who leads it.';
comment on column plan.session.room is 'Where, in the school''s own words; empty when the roster names no room.';
comment on column plan.session.led_minutes is 'For how many minutes from the block''s start the adult leads, to go round afterwards.';
comment on column plan.session.basis is 'Why these students share it: they have STARTED on it and do not have it yet, they are READY for it, or each has an own NEXT_STEP.';
comment on column plan.session.built_on is 'The prerequisite that makes them ready, for the sentence that says why.';
comment on column plan.session.opens is 'What it opens for most of them, for the same sentence.';

create table plan.place (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant (id),
    plan       uuid    not null,
    student    uuid    not null,
    session    uuid    not null,
    competency uuid,
    pinned     boolean not null,
    also_fits  uuid,
    primary key (tenant, plan, student),
    foreign key (tenant, plan) references plan.block_plan (tenant, id) on delete cascade,
    foreign key (tenant, session) references plan.session (tenant, id) on delete cascade,
    foreign key (tenant, also_fits) references plan.session (tenant, id) on delete cascade,
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
create index place_student on plan.place (tenant, student);
comment on table plan.place is 'Where a student is in a plan.';
comment on column plan.place.tenant is 'Whose it is.';
comment on column plan.place.plan is 'The plan.';
comment on column plan.place.student is 'The student.';
comment on column plan.place.session is 'The session.';
comment on column plan.place.competency is 'The student''s own next skill, worked on at own pace; none when there is nothing ready.';
comment on column plan.place.also_fits is 'Another session of the plan that fits the student nearly as well, while nobody has decided; none otherwise.';
comment on column plan.place.pinned is 'Whether a teacher put the student there; a new proposal keeps it.';

create table plan.talk (
    tenant       uuid    not null default platform.current_tenant() references platform.tenant (id),
    plan         uuid    not null,
    student      uuid    not null,
    teacher      uuid    not null,
    start_minute integer not null check (start_minute >= 0),
    minutes      integer not null check (minutes > 0),
    waited_days  integer,
    held_at      timestamptz,
    held_by      uuid,
    primary key (tenant, plan, student),
    foreign key (tenant, plan) references plan.block_plan (tenant, id) on delete cascade,
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, teacher) references roster.person (tenant, id),
    foreign key (tenant, held_by) references roster.person (tenant, id),
    check ((held_at is null) = (held_by is null))
);
create index talk_student on plan.talk (tenant, student) where held_at is not null;
comment on table plan.talk is 'A few minutes of one adult with one student. Planned and held are two facts: only a held one counts as a talk.';
comment on column plan.talk.tenant is 'Whose it is.';
comment on column plan.talk.plan is 'The plan.';
comment on column plan.talk.student is 'The student.';
comment on column plan.talk.teacher is 'The adult.';
comment on column plan.talk.start_minute is 'Minutes from the block''s start.';
comment on column plan.talk.minutes is 'How long.';
comment on column plan.talk.waited_days is 'Days since the student''s last held talk when it was planned; none when there has been none.';
comment on column plan.talk.held_at is 'When somebody said that it took place.';
comment on column plan.talk.held_by is 'Who said so.';

create table plan.change (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    id           uuid        not null,
    plan         uuid        not null,
    student      uuid        not null,
    from_session uuid        not null,
    to_session   uuid        not null,
    was_pinned   boolean     not null,
    changed_at   timestamptz not null,
    changed_by   uuid        not null,
    undone_at    timestamptz,
    primary key (tenant, id),
    foreign key (tenant, plan) references plan.block_plan (tenant, id) on delete cascade,
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, changed_by) references roster.person (tenant, id)
);
create index change_plan on plan.change (tenant, plan, id);
comment on table plan.change is 'Every move that a teacher made by hand, and whether it was undone.';
comment on column plan.change.tenant is 'Whose it is.';
comment on column plan.change.id is 'The change; ids are ordered by time.';
comment on column plan.change.plan is 'The plan.';
comment on column plan.change.student is 'Who was moved.';
comment on column plan.change.from_session is 'From where.';
comment on column plan.change.to_session is 'To where.';
comment on column plan.change.was_pinned is 'Whether the student had been put there by hand before.';
comment on column plan.change.changed_at is 'When.';
comment on column plan.change.changed_by is 'By whom.';
comment on column plan.change.undone_at is 'When it was undone, if it was.';

do $$
declare
    name text;
begin
    foreach name in array array['class_framework', 'block_plan', 'session', 'place', 'talk', 'change'] loop
        execute format('alter table plan.%I enable row level security', name);
        execute format('create policy tenant_only on plan.%I to cairn_app using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()))', name);
        execute format('grant select, insert, update, delete on plan.%I to cairn_app', name);
    end loop;
end
$$;
grant usage on schema plan to cairn_app;
