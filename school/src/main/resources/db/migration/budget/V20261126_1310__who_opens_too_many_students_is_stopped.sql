create schema budget;
comment on schema budget is 'How many students an account may open: who was asked why, who was stopped, on which days more may be read, and what was opened for a reason.';
grant usage on schema budget to cairn_app;

create table budget.asked (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    id           uuid        not null,
    account      uuid        not null,
    students     int         not null check (students > 0),
    asked_at     timestamptz not null,
    explained_at timestamptz,
    reason       text        check (length(reason) between 1 and 300),
    proved       boolean,
    knocks       int         not null default 0,
    primary key (tenant, id),
    foreign key (tenant, account) references access.account (tenant, id),
    check (num_nulls(explained_at, reason, proved) in (0, 3))
);
create unique index asked_once on budget.asked (tenant, account) where explained_at is null;
create index asked_of_account on budget.asked (tenant, account, asked_at);

comment on table budget.asked is 'An account opened many students and was asked why. Until its person has said so, it opens no page on that day.';
comment on column budget.asked.tenant is 'Whose it is.';
comment on column budget.asked.id is 'The question.';
comment on column budget.asked.account is 'The account.';
comment on column budget.asked.students is 'How many different students it had been shown or refused.';
comment on column budget.asked.asked_at is 'When it was asked.';
comment on column budget.asked.explained_at is 'When its person said why; null while nobody has.';
comment on column budget.asked.reason is 'What the person said, in one sentence.';
comment on column budget.asked.knocks is 'How often the account asked for pages before anybody said why; who only knocks is stopped.';
comment on column budget.asked.proved is 'Whether the person proved again who he or she is; false only for an account without password and app.';

create table budget.stop (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    account    uuid        not null,
    person     uuid        not null,
    students   int         not null check (students > 0),
    stopped_at timestamptz not null,
    lifted_at  timestamptz,
    lifted_by  uuid,
    lifted_why text        check (length(lifted_why) between 1 and 300),
    primary key (tenant, id),
    foreign key (tenant, account) references access.account (tenant, id),
    foreign key (tenant, person) references roster.person (tenant, id),
    foreign key (tenant, lifted_by) references roster.person (tenant, id),
    check (lifted_by is distinct from person),
    check ((lifted_at is null) = (lifted_why is null))
);
create unique index stopped_once on budget.stop (tenant, account) where lifted_at is null;

comment on table budget.stop is 'An alarm: an account opened more students than anybody in its place has to, and opens nothing until another administrator lets it go on. Whom it had seen stands in audit.line.';
comment on column budget.stop.tenant is 'Whose it is.';
comment on column budget.stop.id is 'The stop; also in the log of the program.';
comment on column budget.stop.account is 'The account.';
comment on column budget.stop.person is 'Whose account it is.';
comment on column budget.stop.students is 'How many different students it had been shown or refused on that day.';
comment on column budget.stop.stopped_at is 'When it was stopped.';
comment on column budget.stop.lifted_at is 'When somebody let it go on; null while it is stopped.';
comment on column budget.stop.lifted_by is 'Who did; null when the operator''s command did. Never the person whose account it is.';
comment on column budget.stop.lifted_why is 'Why, in one sentence.';

create table budget.reading_days (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    name       text        not null check (length(name) between 1 and 80),
    first      date        not null,
    last       date        not null check (last >= first),
    times      int         not null check (times between 2 and 5),
    entered_by uuid        not null,
    entered_at timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, entered_by) references roster.person (tenant, id)
);

comment on table budget.reading_days is 'Days on which everybody reads much, such as those of report cards and conferences: the limits are raised. The first two weeks of a term count twice by themselves.';
comment on column budget.reading_days.tenant is 'Whose it is.';
comment on column budget.reading_days.id is 'The entry.';
comment on column budget.reading_days.name is 'What the days are for.';
comment on column budget.reading_days.first is 'The first day.';
comment on column budget.reading_days.last is 'The last day, counted in.';
comment on column budget.reading_days.times is 'How many times the usual limits hold.';
comment on column budget.reading_days.entered_by is 'Who entered it.';
comment on column budget.reading_days.entered_at is 'When.';

create table budget.glass (
    tenant    uuid        not null default platform.current_tenant() references platform.tenant (id),
    id        uuid        not null,
    person    uuid        not null,
    student   uuid        not null,
    reason    text        not null check (length(reason) between 10 and 300),
    opened_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > opened_at),
    told_by   uuid,
    told_at   timestamptz,
    primary key (tenant, id),
    foreign key (tenant, person) references roster.person (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, told_by) references roster.person (tenant, id),
    check ((told_by is null) = (told_at is null)),
    check (told_by is distinct from person)
);
create index glass_open on budget.glass (tenant, person, ends_at);

comment on table budget.glass is 'Break-glass: an administrator opened what the role does not show, of one student, for a reason and a short time. The privacy officer is told.';
comment on column budget.glass.tenant is 'Whose it is.';
comment on column budget.glass.id is 'The opening.';
comment on column budget.glass.person is 'Who opened.';
comment on column budget.glass.student is 'Whose data.';
comment on column budget.glass.reason is 'Why, in the person''s own words.';
comment on column budget.glass.opened_at is 'From when.';
comment on column budget.glass.ends_at is 'Until when: an hour later, or when the person closed it.';
comment on column budget.glass.told_by is 'Which privacy officer has read the notice; never the one who opened.';
comment on column budget.glass.told_at is 'When.';

create function budget.acts_as_privacy_officer() returns boolean
    language sql stable
    as $$
        select exists (
            select from access.right_given g
             where g.tenant = (select platform.current_tenant())
               and g.person = (select platform.current_actor())
               and g.what = 'PRIVACY_OFFICER'
               and (g.begins is null or g.begins <= (select platform.today()))
               and (g.ends is null or g.ends >= (select platform.today())))
    $$;
comment on function budget.acts_as_privacy_officer() is 'Whether the person that acts is a privacy officer on the day of this transaction.';

alter table budget.asked enable row level security;
create policy counted on budget.asked to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'budget')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'budget');
create policy looked_into on budget.asked for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select roster.acts_as_administrator()) or (select budget.acts_as_privacy_officer())));

alter table budget.stop enable row level security;
create policy counted on budget.stop to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'budget')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'budget');
create policy looked_into on budget.stop for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select roster.acts_as_administrator()) or (select budget.acts_as_privacy_officer())));
create policy lifted on budget.stop for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()))
    with check (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()));

alter table budget.reading_days enable row level security;
create policy read_by_all on budget.reading_days for select to cairn_app
    using (tenant = (select platform.current_tenant()));
create policy kept_by_the_office on budget.reading_days to cairn_app
    using (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()))
    with check (tenant = (select platform.current_tenant()) and (select roster.acts_as_administrator()));

alter table budget.glass enable row level security;
create policy own on budget.glass to cairn_app
    using (tenant = (select platform.current_tenant())
           and person = (select platform.current_actor()) and (select roster.acts_as_administrator()))
    with check (tenant = (select platform.current_tenant())
                and person = (select platform.current_actor()) and (select roster.acts_as_administrator()));
create policy told on budget.glass for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select budget.acts_as_privacy_officer()));
create policy read_by_the_officer on budget.glass for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select budget.acts_as_privacy_officer()))
    with check (tenant = (select platform.current_tenant()) and (select budget.acts_as_privacy_officer()));

grant select, insert on budget.asked, budget.stop, budget.glass to cairn_app;
grant update (students, asked_at, explained_at, reason, proved, knocks) on budget.asked to cairn_app;
grant update (lifted_at, lifted_by, lifted_why) on budget.stop to cairn_app;
grant update (ends_at, told_by, told_at) on budget.glass to cairn_app;
grant select, insert, delete on budget.reading_days to cairn_app;
