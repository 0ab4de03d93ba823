create table roster.responsibility (
    tenant   uuid        not null default platform.current_tenant() references platform.tenant (id),
    id       uuid        not null,
    staff    uuid        not null,
    kind     text        not null check (kind in ('mentor', 'counsellor', 'substitute')),
    student  uuid        check (student <> staff),
    class    uuid,
    begins   date        not null,
    ends     date        check (ends >= begins),
    given_by uuid,
    given_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    primary key (tenant, id),
    foreign key (tenant, staff) references roster.person (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, given_by) references roster.person (tenant, id),
    foreign key (tenant, ended_by) references roster.person (tenant, id),
    check (num_nonnulls(student, class) = 1),
    check (kind <> 'substitute' or (class is not null and ends is not null))
);

create unique index responsibility_once on roster.responsibility
       (tenant, staff, kind, student, class, begins) nulls not distinct
 where ended_at is null;
create index responsibility_for_student on roster.responsibility (tenant, student);
create index responsibility_for_class on roster.responsibility (tenant, class);

comment on table roster.responsibility is 'Who of the staff answers for a student, or for the students of a class, beside teaching them (Ed-Fi: responsibility), and from when to when. It holds on a day from begins to ends, and no longer once it was taken back. Who is case manager stands in support.case_manager.';
comment on column roster.responsibility.tenant is 'Whose it is.';
comment on column roster.responsibility.id is 'The same for ever.';
comment on column roster.responsibility.staff is 'The adult.';
comment on column roster.responsibility.kind is 'mentor: talks with the student about goals and progress; counsellor: counsels the student; substitute: stands in for the teacher of a class on these days, and sees their sheets and nothing else.';
comment on column roster.responsibility.student is 'For whom; null when it is for a class.';
comment on column roster.responsibility.class is 'For the students of this class as they come and go; null when it is for one student.';
comment on column roster.responsibility.begins is 'The first day.';
comment on column roster.responsibility.ends is 'The last day, counted in; null while it is open.';
comment on column roster.responsibility.given_by is 'Who gave it; null when the command line did.';
comment on column roster.responsibility.given_at is 'When it was given.';
comment on column roster.responsibility.ended_by is 'Who took it back; null when nobody did, or the command line.';
comment on column roster.responsibility.ended_at is 'When it was taken back: from then on it does not hold, whatever its last day. Null when it was not.';

alter table roster.responsibility enable row level security;
create policy given_by_the_office on roster.responsibility to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'responsibilities' or (select roster.acts_as_administrator())))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'responsibilities' or (select roster.acts_as_administrator())));
create policy own on roster.responsibility for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and staff = (select platform.current_actor()));

grant select, insert on roster.responsibility to cairn_app;
grant update (ended_by, ended_at) on roster.responsibility to cairn_app;
