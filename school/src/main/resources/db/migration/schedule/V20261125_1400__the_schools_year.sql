create table schedule.day (
    tenant   uuid not null default platform.current_tenant() references platform.tenant (id),
    school   uuid not null,
    date     date not null,
    origin   text not null check (origin in ('roster', 'file', 'hand')),
    kind     text not null check (kind in ('instructional', 'holiday', 'closed', 'testing', 'assembly', 'early release')),
    rotation text not null default '',
    bells    text not null default '',
    note     text not null default '',
    primary key (tenant, school, date, origin),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table schedule.day is 'What has been said of single days; of all others Monday to Friday within the roster''s terms are school days.';
comment on column schedule.day.tenant is 'Whose it is.';
comment on column schedule.day.school is 'The school, or the district when it holds for all its schools.';
comment on column schedule.day.date is 'The day.';
comment on column schedule.day.origin is 'Who said it: the roster, a file or somebody by hand. The hand goes before a file, a file before the roster.';
comment on column schedule.day.kind is 'What kind of day it is; on a holiday and on a closed day there is no school.';
comment on column schedule.day.rotation is 'Its place in the rotation ("A"); empty when it is counted.';
comment on column schedule.day.bells is 'The name of its bell schedule; empty when the kind, the rotation or the usual one decides.';
comment on column schedule.day.note is 'What people should know about it, in the school''s own words.';

create table schedule.rotation (
    tenant uuid   not null default platform.current_tenant() references platform.tenant (id),
    school uuid   not null,
    labels text[] not null check (cardinality(labels) > 0),
    begins date   not null,
    primary key (tenant, school),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table schedule.rotation is 'How a school''s days take turns, such as A and B.';
comment on column schedule.rotation.tenant is 'Whose it is.';
comment on column schedule.rotation.school is 'The school.';
comment on column schedule.rotation.labels is 'The names of the days in their order; the first comes again after the last.';
comment on column schedule.rotation.begins is 'The day with the first name; from here on every school day has the next one.';

create table schedule.bells (
    tenant  uuid   not null default platform.current_tenant() references platform.tenant (id),
    school  uuid   not null,
    name    text   not null check (name <> ''),
    origin  text   not null check (origin in ('roster', 'file', 'hand')),
    used_on text[] not null default '{}',
    primary key (tenant, school, name, origin),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table schedule.bells is 'A school''s bell schedules: one for usual days, others for Wednesdays, early release, A days.';
comment on column schedule.bells.tenant is 'Whose it is.';
comment on column schedule.bells.school is 'The school.';
comment on column schedule.bells.name is 'Its name in the school''s own words.';
comment on column schedule.bells.origin is 'Who said it: the roster, a file or somebody by hand. The hand goes before a file, a file before the roster.';
comment on column schedule.bells.used_on is 'The days it is for when the day itself names none: kinds of days, names of the rotation or weekdays; empty for usual days.';

create table schedule.bell_period (
    tenant uuid    not null default platform.current_tenant(),
    school uuid    not null,
    bells  text    not null,
    origin text    not null,
    code   text    not null check (code <> ''),
    name   text    not null default '',
    starts time    not null,
    ends   time    not null check (ends > starts),
    flex   boolean not null default false,
    primary key (tenant, school, bells, origin, code),
    foreign key (tenant, school, bells, origin) references schedule.bells (tenant, school, name, origin) on delete cascade
);
comment on table schedule.bell_period is 'When each period of a bell schedule begins and ends.';
comment on column schedule.bell_period.tenant is 'Whose it is.';
comment on column schedule.bell_period.school is 'The school.';
comment on column schedule.bell_period.bells is 'The bell schedule it belongs to.';
comment on column schedule.bell_period.origin is 'Who said it, as with the bell schedule.';
comment on column schedule.bell_period.code is 'The period in the school''s own words, as classes on the roster name it.';
comment on column schedule.bell_period.name is 'What people call it, where that is more than the code ("Morning flex"); empty when not said.';
comment on column schedule.bell_period.starts is 'When it begins, in the school''s time zone.';
comment on column schedule.bell_period.ends is 'When it ends.';
comment on column schedule.bell_period.flex is 'Whether it is a flex block, in which no class of the roster meets and the whole school can be mixed.';

create table schedule.room (
    tenant   uuid   not null default platform.current_tenant() references platform.tenant (id),
    school   uuid   not null,
    name     text   not null check (name <> ''),
    origin   text   not null check (origin in ('roster', 'file', 'hand')),
    seats    int    check (seats > 0),
    features text[] not null default '{}',
    primary key (tenant, school, name, origin),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table schedule.room is 'The rooms of a school.';
comment on column schedule.room.tenant is 'Whose it is.';
comment on column schedule.room.school is 'The school.';
comment on column schedule.room.name is 'Its name, as classes on the roster name their location.';
comment on column schedule.room.origin is 'Who said it: the roster, a file or somebody by hand. The hand goes before a file, a file before the roster.';
comment on column schedule.room.seats is 'How many students have a seat; null when not said.';
comment on column schedule.room.features is 'What the room has, in the school''s own words ("devices", "lab").';

create table schedule.staff (
    tenant         uuid   not null default platform.current_tenant() references platform.tenant (id),
    school         uuid   not null,
    person         uuid   not null,
    origin         text   not null check (origin in ('roster', 'file', 'hand')),
    kind           text   not null check (kind in ('teacher', 'aide', 'specialist', 'counsellor')),
    qualifications text[] not null default '{}',
    team           text   not null default '',
    planning       text[] not null default '{}',
    common         text[] not null default '{}',
    duties         text[] not null default '{}',
    standby        text[] not null default '{}',
    primary key (tenant, school, person, origin),
    foreign key (tenant, school) references roster.organisation (tenant, id),
    foreign key (tenant, person) references roster.person (tenant, id)
);
comment on table schedule.staff is 'What the adults of a school do there, and which periods are kept from planning with students.';
comment on column schedule.staff.tenant is 'Whose it is.';
comment on column schedule.staff.school is 'The school.';
comment on column schedule.staff.person is 'The adult.';
comment on column schedule.staff.origin is 'Who said it: the roster, a file or somebody by hand. The hand goes before a file, a file before the roster.';
comment on column schedule.staff.kind is 'What the adult is at this school.';
comment on column schedule.staff.qualifications is 'Subjects or strands of competencies that the adult can lead; empty when not said.';
comment on column schedule.staff.team is 'The team that plans together; empty when there is none.';
comment on column schedule.staff.planning is 'Periods of planning time that the contract guarantees, such as 3, or 3(A) on A days only.';
comment on column schedule.staff.common is 'Periods in which the team plans or scores together.';
comment on column schedule.staff.duties is 'Periods with another duty, such as lunch or a door.';
comment on column schedule.staff.standby is 'Periods in which the adult covers for others first.';

create table schedule.absence (
    tenant  uuid   not null default platform.current_tenant() references platform.tenant (id),
    school  uuid   not null,
    person  uuid   not null,
    begins  date   not null,
    ends    date   not null check (ends >= begins),
    origin  text   not null check (origin in ('roster', 'file', 'hand')),
    kind    text   not null check (kind in ('sick', 'personal', 'training', 'school business', 'other', 'here')),
    periods text[] not null default '{}',
    primary key (tenant, school, person, begins, origin),
    foreign key (tenant, school) references roster.organisation (tenant, id),
    foreign key (tenant, person) references roster.person (tenant, id)
);
comment on table schedule.absence is 'When adults of a school are not there.';
comment on column schedule.absence.tenant is 'Whose it is.';
comment on column schedule.absence.school is 'The school.';
comment on column schedule.absence.person is 'Who is away.';
comment on column schedule.absence.begins is 'The first day.';
comment on column schedule.absence.ends is 'The last day.';
comment on column schedule.absence.origin is 'Who said it: the roster, a file or somebody by hand. Of one first day the hand goes before a file, a file before the roster.';
comment on column schedule.absence.kind is 'Why, in one coarse word; here means that an earlier word does not hold: the adult is there.';
comment on column schedule.absence.periods is 'The periods that are meant; empty for whole days.';

insert into schedule.bells (tenant, school, name, origin)
select distinct tenant, school, 'Usual', 'hand'
  from schedule.period;
insert into schedule.bell_period (tenant, school, bells, origin, code, starts, ends)
select tenant, school, 'Usual', 'hand', code, starts, ends
  from schedule.period;
drop table schedule.period;

alter table schedule.day enable row level security;
alter table schedule.rotation enable row level security;
alter table schedule.bells enable row level security;
alter table schedule.bell_period enable row level security;
alter table schedule.room enable row level security;
alter table schedule.staff enable row level security;
alter table schedule.absence enable row level security;
create policy tenant_only on schedule.day to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on schedule.rotation to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on schedule.bells to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on schedule.bell_period to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on schedule.room to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on schedule.staff to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on schedule.absence to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert, update, delete on
    schedule.day, schedule.rotation, schedule.bells, schedule.bell_period, schedule.room, schedule.staff,
    schedule.absence
    to cairn_app;
