create schema course;
comment on schema course is 'Packaged courses (cmi5): what stands in them, and how students go through them.';

create table course.course (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    id           uuid        not null,
    publisher_id text        not null,
    title        text        not null,
    client       uuid        not null,
    loaded_at    timestamptz not null,
    primary key (tenant, id),
    unique (tenant, publisher_id),
    foreign key (tenant, client) references access.api_client (tenant, id)
);
comment on table course.course is 'A packaged course, as its newest package has it.';
comment on column course.course.tenant is 'Whose it is.';
comment on column course.course.id is 'The course; with urn:uuid: before it, its activity.';
comment on column course.course.publisher_id is 'Its publisher''s id.';
comment on column course.course.title is 'What it is called.';
comment on column course.course.client is 'The system by which its units report; taken back, they report nothing.';
comment on column course.course.loaded_at is 'When its package came.';

create table course.part (
    tenant       uuid    not null default platform.current_tenant() references platform.tenant (id),
    id           uuid    not null,
    course       uuid    not null,
    parent       uuid,
    position     integer not null,
    kind         text    not null check (kind in ('BLOCK', 'UNIT')),
    publisher_id text    not null,
    title        text    not null,
    url          text    not null default '',
    parameters   text    not null default '',
    entitlement  text    not null default '',
    move_on      text    check (move_on in ('PASSED', 'COMPLETED', 'COMPLETED_AND_PASSED', 'COMPLETED_OR_PASSED', 'NOT_APPLICABLE')),
    mastery      numeric check (mastery between 0 and 1),
    gone         boolean not null default false,
    primary key (tenant, id),
    unique (tenant, course, kind, publisher_id),
    foreign key (tenant, course) references course.course (tenant, id),
    foreign key (tenant, parent) references course.part (tenant, id),
    check ((kind = 'UNIT') = (move_on is not null))
);
create index part_parent on course.part (tenant, parent) where parent is not null;
comment on table course.part is 'A unit of a course, which students open, or a block of units.';
comment on column course.part.tenant is 'Whose it is.';
comment on column course.part.id is 'The part; with urn:uuid: before it, its activity.';
comment on column course.part.course is 'The course.';
comment on column course.part.parent is 'The block that it is in; null for none.';
comment on column course.part.position is 'Its place in the course.';
comment on column course.part.kind is 'UNIT or BLOCK.';
comment on column course.part.publisher_id is 'Its publisher''s id.';
comment on column course.part.title is 'What it is called.';
comment on column course.part.url is 'Of a unit: the file of the package that it begins with, with a query where it has one.';
comment on column course.part.parameters is 'Of a unit: what it is told at its start; may be empty.';
comment on column course.part.entitlement is 'Of a unit: its licence key; may be empty.';
comment on column course.part.move_on is 'Of a unit: what it needs to be satisfied.';
comment on column course.part.mastery is 'Of a unit: from which scaled score on it is passed; null where nobody said.';
comment on column course.part.gone is 'Whether the newest package no longer has it.';

create table course.file (
    tenant  uuid  not null default platform.current_tenant() references platform.tenant (id),
    course  uuid  not null,
    path    text  not null,
    content bytea not null,
    primary key (tenant, course, path),
    foreign key (tenant, course) references course.course (tenant, id)
);
comment on table course.file is 'A file of a course''s newest package.';
comment on column course.file.tenant is 'Whose it is.';
comment on column course.file.course is 'The course.';
comment on column course.file.path is 'Where it lies in the package.';
comment on column course.file.content is 'The bytes.';

create table course.registration (
    tenant    uuid        not null default platform.current_tenant() references platform.tenant (id),
    id        uuid        not null,
    course    uuid        not null,
    student   uuid        not null,
    home_page text        not null,
    made_at   timestamptz not null,
    primary key (tenant, id),
    unique (tenant, course, student),
    foreign key (tenant, course) references course.course (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id)
);
create index registration_student on course.registration (tenant, student);
comment on table course.registration is 'A student who goes through a course. Its units know the student by this id alone.';
comment on column course.registration.tenant is 'Whose it is.';
comment on column course.registration.id is 'The registration, and the name of the student''s account there.';
comment on column course.registration.course is 'The course.';
comment on column course.registration.student is 'The student.';
comment on column course.registration.home_page is 'The home page of that account: the address of this Cairn when it began.';
comment on column course.registration.made_at is 'When the student first opened a unit of it.';

create table course.session (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    id           uuid        not null,
    registration uuid        not null,
    unit         uuid        not null,
    digest       bytea       not null check (length(digest) = 32),
    knows        text[]      not null default '{}',
    said         text[]      not null default '{}',
    launched_at  timestamptz not null,
    fetched_at   timestamptz,
    last_at      timestamptz not null,
    ended_at     timestamptz,
    primary key (tenant, id),
    unique (tenant, digest),
    foreign key (tenant, registration) references course.registration (tenant, id),
    foreign key (tenant, unit) references course.part (tenant, id)
);
create index session_registration on course.session (tenant, registration);
create index session_unit on course.session (tenant, unit);
comment on table course.session is 'One time that a student opened a unit.';
comment on column course.session.tenant is 'Whose it is.';
comment on column course.session.id is 'The session.';
comment on column course.session.registration is 'Who goes through which course.';
comment on column course.session.unit is 'The unit.';
comment on column course.session.digest is 'SHA-256 of what its address is made of, 256 random bits.';
comment on column course.session.knows is 'What the unit has read by now of what it has to know at its start: LAUNCH_DATA, PREFERENCES.';
comment on column course.session.said is 'What the unit has said of it: INITIALIZED, COMPLETED, PASSED, FAILED, TERMINATED.';
comment on column course.session.launched_at is 'When it was opened.';
comment on column course.session.fetched_at is 'When the unit got its token, which it gets once; null while it did not.';
comment on column course.session.last_at is 'When the unit last said something, or when it was opened.';
comment on column course.session.ended_at is 'When it was over, or left for another one; null while it goes on.';

create table course.satisfied (
    tenant       uuid not null default platform.current_tenant() references platform.tenant (id),
    registration uuid not null,
    object       uuid not null,
    primary key (tenant, registration, object),
    foreign key (tenant, registration) references course.registration (tenant, id)
);
comment on table course.satisfied is 'Blocks and courses that a student is through with: said once.';
comment on column course.satisfied.tenant is 'Whose it is.';
comment on column course.satisfied.registration is 'Who goes through which course.';
comment on column course.satisfied.object is 'The block or the course.';

do $$
declare
    one text;
begin
    foreach one in array array['course', 'part', 'file', 'registration', 'session', 'satisfied'] loop
        execute format('alter table course.%I enable row level security', one);
        execute format(
            'create policy run on course.%I to cairn_app
                using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = ''course'')
                with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = ''course'')',
            one);
    end loop;
end
$$;

create policy whose_statement on course.registration for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

grant usage on schema course to cairn_app;
grant select, insert on course.course, course.part, course.file, course.registration, course.session, course.satisfied to cairn_app;
grant update (title, loaded_at) on course.course to cairn_app;
grant update (parent, position, title, url, parameters, entitlement, move_on, mastery, gone) on course.part to cairn_app;
grant delete on course.file to cairn_app;
grant update (knows, said, fetched_at, last_at, ended_at) on course.session to cairn_app;

alter table access.api_token add column errand uuid;
comment on column access.api_token.errand is 'The one errand that it is for, such as a student''s session with a unit of a course; null for all that the system may. No foreign key: what it means is known where it is run.';
