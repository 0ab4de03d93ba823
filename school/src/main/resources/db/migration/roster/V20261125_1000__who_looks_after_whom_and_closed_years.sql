create table roster.guardianship (
    tenant     uuid    not null default platform.current_tenant(),
    id         uuid    not null,
    sourced_id text    not null check (sourced_id <> ''),
    student    uuid    not null,
    guardian   uuid    not null check (guardian <> student),
    relation   text    not null default '',
    custody    boolean,
    contact    boolean,
    begins     date,
    ends       date,
    active     boolean not null default true,
    modified   timestamptz,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, guardian) references roster.person (tenant, id)
);

create index guardianship_of_student on roster.guardianship (tenant, student) where active;
create index guardianship_of_guardian on roster.guardianship (tenant, guardian) where active;

comment on table roster.guardianship is 'Who looks after which student, as the school''s own system says it.';
comment on column roster.guardianship.tenant is 'Whose it is.';
comment on column roster.guardianship.id is 'The same for ever.';
comment on column roster.guardianship.sourced_id is 'The ids of the student and the guardian in the school''s own system; the bond itself has none there.';
comment on column roster.guardianship.student is 'The student.';
comment on column roster.guardianship.guardian is 'Who looks after the student.';
comment on column roster.guardianship.relation is 'What the guardian is to the student, in the school''s own word; empty when not said.';
comment on column roster.guardianship.custody is 'Whether the guardian may decide for the student; null when not said, which is no permission.';
comment on column roster.guardianship.contact is 'Whether the school may turn to the guardian; null when not said.';
comment on column roster.guardianship.begins is 'The first day; null when not said.';
comment on column roster.guardianship.ends is 'The last day, counted in; null when not said.';
comment on column roster.guardianship.active is 'False once the roster no longer has it or one of the two people.';
comment on column roster.guardianship.modified is 'When the school''s system last changed it; null when not said.';

alter table roster.guardianship enable row level security;
create policy own_tenant on roster.guardianship to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
grant select, insert, update on roster.guardianship to cairn_app;

alter table roster.organisation add column modified timestamptz;
alter table roster.term add column modified timestamptz;
alter table roster.course add column modified timestamptz;
alter table roster.person add column modified timestamptz;
alter table roster.class add column modified timestamptz;
alter table roster.enrollment add column modified timestamptz;

comment on column roster.organisation.modified is 'When the school''s system last changed it; null when not said.';
comment on column roster.term.modified is 'When the school''s system last changed it; null when not said.';
comment on column roster.course.modified is 'When the school''s system last changed it; null when not said.';
comment on column roster.person.modified is 'When the school''s system last changed the person''s record; null when not said. A change that is older is not taken in.';
comment on column roster.class.modified is 'When the school''s system last changed it; null when not said.';
comment on column roster.enrollment.modified is 'When the school''s system last changed it; null when not said.';

alter table roster.class
    add column type text not null default 'scheduled'
        check (type in ('scheduled', 'homeroom', 'advisory')),
    add column closed_on date;

comment on column roster.class.type is 'Whether it is on the timetable, a homeroom or an advisory group.';
comment on column roster.class.closed_on is 'The last day of its year, once the school has closed that year: from the next day on nobody is in it, and no roster changes it any more. Null while the year is open.';

create view roster.person_in_school with (security_invoker = true) as
    select tenant, id
      from roster.person
     where active;

comment on view roster.person_in_school is 'Who is on the roster now. Whoever is not cannot come in, from the moment the roster says so.';
comment on column roster.person_in_school.tenant is 'Whose it is.';
comment on column roster.person_in_school.id is 'The person.';

grant select on roster.person_in_school to cairn_app;
