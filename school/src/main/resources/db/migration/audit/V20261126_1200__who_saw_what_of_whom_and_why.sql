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
comment on column audit.roll_entry.ground is 'What the one who looked was to the student then: OWN, TEACHES, CASE_MANAGER, GUARDIAN, CLASSMATE, COORDINATES, LEADS and so on; NONE where nothing tied them, as for an attempt that was refused.';

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

create function audit.may_ask_about() returns uuid[]
    language sql stable
    as $$
        select array(
            select (select platform.current_actor())
             where (select platform.current_actor()) is not null
             union
            select g.student
              from roster.guardianship g
              join roster.person p on p.tenant = g.tenant and p.id = g.student and p.active
              join roster.person who on who.tenant = g.tenant and who.id = g.guardian and who.active
             where g.tenant = (select platform.current_tenant())
               and g.guardian = (select platform.current_actor())
               and g.active
               and g.custody
               and (g.begins is null or g.begins <= (select platform.today()))
               and (g.ends is null or g.ends >= (select platform.today())))
    $$;
comment on function audit.may_ask_about() is 'About whom the person that acts may ask who looked: about himself or herself, and about a child that the person has custody of on the day of this transaction.';

alter table audit.roll enable row level security;
create policy tenant_only on audit.roll to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

alter table audit.roll_entry enable row level security;
create policy written_by_anybody on audit.roll_entry for insert to cairn_app
    with check (tenant = (select platform.current_tenant()));
create policy whole_log on audit.roll_entry for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'audit' or (select roster.acts_as_administrator())));
create policy about_me_and_mine on audit.roll_entry for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and student = any ((select audit.may_ask_about())::uuid[]));

alter table audit.line enable row level security;
create policy written_by_who_looks on audit.line for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and person is not distinct from (select platform.current_actor()));
create policy whole_log on audit.line for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'audit' or (select roster.acts_as_administrator())));
create policy about_me_and_mine on audit.line for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and roll = any (array(
               select e.roll
                 from audit.roll_entry e
                where e.tenant = (select platform.current_tenant())
                  and e.student = any ((select audit.may_ask_about())::uuid[]))));

alter table audit.seal enable row level security;
create policy the_seals on audit.seal to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) = 'audit')
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) = 'audit');

grant select, insert on audit.roll, audit.roll_entry, audit.line, audit.seal to cairn_app;
