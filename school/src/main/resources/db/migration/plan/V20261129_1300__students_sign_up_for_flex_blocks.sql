create table plan.day_rule (
    tenant      uuid    not null default platform.current_tenant() references platform.tenant (id),
    school      uuid    not null,
    opens_days  integer not null check (opens_days between 0 and 30),
    opens_at    time    not null,
    closes_days integer not null check (closes_days between 0 and 30),
    closes_at   time    not null,
    calls_week  integer not null check (calls_week between 1 and 10),
    plans_at    time    not null,
    set_at      timestamptz not null,
    set_by      uuid    not null,
    primary key (tenant, school),
    foreign key (tenant, school) references roster.organisation (tenant, id),
    foreign key (tenant, set_by) references roster.person (tenant, id),
    check ((-opens_days, opens_at) < (-closes_days, closes_at))
);
comment on table plan.day_rule is 'When the students of a school sign up for flex blocks, and when its evening proposals are made. A school without a line has the usual times.';
comment on column plan.day_rule.tenant is 'Whose it is.';
comment on column plan.day_rule.school is 'Which school.';
comment on column plan.day_rule.opens_days is 'How many school days before a block students can begin to sign up.';
comment on column plan.day_rule.opens_at is 'At what time of that day.';
comment on column plan.day_rule.closes_days is 'How many school days before a block they can sign up for the last time.';
comment on column plan.day_rule.closes_at is 'Until what time of that day.';
comment on column plan.day_rule.calls_week is 'How often in a week one adult can call the same student.';
comment on column plan.day_rule.plans_at is 'From what time on the next school day is proposed.';
comment on column plan.day_rule.set_at is 'When it was said last.';
comment on column plan.day_rule.set_by is 'By whom.';

create table plan.sign_up_window (
    tenant  uuid        not null default platform.current_tenant() references platform.tenant (id),
    school  uuid        not null,
    on_date date        not null,
    period  text        not null,
    opens   timestamptz not null,
    closes  timestamptz not null check (closes >= opens),
    primary key (tenant, school, on_date, period),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table plan.sign_up_window is 'When students sign up for one flex block, where that is not as the school''s rule says.';
comment on column plan.sign_up_window.tenant is 'Whose it is.';
comment on column plan.sign_up_window.school is 'Whose flex block.';
comment on column plan.sign_up_window.on_date is 'Its day.';
comment on column plan.sign_up_window.period is 'Its period in the school''s own words.';
comment on column plan.sign_up_window.opens is 'From then on.';
comment on column plan.sign_up_window.closes is 'From then on no more.';

create table plan.meeting (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant (id),
    id         uuid    not null,
    school     uuid    not null,
    on_date    date    not null,
    period     text    not null,
    host       uuid    not null,
    title      text    not null check (title <> '' and length(title) <= 80),
    room       text    not null check (length(room) <= 80),
    seats      integer not null check (seats between 1 and 2000),
    catch_all  boolean not null,
    first_word boolean not null default false,
    dropped_at timestamptz,
    primary key (tenant, id),
    foreign key (tenant, school) references roster.organisation (tenant, id),
    foreign key (tenant, host) references roster.person (tenant, id)
);
create unique index meeting_host on plan.meeting (tenant, school, on_date, period, host) where dropped_at is null;
create index meeting_of_host on plan.meeting (tenant, host);
comment on table plan.meeting is 'A session of a flex block that students can sign up for.';
comment on column plan.meeting.tenant is 'Whose it is.';
comment on column plan.meeting.id is 'The session; the group of the block''s plan has the same id.';
comment on column plan.meeting.school is 'In whose flex block.';
comment on column plan.meeting.on_date is 'On which day.';
comment on column plan.meeting.period is 'The flex block''s period.';
comment on column plan.meeting.host is 'The adult who holds it.';
comment on column plan.meeting.title is 'What it is, in the host''s words.';
comment on column plan.meeting.room is 'Where, in the school''s own words; may be empty.';
comment on column plan.meeting.seats is 'For how many.';
comment on column plan.meeting.catch_all is 'Whether it takes those for whom no other group is found.';
comment on column plan.meeting.first_word is 'Whether the host''s calls come before those of other adults on this day.';
comment on column plan.meeting.dropped_at is 'When it was taken back; none while it stands.';

create table plan.sign_up (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    meeting    uuid        not null,
    student    uuid        not null,
    level      text        not null check (level in ('SCHOOL', 'PRIORITY', 'PLUS_ADD', 'REQUIRED', 'CHOSEN')),
    state      text        not null check (state in ('HOLDS', 'BUMPED', 'WAITS', 'ENDED')),
    reason     text        not null default '' check (length(reason) <= 120),
    said_at    timestamptz not null,
    said_by    uuid        not null,
    changed_at timestamptz not null,
    became     text        check (became in ('KEPT', 'HOST_AWAY', 'BY_HAND', 'SERVICE', 'APART')),
    number     bigint      generated by default as identity,
    primary key (tenant, id),
    foreign key (tenant, meeting) references plan.meeting (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, said_by) references roster.person (tenant, id),
    check (level <> 'PLUS_ADD' or reason <> '')
);
create index sign_up_meeting on plan.sign_up (tenant, meeting);
create index sign_up_student on plan.sign_up (tenant, student);
create index sign_up_said_by on plan.sign_up (tenant, said_by);
comment on table plan.sign_up is 'A word about where a student is to be in a flex block: the student''s own, or that of an adult.';
comment on column plan.sign_up.tenant is 'Whose it is.';
comment on column plan.sign_up.id is 'The word.';
comment on column plan.sign_up.meeting is 'Where the student is to be.';
comment on column plan.sign_up.student is 'Who.';
comment on column plan.sign_up.level is 'How strong it is: the school''s office, an adult whose turn it is, one more than there are seats, an adult, the student.';
comment on column plan.sign_up.state is 'HOLDS: the student has the place; BUMPED: a stronger word holds; WAITS: there was no seat; ENDED: taken back.';
comment on column plan.sign_up.reason is 'Why, in words that the student reads; may be empty but for one more than there are seats.';
comment on column plan.sign_up.said_at is 'When it was said.';
comment on column plan.sign_up.said_by is 'By whom.';
comment on column plan.sign_up.changed_at is 'When its state changed last.';
comment on column plan.sign_up.became is 'What the block''s proposal made of it, and if it was not kept why; none before a proposal.';
comment on column plan.sign_up.number is 'Which word came first, also of two at the same moment.';

do $$
declare
    name text;
    ours constant text := 'tenant = (select platform.current_tenant())';
begin
    foreach name in array array['day_rule', 'sign_up_window', 'meeting', 'sign_up'] loop
        execute format('alter table plan.%I enable row level security', name);
        execute format('grant select, insert, update, delete on plan.%I to cairn_app', name);
        -- One word moves others: the planner's task writes, after the page has decided who may say it.
        execute format('create policy planned on plan.%1$I to cairn_app
                            using (%2$s and (select platform.current_task()) = ''plan'')
                            with check (%2$s and (select platform.current_task()) = ''plan'')', name, ours);
    end loop;
    foreach name in array array['day_rule', 'sign_up_window', 'meeting'] loop
        execute format('create policy seen on plan.%I for select to cairn_app using (%s
                            and ((select access.acting_role()) is not null or (select access.opens(''plan''))))', name, ours);
    end loop;
    -- Where a student is to be: for the student, for whoever serves or covers the student.
    execute format('create policy seen on plan.sign_up for select to cairn_app using (%s
                        and ((select access.opens(''plan'')) or student = any ((select access.named_today())::uuid[])))', ours);
end
$$;
