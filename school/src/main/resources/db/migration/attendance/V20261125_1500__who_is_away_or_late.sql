create schema attendance;
comment on schema attendance is 'Who is away or late, block by block. Whoever has no mark is here.';

create table attendance.mark (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    student      uuid        not null,
    date         date        not null,
    school_class uuid,
    flex_school  uuid,
    period       text        not null,
    source       text        not null check (source in ('hand', 'file')),
    presence     text        not null check (presence in ('here', 'late', 'away')),
    minutes      int         check (minutes between 1 and 600),
    by_person    uuid,
    at           timestamptz not null,
    unique nulls not distinct (tenant, date, student, school_class, flex_school, period, source),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, school_class) references roster.class (tenant, id),
    foreign key (tenant, flex_school) references roster.organisation (tenant, id),
    foreign key (tenant, by_person) references roster.person (tenant, id),
    check (school_class is null or flex_school is null),
    check (num_nonnulls(school_class, flex_school) = 1 or (period = '' and source = 'file')),
    check (presence = 'late' or minutes is null),
    check ((source = 'hand') = (by_person is not null))
);

create index mark_by_hand on attendance.mark (tenant, date) where source = 'hand';

comment on table attendance.mark is 'Somebody who is not simply here in a block: away, late, or here against what the school''s own system says. A mark by hand counts until a file of that system speaks of the same student and block.';
comment on column attendance.mark.tenant is 'Whose it is.';
comment on column attendance.mark.student is 'The student.';
comment on column attendance.mark.date is 'The day.';
comment on column attendance.mark.school_class is 'The class whose block it is; null for a flex block, and where a file speaks of the whole day.';
comment on column attendance.mark.flex_school is 'The school whose flex block it is; null for a class, and where a file speaks of the whole day.';
comment on column attendance.mark.period is 'The period in the school''s own words; empty where the class has none, and for the whole day.';
comment on column attendance.mark.source is 'hand: marked on a page; file: read from the school''s own system.';
comment on column attendance.mark.presence is 'here is kept only where something else would count otherwise.';
comment on column attendance.mark.minutes is 'How many minutes after the beginning the student came, where that is known.';
comment on column attendance.mark.by_person is 'Who marked it by hand.';
comment on column attendance.mark.at is 'When it was marked or read.';

alter table attendance.mark enable row level security;
create policy tenant_only on attendance.mark to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant usage on schema attendance to cairn_app;
grant select, insert, update, delete on attendance.mark to cairn_app;
