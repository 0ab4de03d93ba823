create table budget.system_stop (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    client     uuid        not null,
    students   int         not null check (students > 0),
    stopped_at timestamptz not null,
    lifted_at  timestamptz,
    lifted_by  uuid,
    lifted_why text        check (length(lifted_why) between 1 and 300),
    primary key (tenant, id),
    foreign key (tenant, client) references access.api_client (tenant, id),
    foreign key (tenant, lifted_by) references roster.person (tenant, id),
    check ((lifted_at is null) = (lifted_why is null))
);
create unique index system_stopped_once on budget.system_stop (tenant, client) where lifted_at is null;

comment on table budget.system_stop is 'An alarm: another system asked for students one by one, or for many that are not there, as no honest one does, and gets nothing until an administrator lets it go on. Whom it had seen stands in audit.line.';
comment on column budget.system_stop.tenant is 'Whose it is.';
comment on column budget.system_stop.id is 'The stop; also in the log of the program.';
comment on column budget.system_stop.client is 'The system.';
comment on column budget.system_stop.students is 'How many different students it had been shown one by one on that day, and how many requests were refused.';
comment on column budget.system_stop.stopped_at is 'When it was stopped.';
comment on column budget.system_stop.lifted_at is 'When somebody let it go on; null while it is stopped.';
comment on column budget.system_stop.lifted_by is 'Who did; null when the operator''s command did.';
comment on column budget.system_stop.lifted_why is 'Why, in one sentence.';

alter table budget.system_stop enable row level security;
create policy counted on budget.system_stop to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'budget')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'budget');
create policy looked_into on budget.system_stop for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select roster.acts_as_administrator()) or (select budget.acts_as_privacy_officer())));
create policy lifted on budget.system_stop for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()))
    with check (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()));

grant select, insert on budget.system_stop to cairn_app;
grant update (lifted_at, lifted_by, lifted_why) on budget.system_stop to cairn_app;

comment on column audit.roll_entry.ground is 'What the one who looked was to the student then: SELF, TEACHES, AIDS, MANAGES_CASE, MENTORS, COUNSELS, SUBSTITUTES, LOOKS_AFTER, CLASSMATE, COORDINATES_FLEX, LEADS, GUARDS_PRIVACY, INTEGRATES for another system with a key; NONE where nothing tied them, as for an attempt that was refused.';
comment on column audit.line.account is 'With which account, or which other system (access.api_client); empty when a device was used that nobody signed in to.';
