-- Decision 0093. Whom somebody talks with is narrower than whom somebody serves: no office, no aide, no host of one block.
create function access.talked_with_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    today constant date := platform.today();
begin
    if not access.acts_as_staff() then
        return '{}';
    end if;
    return array(
        with own as (
            select t.class from roster.enrolled_today t
             where t.tenant = ours and t.person = me and t.role = 'teacher'),
        answers as (
            select r.student, r.class
              from roster.responsibility r
             where r.tenant = ours and r.staff = me and r.kind <> 'substitute'
               and r.ended_at is null
               and r.begins <= today and (r.ends is null or r.ends >= today))
        select s.person
          from roster.enrolled_today s
         where s.tenant = ours and s.role = 'student'
           and s.class in (select class from own union all select class from answers where class is not null)
         union
        select student from answers where student is not null
         union
        select c.student
          from support.case_manager c
         where c.tenant = ours and c.manager = me
           and c.begins <= today and (c.ends is null or c.ends >= today));
end
$$;

comment on function access.talked_with_today() is 'The students with whom the acting adult may talk one to one today: taught in a class, or entrusted as to a mentor, counsellor or case manager.';

create schema conference;
grant usage on schema conference to cairn_app;
comment on schema conference is 'Talks of one adult with one student: asked for, held or not, what was agreed, and who is due.';

create table conference.conference (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    student    uuid        not null,
    teacher    uuid        not null,
    on_date    date        not null,
    not_held   text        check (not_held in ('AWAY', 'NO_TIME')),
    after      uuid,
    kept       text        check (kept in ('YES', 'PARTLY', 'NO')),
    next_step  text        not null default '' check (length(next_step) <= 280),
    step_by    date,
    minutes    integer     check (minutes between 0 and 240),
    closed_at  timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, teacher) references roster.person (tenant, id),
    foreign key (tenant, after) references conference.conference (tenant, id),
    check ((not_held is null) = (next_step <> '')),
    check ((not_held is null) = (step_by is not null)),
    check (kept is null or after is not null)
);
create index conference_student on conference.conference (tenant, student, on_date);
create index conference_teacher on conference.conference (tenant, teacher);
create index conference_after on conference.conference (tenant, after);
comment on table conference.conference is 'A talk that took place, or was planned and did not. Written once, when it is over, and never changed: what is said later is a note of its own.';
comment on column conference.conference.tenant is 'Whose it is.';
comment on column conference.conference.id is 'The talk; made with the page on which it is written down, so that it is kept once however often it is sent.';
comment on column conference.conference.student is 'With whom.';
comment on column conference.conference.teacher is 'The adult, who wrote it down.';
comment on column conference.conference.on_date is 'On which day it was, or should have been.';
comment on column conference.conference.not_held is 'Why it did not take place; empty when it did.';
comment on column conference.conference.after is 'The last talk before it, whose next step was the promise; empty when there was none.';
comment on column conference.conference.kept is 'What became of the last promise; empty when there was none.';
comment on column conference.conference.next_step is 'What was agreed; empty when it was not held.';
comment on column conference.conference.step_by is 'Until when; empty when it was not held.';
comment on column conference.conference.minutes is 'How long it took by the quiet clock of the page; empty when nobody knows.';
comment on column conference.conference.closed_at is 'When it was written down.';

create table conference.note (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    conference uuid        not null,
    author     uuid        not null,
    said_at    timestamptz not null,
    words      text        not null check (words <> '' and length(words) <= 2000),
    private    boolean     not null,
    later      boolean     not null,
    primary key (tenant, id),
    foreign key (tenant, conference) references conference.conference (tenant, id),
    foreign key (tenant, author) references roster.person (tenant, id)
);
create index note_conference on conference.note (tenant, conference);
create index note_author on conference.note (tenant, author);
comment on table conference.note is 'What an adult noted of a talk: shared with the student, or private. A private note is read by its author and by nobody else.';
comment on column conference.note.tenant is 'Whose it is.';
comment on column conference.note.id is 'The note.';
comment on column conference.note.conference is 'Of which talk.';
comment on column conference.note.author is 'Who wrote it.';
comment on column conference.note.said_at is 'When.';
comment on column conference.note.words is 'What.';
comment on column conference.note.private is 'Whether only the author reads it.';
comment on column conference.note.later is 'Whether it was added after the talk was written down.';

create table conference.agenda (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    student    uuid        not null,
    kind       text        not null check (kind in ('STUDENT', 'PROPOSAL', 'EVIDENCE')),
    author     uuid,
    said_at    timestamptz not null,
    words      text        not null check (words <> '' and length(words) <= 280),
    conference uuid,
    gone_at    timestamptz,
    primary key (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, author) references roster.person (tenant, id),
    foreign key (tenant, conference) references conference.conference (tenant, id),
    check ((author is null) = (kind <> 'STUDENT')),
    check (conference is null or gone_at is null)
);
create index agenda_student on conference.agenda (tenant, student);
create index agenda_author on conference.agenda (tenant, author);
create index agenda_conference on conference.agenda (tenant, conference);
comment on table conference.agenda is 'What a talk is about: what the student wrote beforehand, and what Cairn laid beside it.';
comment on column conference.agenda.tenant is 'Whose it is.';
comment on column conference.agenda.id is 'The line.';
comment on column conference.agenda.student is 'Whose talk.';
comment on column conference.agenda.kind is 'Whether the student wrote it, or Cairn proposed it or showed it as evidence.';
comment on column conference.agenda.author is 'The student who wrote it; empty when Cairn did.';
comment on column conference.agenda.said_at is 'When.';
comment on column conference.agenda.words is 'What.';
comment on column conference.agenda.conference is 'The talk in which it lay on the table; empty while it waits for one.';
comment on column conference.agenda.gone_at is 'When the student took it back; empty otherwise.';

create table conference.request (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    student    uuid        not null,
    teacher    uuid,
    topic      text        not null check (topic in ('WORK', 'GOAL', 'FEELING', 'ELSE')),
    soon       text        not null check (soon in ('TODAY', 'WEEK', 'LATER')),
    words      text        not null default '' check (length(words) <= 280),
    asked_at   timestamptz not null,
    ended_at   timestamptz,
    conference uuid,
    primary key (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, teacher) references roster.person (tenant, id),
    foreign key (tenant, conference) references conference.conference (tenant, id),
    check (conference is null or ended_at is not null)
);
create unique index request_open on conference.request (tenant, student) where ended_at is null;
create index request_student on conference.request (tenant, student);
create index request_teacher on conference.request (tenant, teacher);
create index request_conference on conference.request (tenant, conference);
comment on table conference.request is 'A student asks for a talk. One at a time.';
comment on column conference.request.tenant is 'Whose it is.';
comment on column conference.request.id is 'The request.';
comment on column conference.request.student is 'Who asks.';
comment on column conference.request.teacher is 'With whom; empty for any teacher of the student.';
comment on column conference.request.topic is 'What it is about.';
comment on column conference.request.soon is 'How soon the student would like it.';
comment on column conference.request.words is 'In the student''s own words; empty when a tap was enough.';
comment on column conference.request.asked_at is 'When.';
comment on column conference.request.ended_at is 'When it was answered or taken back; empty while it waits.';
comment on column conference.request.conference is 'The talk that answered it; empty when it was taken back, or waits.';

create table conference.draft (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    teacher      uuid        not null,
    student      uuid        not null,
    conference   uuid        not null,
    kept         text        check (kept in ('YES', 'PARTLY', 'NO')),
    shared_note  text        not null default '' check (length(shared_note) <= 2000),
    private_note text        not null default '' check (length(private_note) <= 2000),
    next_step    text        not null default '' check (length(next_step) <= 280),
    step_by      date,
    saved_at     timestamptz not null,
    primary key (tenant, teacher, student),
    foreign key (tenant, teacher) references roster.person (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id)
);
create index draft_student on conference.draft (tenant, student);
comment on table conference.draft is 'What an adult has begun to write down of a talk. Nobody else reads it; it goes when the talk is written down.';
comment on column conference.draft.tenant is 'Whose it is.';
comment on column conference.draft.teacher is 'Who writes.';
comment on column conference.draft.student is 'Of the talk with whom.';
comment on column conference.draft.conference is 'Which talk it will be.';
comment on column conference.draft.kept is 'What became of the last promise; empty while nothing is said.';
comment on column conference.draft.shared_note is 'The note that the student will read.';
comment on column conference.draft.private_note is 'The note that nobody else will read.';
comment on column conference.draft.next_step is 'What is agreed.';
comment on column conference.draft.step_by is 'Until when; empty while nothing is said.';
comment on column conference.draft.saved_at is 'When it was last saved.';

create table conference.rhythm (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    class      uuid,
    student    uuid,
    every_days integer     not null check (every_days between 1 and 40),
    set_by     uuid        not null,
    set_at     timestamptz not null,
    primary key (tenant, id),
    unique (tenant, class),
    unique (tenant, student),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, set_by) references roster.person (tenant, id),
    check ((class is null) <> (student is null))
);
create index rhythm_set_by on conference.rhythm (tenant, set_by);
comment on table conference.rhythm is 'How often everybody of a class, or one student, should have a talk. A student''s own comes before that of the class; without either the school''s rule holds.';
comment on column conference.rhythm.tenant is 'Whose it is.';
comment on column conference.rhythm.id is 'The rhythm.';
comment on column conference.rhythm.class is 'For everybody of this class; empty for one student.';
comment on column conference.rhythm.student is 'For this student; empty for a class.';
comment on column conference.rhythm.every_days is 'After so many school days: 5 is weekly, 10 fortnightly.';
comment on column conference.rhythm.set_by is 'Who said so.';
comment on column conference.rhythm.set_at is 'When.';

create table conference.trusted_adult (
    tenant uuid        not null default platform.current_tenant() references platform.tenant (id),
    school uuid        not null,
    person uuid        not null,
    place  text        not null check (place <> '' and length(place) <= 160),
    set_by uuid        not null,
    set_at timestamptz not null,
    primary key (tenant, school),
    foreign key (tenant, school) references roster.organisation (tenant, id),
    foreign key (tenant, person) references roster.person (tenant, id),
    foreign key (tenant, set_by) references roster.person (tenant, id)
);
create index trusted_adult_person on conference.trusted_adult (tenant, person);
create index trusted_adult_set_by on conference.trusted_adult (tenant, set_by);
comment on table conference.trusted_adult is 'The adult of a school to whom a student with an urgent worry is sent: a person, never a form.';
comment on column conference.trusted_adult.tenant is 'Whose it is.';
comment on column conference.trusted_adult.school is 'Of which school.';
comment on column conference.trusted_adult.person is 'Who.';
comment on column conference.trusted_adult.place is 'Where to find her or him, as the school says it.';
comment on column conference.trusted_adult.set_by is 'Who of the office named the adult.';
comment on column conference.trusted_adult.set_at is 'When.';

-- The student, who talks with the student, and the planner; not the office, not the family.
do $$
declare
    name text;
    ours constant text := 'tenant = (select platform.current_tenant())';
    with_student constant text := '(student = (select platform.current_actor()) or student = any ((select access.talked_with_today())::uuid[]))';
begin
    foreach name in array array['conference', 'note', 'agenda', 'request', 'draft', 'rhythm', 'trusted_adult'] loop
        execute format('alter table conference.%I enable row level security', name);
    end loop;
    foreach name in array array['conference', 'agenda', 'request'] loop
        execute format('create policy seen on conference.%I for select to cairn_app using (%s and (%s or (select platform.current_task()) = ''plan''))',
                       name, ours, with_student);
    end loop;
    execute format('create policy held on conference.conference for insert to cairn_app with check
                        (%s and teacher = (select platform.current_actor())
                            and student = any ((select access.talked_with_today())::uuid[]))', ours);
    foreach name in array array['agenda', 'request'] loop
        execute format('create policy written on conference.%I for insert to cairn_app with check (%s and %s)', name, ours, with_student);
        execute format('create policy changed on conference.%I for update to cairn_app using (%s and %s) with check (%s and %s)',
                       name, ours, with_student, ours, with_student);
    end loop;
end
$$;
create policy read on conference.note for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (author = (select platform.current_actor())
                or not private
                   and exists (select from conference.conference c where c.tenant = note.tenant and c.id = note.conference)));
create policy written on conference.note for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and author = (select platform.current_actor())
                and exists (select from conference.conference c where c.tenant = note.tenant and c.id = note.conference));
create policy own on conference.draft to cairn_app
    using (tenant = (select platform.current_tenant()) and teacher = (select platform.current_actor()))
    with check (tenant = (select platform.current_tenant())
                and teacher = (select platform.current_actor())
                and student = any ((select access.talked_with_today())::uuid[]));
create policy known on conference.rhythm to cairn_app
    using (tenant = (select platform.current_tenant())
           and (student = any ((select access.talked_with_today())::uuid[])
                or student is null and (select access.acts_as_staff())
                or (select platform.current_task()) = 'plan'))
    with check (tenant = (select platform.current_tenant())
                and set_by = (select platform.current_actor())
                and (student = any ((select access.talked_with_today())::uuid[])
                     or class = any ((select access.classes_today())::uuid[])));
create policy shown on conference.trusted_adult for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select access.acting_role()) is not null);
create policy named on conference.trusted_adult for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()) and school = any ((select access.schools_today())::uuid[])
                and set_by = (select platform.current_actor()));
create policy renamed on conference.trusted_adult for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()) and school = any ((select access.schools_today())::uuid[]))
    with check (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()) and school = any ((select access.schools_today())::uuid[])
                and set_by = (select platform.current_actor()));

grant select, insert on conference.conference, conference.note to cairn_app;
grant select, insert on conference.agenda, conference.request to cairn_app;
grant update (conference, gone_at) on conference.agenda to cairn_app;
grant update (conference, ended_at) on conference.request to cairn_app;
grant select, insert, update, delete on conference.draft to cairn_app;
grant select, insert, update, delete on conference.rhythm to cairn_app;
grant select, insert, update on conference.trusted_adult to cairn_app;
