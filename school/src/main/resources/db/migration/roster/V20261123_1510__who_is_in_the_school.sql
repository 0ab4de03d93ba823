create schema roster;

comment on schema roster is 'Organisations, people, terms, courses, classes and enrollments as the school''s own systems sent them.';

create table roster.organisation (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant,
    id         uuid    not null,
    sourced_id text    not null check (sourced_id <> ''),
    name       text    not null,
    type       text    not null,
    parent     uuid,
    active     boolean not null default true,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, parent) references roster.organisation (tenant, id)
);

comment on table roster.organisation is 'A district, a school or a part of one (OneRoster: org).';
comment on column roster.organisation.tenant is 'Whose it is.';
comment on column roster.organisation.id is 'The same for ever, whatever the school''s system does.';
comment on column roster.organisation.sourced_id is 'Its id in the school''s own system (OneRoster sourcedId).';
comment on column roster.organisation.name is 'As the roster has it.';
comment on column roster.organisation.type is 'OneRoster''s word: district, school, department, local, state, national.';
comment on column roster.organisation.parent is 'The organisation above it, where the roster names one.';
comment on column roster.organisation.active is 'False once the roster no longer has it.';

create table roster.person (
    tenant      uuid    not null default platform.current_tenant() references platform.tenant,
    id          uuid    not null,
    sourced_id  text    not null check (sourced_id <> ''),
    given_name  text    not null,
    family_name text    not null,
    username    text    not null default '',
    email       text    not null default '',
    identifier  text    not null default '',
    role        text    not null check (role in ('student', 'teacher', 'aide', 'administrator', 'family', 'proctor')),
    grades      text[]  not null default '{}',
    active      boolean not null default true,
    rostered    boolean not null default true,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    check (given_name <> '' or family_name <> '')
);

comment on table roster.person is 'Somebody in the school: a student, a teacher, a relative, anybody the roster names (OneRoster: user).';
comment on column roster.person.tenant is 'Whose it is.';
comment on column roster.person.id is 'The same for ever; everything else about the person hangs on it.';
comment on column roster.person.sourced_id is 'The person''s id in the school''s own system (OneRoster sourcedId).';
comment on column roster.person.given_name is 'The given name that the person goes by; may be empty when the family name is not.';
comment on column roster.person.family_name is 'The family name; may be empty when the given name is not.';
comment on column roster.person.username is 'The name of the person''s account in the school''s system; empty when not said.';
comment on column roster.person.email is 'The school''s e-mail address of the person; empty when not said.';
comment on column roster.person.identifier is 'A second id that the school uses, such as a state student number; empty when not said.';
comment on column roster.person.role is 'What the person is in the school.';
comment on column roster.person.grades is 'The grade codes as the roster has them.';
comment on column roster.person.active is 'False once the roster no longer has the person.';
comment on column roster.person.rostered is 'Whether a roster has ever named the person; one who was added by hand or from a log is never gone because a roster lacks the name.';

create table roster.term (
    tenant      uuid    not null default platform.current_tenant() references platform.tenant,
    id          uuid    not null,
    sourced_id  text    not null check (sourced_id <> ''),
    title       text    not null,
    type        text    not null,
    starts      date    not null,
    ends        date    not null check (ends >= starts),
    parent      uuid,
    school_year text    not null default '',
    active      boolean not null default true,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, parent) references roster.term (tenant, id)
);

comment on table roster.term is 'A school year or a part of one (OneRoster: academicSession).';
comment on column roster.term.tenant is 'Whose it is.';
comment on column roster.term.id is 'The same for ever.';
comment on column roster.term.sourced_id is 'Its id in the school''s own system (OneRoster sourcedId).';
comment on column roster.term.title is 'As the roster has it ("Fall 2026").';
comment on column roster.term.type is 'OneRoster''s word: term, gradingPeriod, schoolYear, semester.';
comment on column roster.term.starts is 'Its first day.';
comment on column roster.term.ends is 'Its last day. OneRoster calls the end exclusive, but exports name the last day of school: a day too many does less harm than a day without classes.';
comment on column roster.term.parent is 'The session that it is a part of, where the roster names one.';
comment on column roster.term.school_year is 'The year in which its school year ends ("2027"); empty when not said.';
comment on column roster.term.active is 'False once the roster no longer has it; classes that still name it keep its dates.';

create table roster.course (
    tenant       uuid    not null default platform.current_tenant() references platform.tenant,
    id           uuid    not null,
    sourced_id   text    not null check (sourced_id <> ''),
    title        text    not null,
    code         text    not null default '',
    organisation uuid,
    subjects     text[]  not null default '{}',
    grades       text[]  not null default '{}',
    active       boolean not null default true,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, organisation) references roster.organisation (tenant, id)
);

comment on table roster.course is 'What is taught, whoever teaches it and when.';
comment on column roster.course.tenant is 'Whose it is.';
comment on column roster.course.id is 'The same for ever.';
comment on column roster.course.sourced_id is 'Its id in the school''s own system (OneRoster sourcedId).';
comment on column roster.course.title is 'As the roster has it.';
comment on column roster.course.code is 'The code that people know it by; empty when not said.';
comment on column roster.course.organisation is 'The district or school that offers it, where the roster names one.';
comment on column roster.course.subjects is 'Its subjects, in the school''s own words.';
comment on column roster.course.grades is 'The grade codes it is for.';
comment on column roster.course.active is 'False once the roster no longer has it.';

create table roster.class (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant,
    id         uuid    not null,
    sourced_id text    not null check (sourced_id <> ''),
    title      text    not null,
    code       text    not null default '',
    course     uuid,
    school     uuid    not null,
    location   text    not null default '',
    periods    text[]  not null default '{}',
    subjects   text[]  not null default '{}',
    grades     text[]  not null default '{}',
    active     boolean not null default true,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, course) references roster.course (tenant, id),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);

comment on table roster.class is 'A course as it is given to one group; many schools say section.';
comment on column roster.class.tenant is 'Whose it is.';
comment on column roster.class.id is 'The same for ever.';
comment on column roster.class.sourced_id is 'Its id in the school''s own system (OneRoster sourcedId).';
comment on column roster.class.title is 'As the roster has it.';
comment on column roster.class.code is 'The code that people know it by; empty when not said.';
comment on column roster.class.course is 'The course it gives, where the roster names one.';
comment on column roster.class.school is 'The school it belongs to.';
comment on column roster.class.location is 'The room, in the school''s own words; empty when not said.';
comment on column roster.class.periods is 'The periods of the day in which it meets, in the school''s own words.';
comment on column roster.class.subjects is 'Its subjects, in the school''s own words.';
comment on column roster.class.grades is 'The grade codes it is for.';
comment on column roster.class.active is 'False once the roster no longer has it.';

create table roster.class_term (
    tenant uuid not null default platform.current_tenant(),
    class  uuid not null,
    term   uuid not null,
    primary key (tenant, class, term),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, term) references roster.term (tenant, id)
);

comment on table roster.class_term is 'In which terms a class is given; a class without any is given all the time.';
comment on column roster.class_term.tenant is 'Whose it is.';
comment on column roster.class_term.class is 'The class.';
comment on column roster.class_term.term is 'A term in which it meets.';

create table roster.enrollment (
    tenant     uuid    not null default platform.current_tenant(),
    id         uuid    not null,
    sourced_id text    not null check (sourced_id <> ''),
    class      uuid    not null,
    person     uuid    not null,
    role       text    not null check (role in ('student', 'teacher', 'aide', 'administrator', 'proctor')),
    is_primary boolean not null default false,
    begins     date,
    ends       date,
    active     boolean not null default true,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, person) references roster.person (tenant, id)
);

create index enrollment_of_person on roster.enrollment (tenant, person) where active;
create index enrollment_of_class on roster.enrollment (tenant, class) where active;

comment on table roster.enrollment is 'Somebody''s place in a class: who attends it and who teaches it, and when.';
comment on column roster.enrollment.tenant is 'Whose it is.';
comment on column roster.enrollment.id is 'The same for ever.';
comment on column roster.enrollment.sourced_id is 'Its id in the school''s own system (OneRoster sourcedId).';
comment on column roster.enrollment.class is 'The class.';
comment on column roster.enrollment.person is 'Who is in it.';
comment on column roster.enrollment.role is 'What the person is in this class.';
comment on column roster.enrollment.is_primary is 'Whether a teacher is the main teacher of the class.';
comment on column roster.enrollment.begins is 'The first day; null when the class''s terms say it.';
comment on column roster.enrollment.ends is 'The last day, counted in (see roster.term.ends); null when the class''s terms say it.';
comment on column roster.enrollment.active is 'False once the roster no longer has it, its class or its person.';

alter table roster.organisation enable row level security;
alter table roster.person enable row level security;
alter table roster.term enable row level security;
alter table roster.course enable row level security;
alter table roster.class enable row level security;
alter table roster.class_term enable row level security;
alter table roster.enrollment enable row level security;

create policy own_tenant on roster.organisation to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on roster.person to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on roster.term to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on roster.course to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on roster.class to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on roster.class_term to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on roster.enrollment to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant usage on schema roster to cairn_app;
grant select, insert, update on
    roster.organisation, roster.person, roster.term, roster.course, roster.class, roster.enrollment
    to cairn_app;
grant select, insert, delete on roster.class_term to cairn_app;
