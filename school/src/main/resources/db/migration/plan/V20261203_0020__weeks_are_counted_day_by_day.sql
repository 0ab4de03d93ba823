create table plan.day_figures (
    tenant       uuid    not null default platform.current_tenant() references platform.tenant (id),
    school       uuid    not null,
    on_date      date    not null,
    choices_kept integer not null,
    choices      integer not null,
    talks_left   integer not null,
    talks        integer not null,
    pairs_again  integer not null,
    pairs        integer not null,
    worst_tenth  integer not null,
    planning_kept integer not null,
    planning     integer not null,
    primary key (tenant, school, on_date),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table plan.day_figures is 'The figures of a week, day by day: counts of a whole school, of nobody in it.';
comment on column plan.day_figures.tenant is 'Whose it is.';
comment on column plan.day_figures.school is 'Which school.';
comment on column plan.day_figures.on_date is 'Which day; its week is counted.';
comment on column plan.day_figures.choices_kept is 'Of how many students the first choice was kept.';
comment on column plan.day_figures.choices is 'Students who were ready and had a first choice.';
comment on column plan.day_figures.talks_left is 'How many of these talks the day had no room for.';
comment on column plan.day_figures.talks is 'Talks that were overdue.';
comment on column plan.day_figures.pairs_again is 'How many of these pairs had met more than four times in 20 school days.';
comment on column plan.day_figures.pairs is 'Pairs of students in one group.';
comment on column plan.day_figures.worst_tenth is 'What the plans bring the tenth with least, in percent of what they bring on average.';
comment on column plan.day_figures.planning_kept is 'How many of these minutes no plan used.';
comment on column plan.day_figures.planning is 'Minutes of guaranteed and common planning time of all adults.';

alter table plan.day_figures enable row level security;
grant select, insert, update, delete on plan.day_figures to cairn_app;
create policy planned on plan.day_figures to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'plan')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'plan');
create policy seen on plan.day_figures for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan')) or school = any ((select access.schools_today())::uuid[])));
