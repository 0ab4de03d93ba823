create schema audit;

grant usage on schema audit to cairn_app;

comment on schema audit is 'Who saw what of whom and why: only ever added to, sealed in a chain of hashes.';

create table audit.roll (
    tenant   uuid  not null default platform.current_tenant() references platform.tenant (id),
    id       bytea not null check (length(id) = 32),
    students int   not null check (students > 0),
    primary key (tenant, id)
);

comment on table audit.roll is 'The students of one answer with the ground for each. A class that is looked at every day is kept once: the roll is named by what is in it.';
comment on column audit.roll.tenant is 'The district or school it belongs to.';
comment on column audit.roll.id is 'SHA-256 over its entries, one "student ground" a line, in the order of the students.';
comment on column audit.roll.students is 'How many students are in it.';

create table audit.roll_entry (
    tenant  uuid  not null default platform.current_tenant(),
    roll    bytea not null,
    student uuid  not null,
    ground  text  not null check (ground ~ '^[A-Z_]+$'),
    primary key (tenant, roll, student),
    foreign key (tenant, roll) references audit.roll (tenant, id)
);
create index roll_entry_of_student on audit.roll_entry (tenant, student, roll);

comment on table audit.roll_entry is 'One student of a roll.';
comment on column audit.roll_entry.tenant is 'The district or school it belongs to.';
comment on column audit.roll_entry.roll is 'The roll.';
comment on column audit.roll_entry.student is 'The student. No foreign key: the log keeps what it saw after the student is gone from the roster.';
comment on column audit.roll_entry.ground is 'What the one who looked was to the student then: SELF, TEACHES, AIDS, MANAGES_CASE, MENTORS, COUNSELS, SUBSTITUTES, LOOKS_AFTER, CLASSMATE, COORDINATES_FLEX, LEADS, GUARDS_PRIVACY; NONE where nothing tied them, as for an attempt that was refused.';

create sequence audit.line_number;
grant usage on sequence audit.line_number to cairn_app;

create table audit.line (
    tenant  uuid        not null default platform.current_tenant() references platform.tenant (id),
    number  bigint      not null default nextval('audit.line_number'),
    at      timestamptz not null,
    account uuid,
    person  uuid,
    role    text        not null check (role ~ '^[A-Z_]+$'),
    screen  text        not null,
    form    text        not null check (form in ('PAGE', 'PART', 'FILE', 'DATA')),
    outcome text        not null check (outcome in ('SHOWN', 'REFUSED')),
    roll    bytea,
    primary key (tenant, number, at),
    foreign key (tenant, roll) references audit.roll (tenant, id),
    check (outcome = 'REFUSED' or roll is not null)
) partition by range (at);
create index line_of_account on audit.line (tenant, account, at);
create index line_of_person on audit.line (tenant, person, at);
create index line_refused on audit.line (tenant, at) where outcome = 'REFUSED';
create index line_of_roll on audit.line (tenant, roll, at);

comment on table audit.line is 'One answer that showed students, or an attempt that was refused. Only ever added, in partitions by month.';
comment on column audit.line.tenant is 'The district or school it belongs to.';
comment on column audit.line.number is 'Its place in the log; numbers may be missing where an answer was given up.';
comment on column audit.line.at is 'When the answer was ready to be sent.';
comment on column audit.line.account is 'With which account; empty when a device was used that nobody signed in to.';
comment on column audit.line.person is 'Who looked; empty as above. No foreign key: the log outlives the roster.';
comment on column audit.line.role is 'As what the person came.';
comment on column audit.line.screen is 'The pattern of the route, such as /teacher/student/{id}; never what stood in the address.';
comment on column audit.line.form is 'PAGE, PART of a page, FILE to keep, or DATA for a program.';
comment on column audit.line.outcome is 'SHOWN, or REFUSED when the answer was no.';
comment on column audit.line.roll is 'Which students: those shown, or those that the refused request named.';

create table audit.line_other_times partition of audit.line default;
comment on table audit.line_other_times is 'Lines outside of the months that have a partition of their own.';

create function audit.make_months(first date, last date) returns void
    language plpgsql
    as $$
declare
    month date := date_trunc('month', first);
    part  text;
begin
    while month <= last loop
        part := 'line_' || to_char(month, 'YYYY_MM');
        if to_regclass('audit.' || part) is null
           and not exists (select 1
                             from audit.line_other_times
                            where at >= month and at < month + interval '1 month') then
            execute format('create table audit.%I partition of audit.line for values from (%L) to (%L)',
                           part, month, (month + interval '1 month')::date);
            execute format('comment on table audit.%I is %L', part, 'The log of ' || to_char(month, 'YYYY-MM') || '.');
        end if;
        month := month + interval '1 month';
    end loop;
end
$$;
comment on function audit.make_months(date, date) is 'Makes the monthly partitions of a range of dates; run by the owner at every start.';
revoke all on function audit.make_months(date, date) from public;

create table audit.seal (
    tenant    uuid        not null default platform.current_tenant() references platform.tenant (id),
    number    int         not null check (number > 0),
    sealed_at timestamptz not null,
    last_line bigint      not null,
    lines     int         not null check (lines > 0),
    previous  bytea       not null check (length(previous) = 32),
    hash      bytea       not null check (length(hash) = 32),
    primary key (tenant, number)
);

comment on table audit.seal is 'A chain: each seal is a hash over the lines since the one before and over that one, so that nothing before it can be changed, removed or put in unseen.';
comment on column audit.seal.tenant is 'The district or school it belongs to.';
comment on column audit.seal.number is 'Its place in the chain, from 1.';
comment on column audit.seal.sealed_at is 'When it was made: about a minute after its lines.';
comment on column audit.seal.last_line is 'The number of the last line under it; the first follows the last one of the seal before.';
comment on column audit.seal.lines is 'How many lines are under it.';
comment on column audit.seal.previous is 'The hash of the seal before; zeros in the first.';
comment on column audit.seal.hash is 'SHA-256 over the seal before, its own number and moment, and its lines in their order.';

-- These functions run with their owner's rights: the policies that ask them are of tables that say who may see the tables they read.
-- Each takes no argument and answers about the acting person of this transaction and nobody else.
create function audit.guarded_schools() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return array(
        with recursive below as (
            select g.school as id, 1 as step
              from access.right_given g
              join roster.person p on p.tenant = g.tenant and p.id = g.person and p.active
             where g.tenant = platform.current_tenant()
               and g.person = platform.current_actor()
               and g.what = 'PRIVACY_OFFICER'
               and (g.begins is null or g.begins <= platform.today())
               and (g.ends is null or g.ends >= platform.today())
             union
            select o.id, b.step + 1
              from below b
              join roster.organisation o
                on o.tenant = platform.current_tenant() and o.parent = b.id
             where b.step < 10)
        select distinct id from below);
end
$$;
comment on function audit.guarded_schools() is 'The schools of which the person that acts is privacy officer on the day of this transaction; a district stands for all of its schools.';

create function audit.guards_all() returns boolean
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    guarded constant uuid[] := audit.guarded_schools();
begin
    return cardinality(guarded) > 0
       and not exists (
               select from roster.organisation o
                where o.tenant = platform.current_tenant()
                  and o.active
                  and o.id <> all (guarded));
end
$$;
comment on function audit.guards_all() is 'Whether the person that acts is privacy officer of the whole tenant: no list of students is made for that.';

create function audit.may_ask_about() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    today constant date := platform.today();
begin
    if me is null then
        return '{}';
    end if;
    return array(
        select p.id
          from roster.person p
         where p.tenant = ours and p.id = me and p.active
         union
        select g.student
          from roster.guardianship g
          join roster.person p on p.tenant = g.tenant and p.id = g.student and p.active
          join roster.person who on who.tenant = g.tenant and who.id = g.guardian and who.active
         where g.tenant = ours
           and g.guardian = me
           and g.active
           and g.custody
           and (g.begins is null or g.begins <= today)
           and (g.ends is null or g.ends >= today)
         union
        select e.person
          from roster.class c
          join roster.enrollment e
            on e.tenant = c.tenant and e.class = c.id and e.role = 'student'
         where c.tenant = ours
           and c.school = any (audit.guarded_schools()));
end
$$;
comment on function audit.may_ask_about() is 'About whom the person that acts may ask who looked: about himself or herself, about a child that the person has custody of on the day of this transaction, and, as privacy officer, about all who are or were in a class of the guarded schools.';

-- The log names the school of a student in its report.
create policy for_the_log on roster.enrollment for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'audit');

alter table audit.roll enable row level security;
create policy tenant_only on audit.roll to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

alter table audit.roll_entry enable row level security;
create policy written_by_anybody on audit.roll_entry for insert to cairn_app
    with check (tenant = (select platform.current_tenant()));
create policy whole_log on audit.roll_entry for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'audit' or (select audit.guards_all())));
create policy about_me_and_mine on audit.roll_entry for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and student = any ((select audit.may_ask_about())::uuid[]));

alter table audit.line enable row level security;
create policy written_by_who_looks on audit.line for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and person is not distinct from (select platform.current_actor()));
create policy whole_log on audit.line for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'audit' or (select audit.guards_all())));
create policy about_me_and_mine on audit.line for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from audit.roll_entry e
                        where e.tenant = line.tenant
                          and e.roll = line.roll)); -- of those entries that the reader may see

alter table audit.seal enable row level security;
create policy the_seals on audit.seal to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) = 'audit')
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) = 'audit');

create view audit.look with (security_invoker = true) as
select l.tenant, e.student, e.ground, l.at, l.account, l.person, l.role, l.screen, l.form, l.outcome
  from audit.line l
  join audit.roll_entry e on e.tenant = l.tenant and e.roll = l.roll;

comment on view audit.look is 'The log with one row for each student of a line.';
comment on column audit.look.tenant is 'The district or school it belongs to.';
comment on column audit.look.student is 'Whose data.';
comment on column audit.look.ground is 'What the one who looked was to the student.';
comment on column audit.look.at is 'When.';
comment on column audit.look.account is 'With which account; empty for a device that nobody signed in to.';
comment on column audit.look.person is 'To whom; empty as above.';
comment on column audit.look.role is 'As what the person came.';
comment on column audit.look.screen is 'The pattern of the route.';
comment on column audit.look.form is 'PAGE, PART, FILE or DATA.';
comment on column audit.look.outcome is 'SHOWN, or REFUSED when the answer was no.';

create view audit.disclosure with (security_invoker = true) as
select *
  from audit.look
 where outcome = 'SHOWN'
   and ground not in ('SELF', 'LOOKS_AFTER', 'TEACHES', 'AIDS', 'MANAGES_CASE', 'MENTORS', 'COUNSELS',
                      'SUBSTITUTES', 'HOSTS', 'COORDINATES_FLEX', 'LEADS', 'GUARDS_PRIVACY', 'CLASSMATE');

comment on view audit.disclosure is 'What the record of disclosures under FERPA (34 CFR 99.32) holds: who saw a student''s data and was neither the student, nor a parent, nor somebody of the school with a task for that student.';
comment on column audit.disclosure.tenant is 'The district or school it belongs to.';
comment on column audit.disclosure.student is 'Whose data.';
comment on column audit.disclosure.ground is 'What the one who looked was to the student.';
comment on column audit.disclosure.at is 'When.';
comment on column audit.disclosure.account is 'With which account; empty for a device that nobody signed in to.';
comment on column audit.disclosure.person is 'To whom; empty as above.';
comment on column audit.disclosure.role is 'As what the person came.';
comment on column audit.disclosure.screen is 'The pattern of the route.';
comment on column audit.disclosure.form is 'PAGE, PART, FILE or DATA.';
comment on column audit.disclosure.outcome is 'SHOWN, or REFUSED when the answer was no.';

grant select on audit.look, audit.disclosure to cairn_app;
grant select, insert on audit.roll, audit.roll_entry, audit.line, audit.seal to cairn_app;
