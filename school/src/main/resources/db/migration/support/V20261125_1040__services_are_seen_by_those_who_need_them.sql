create schema support;
comment on schema support is 'Services and accommodations of students: for those who need to know, from the first table on.';
grant usage on schema support to cairn_app;

create table support.case_manager (
    tenant  uuid    not null default platform.current_tenant() references platform.tenant (id),
    id      uuid    not null,
    student uuid    not null,
    manager uuid    not null,
    begins  date    not null,
    ends    date    check (ends >= begins),
    by_hand boolean not null,
    primary key (tenant, id),
    unique (tenant, student, manager, begins),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, manager) references roster.person (tenant, id)
);

create index case_manager_of on support.case_manager (tenant, manager);

comment on table support.case_manager is 'Who is case manager of whom, and when: the one relationship that opens a student''s services. Seen by that person and by administrators.';
comment on column support.case_manager.tenant is 'Whose it is.';
comment on column support.case_manager.id is 'The entry.';
comment on column support.case_manager.student is 'The student.';
comment on column support.case_manager.manager is 'The adult who answers for the student''s services.';
comment on column support.case_manager.begins is 'The first day.';
comment on column support.case_manager.ends is 'The last day, counted in; null while it is open.';
comment on column support.case_manager.by_hand is 'Whether somebody set it on a page: an import leaves it alone.';

create table support.service (
    tenant          uuid    not null default platform.current_tenant() references platform.tenant (id),
    id              uuid    not null,
    student         uuid    not null,
    name            text    not null check (name <> ''),
    provider_person uuid,
    provider_name   text    not null default '',
    begins          date    not null,
    by_hand         boolean not null,
    primary key (tenant, id),
    unique (tenant, student, name, begins),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, provider_person) references roster.person (tenant, id)
);

comment on table support.service is 'A service that a student has: what it is and who gives it. For the student''s case manager only.';
comment on column support.service.tenant is 'Whose it is.';
comment on column support.service.id is 'The service.';
comment on column support.service.student is 'The student.';
comment on column support.service.name is 'What kind of service it is, in the school''s own words. Never shown to anybody but the case manager.';
comment on column support.service.provider_person is 'Who gives it, where that is a person of the roster.';
comment on column support.service.provider_name is 'Who gives it, where that is nobody of the roster; may be empty.';
comment on column support.service.begins is 'The first day; also what tells two of the same kind apart.';
comment on column support.service.by_hand is 'Whether the case manager entered or changed it: an import leaves it alone.';

create table support.service_time (
    tenant         uuid not null default platform.current_tenant(),
    service        uuid not null,
    student        uuid not null,
    minutes_a_week int  not null check (minutes_a_week between 1 and 2400),
    setting        text not null check (setting in ('push-in', 'pull-out')),
    begins         date not null,
    ends           date check (ends >= begins),
    primary key (tenant, service),
    foreign key (tenant, service) references support.service (tenant, id) on delete cascade,
    foreign key (tenant, student) references roster.person (tenant, id)
);

create index service_time_of on support.service_time (tenant, student);

comment on table support.service_time is 'How much of a student''s week a service takes and where: what a teacher must act on and the planner must keep free. Names no service.';
comment on column support.service_time.tenant is 'Whose it is.';
comment on column support.service_time.service is 'The service.';
comment on column support.service_time.student is 'The student.';
comment on column support.service_time.minutes_a_week is 'Minutes a week.';
comment on column support.service_time.setting is 'push-in: in the classroom; pull-out: elsewhere.';
comment on column support.service_time.begins is 'The first day.';
comment on column support.service_time.ends is 'The last day, counted in; null while it is open.';

create table support.accommodation (
    tenant  uuid    not null default platform.current_tenant() references platform.tenant (id),
    id      uuid    not null,
    student uuid    not null,
    helps   text    not null check (helps <> ''),
    begins  date    not null,
    ends    date    check (ends >= begins),
    by_hand boolean not null,
    primary key (tenant, id),
    unique (tenant, student, helps, begins),
    foreign key (tenant, student) references roster.person (tenant, id)
);

comment on table support.accommodation is 'What helps a student in class, such as a seat near the board. For the case manager and for the teachers that the student has today.';
comment on column support.accommodation.tenant is 'Whose it is.';
comment on column support.accommodation.id is 'The accommodation.';
comment on column support.accommodation.student is 'The student.';
comment on column support.accommodation.helps is 'What to do in class, in words for a teacher; no diagnosis.';
comment on column support.accommodation.begins is 'The first day; also what tells two of the same words apart.';
comment on column support.accommodation.ends is 'The last day, counted in; null while it is open.';
comment on column support.accommodation.by_hand is 'Whether the case manager entered or changed it: an import leaves it alone.';

create table support.change (
    tenant    uuid        not null default platform.current_tenant() references platform.tenant (id),
    id        uuid        not null,
    student   uuid        not null,
    kind      text        not null check (kind in ('service', 'accommodation', 'case manager')),
    entry     uuid        not null,
    what      text        not null check (what in ('added', 'changed', 'ended', 'gone')),
    at        timestamptz not null,
    by_person uuid,
    summary   text        not null,
    primary key (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, by_person) references roster.person (tenant, id)
);

create index change_of on support.change (tenant, student, at);

comment on table support.change is 'Every entry as it became, and when by whom: only ever added to. For the student''s case manager only.';
comment on column support.change.tenant is 'Whose it is.';
comment on column support.change.id is 'The change.';
comment on column support.change.student is 'The student.';
comment on column support.change.kind is 'What kind of entry was changed.';
comment on column support.change.entry is 'The entry, also when it is gone.';
comment on column support.change.what is 'gone: a whole file no longer named it, so the entry itself was removed.';
comment on column support.change.at is 'When.';
comment on column support.change.by_person is 'Who did it on a page; null when an import did.';
comment on column support.change.summary is 'The entry as it became: name, provider, minutes, setting and dates in one line.';

create function support.managed_today() returns uuid[]
    language sql stable
    as $$
        select array(
            select c.student
              from support.case_manager c
              join roster.person p on p.tenant = c.tenant and p.id = c.manager and p.active
             where c.tenant = (select platform.current_tenant())
               and c.manager = (select platform.current_actor())
               and c.begins <= (select platform.today())
               and (c.ends is null or c.ends >= (select platform.today())))
    $$;

comment on function support.managed_today() is 'The students whose case manager the person that acts is on the day of this transaction; none when nobody in particular acts.';

alter table support.case_manager enable row level security;
alter table support.service enable row level security;
alter table support.service_time enable row level security;
alter table support.accommodation enable row level security;
alter table support.change enable row level security;

create policy set_by_the_office on support.case_manager to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'services' or (select roster.acts_as_administrator())))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'services' or (select roster.acts_as_administrator())));
create policy own on support.case_manager for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and manager = (select platform.current_actor()));

create policy case_manager on support.service to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'services'
                or student = any ((select support.managed_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'services'
                     or student = any ((select support.managed_today())::uuid[])));

create policy case_manager on support.service_time to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'services'
                or student = any ((select support.managed_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'services'
                     or student = any ((select support.managed_today())::uuid[])));
create policy teachers_and_the_planner on support.service_time for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'plan'
                or student = any ((select roster.taught_today())::uuid[])));

create policy case_manager on support.accommodation to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'services'
                or student = any ((select support.managed_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'services'
                     or student = any ((select support.managed_today())::uuid[])));
create policy teachers on support.accommodation for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and student = any ((select roster.taught_today())::uuid[]));

create policy case_manager on support.change to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'services'
                or student = any ((select support.managed_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'services'
                     or student = any ((select support.managed_today())::uuid[])
                     or (kind = 'case manager' and (select roster.acts_as_administrator()))));

grant select, insert, update, delete on
    support.case_manager, support.service, support.service_time, support.accommodation
    to cairn_app;
grant select, insert on support.change to cairn_app;
