create table profile.statement (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    student    uuid        not null,
    facet      text        not null check (facet in ('STRENGTH', 'NEED', 'INTEREST', 'HELP', 'SUPPORT')),
    readers    text        not null check (readers in ('SHARED', 'PRIVATE')),
    competency uuid,
    goal       uuid,
    begun_at   timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id),
    foreign key (tenant, goal) references profile.goal (tenant, id)
);
create index statement_student on profile.statement (tenant, student);
create index statement_competency on profile.statement (tenant, competency);
create index statement_goal on profile.statement (tenant, goal);
comment on table profile.statement is 'One thing that is said of a student''s work, of what the student likes, or of what helps. What it says is in its versions. Never a diagnosis, and never used for a grade or a rank.';
comment on column profile.statement.tenant is 'Whose it is.';
comment on column profile.statement.id is 'The statement.';
comment on column profile.statement.student is 'About whom.';
comment on column profile.statement.facet is 'What kind of thing it says.';
comment on column profile.statement.readers is 'Who reads it, from the first word to the last: shared with the student and the family, or private to the adults who teach the student. It never changes.';
comment on column profile.statement.competency is 'The skill whose work shows it; null where no skill is named.';
comment on column profile.statement.goal is 'The goal that it comes from; null where it comes from none.';
comment on column profile.statement.begun_at is 'When it was first written.';

create table profile.statement_version (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    statement  uuid        not null,
    number     integer     not null check (number >= 1),
    kind       text        not null check (kind in ('WRITTEN', 'KEPT', 'CONFIRMED', 'CLOSED', 'DECLINED')),
    words      text        not null check (words <> '' and length(words) <= 280),
    written_by uuid        not null,
    written_at timestamptz not null,
    review_by  date        not null,
    primary key (tenant, statement, number),
    foreign key (tenant, statement) references profile.statement (tenant, id) on delete cascade,
    foreign key (tenant, written_by) references roster.person (tenant, id)
);
create index statement_version_written_by on profile.statement_version (tenant, written_by);
comment on table profile.statement_version is 'What a statement said from when on, and who said so. Only ever added to.';
comment on column profile.statement_version.tenant is 'Whose it is.';
comment on column profile.statement_version.statement is 'The statement.';
comment on column profile.statement_version.number is 'Its number, from 1.';
comment on column profile.statement_version.kind is 'What was done: written, kept as the work drafted it, confirmed as still true, closed, or a draft turned down.';
comment on column profile.statement_version.words is 'What it says.';
comment on column profile.statement_version.written_by is 'Who did it.';
comment on column profile.statement_version.written_at is 'When.';
comment on column profile.statement_version.review_by is 'By which day somebody shall look at it again.';

create table profile.statement_view (
    tenant    uuid        not null default platform.current_tenant() references platform.tenant (id),
    statement uuid        not null,
    said_by   uuid        not null,
    said_at   timestamptz not null,
    words     text        not null check (words <> '' and length(words) <= 280),
    primary key (tenant, statement, said_at),
    foreign key (tenant, statement) references profile.statement (tenant, id) on delete cascade,
    foreign key (tenant, said_by) references roster.person (tenant, id)
);
create index statement_view_said_by on profile.statement_view (tenant, said_by);
comment on table profile.statement_view is 'How a student sees a statement differently. It stands beside the statement.';
comment on column profile.statement_view.tenant is 'Whose it is.';
comment on column profile.statement_view.statement is 'The statement.';
comment on column profile.statement_view.said_by is 'The student.';
comment on column profile.statement_view.said_at is 'When.';
comment on column profile.statement_view.words is 'How the student sees it.';

-- A private note is read by those who serve the student, and by an administrator only who has opened the student for a reason.
create policy seen on profile.statement for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((readers = 'SHARED'
                 and ((select access.opens('plan')) or student = any ((select access.learning_today())::uuid[])))
                or (readers = 'PRIVATE'
                    and student = any ((select access.served_today())::uuid[])
                    and ((select access.acting_role()) <> 'administrator'
                         or exists (select from budget.glass g
                                     where g.tenant = statement.tenant
                                       and g.person = (select platform.current_actor())
                                       and g.student = statement.student
                                       and g.ends_at >= (select platform.today()))))));
create policy written on profile.statement for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and ((readers = 'SHARED' and student = (select platform.current_actor()))
                     or student = any ((select access.served_today())::uuid[])));
create policy with_its_statement on profile.statement_version for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.statement s where s.tenant = statement_version.tenant and s.id = statement_version.statement));
create policy in_the_own_name on profile.statement_version for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and written_by = (select platform.current_actor())
                and exists (select from profile.statement s where s.tenant = statement_version.tenant and s.id = statement_version.statement));
create policy with_its_statement on profile.statement_view for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.statement s where s.tenant = statement_view.tenant and s.id = statement_view.statement));
create policy in_the_own_name on profile.statement_view for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and said_by = (select platform.current_actor())
                and exists (select from profile.statement s
                             where s.tenant = statement_view.tenant and s.id = statement_view.statement and s.student = said_by));
alter table profile.statement enable row level security;
alter table profile.statement_version enable row level security;
alter table profile.statement_view enable row level security;
grant select, insert on profile.statement, profile.statement_version, profile.statement_view to cairn_app;
