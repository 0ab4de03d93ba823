create table plan.week_figures (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    school       uuid        not null,
    monday       date        not null check (extract(isodow from monday) = 1),
    choices_kept integer     not null,
    choices      integer     not null,
    talks_left   integer     not null,
    talks        integer     not null,
    pairs_again  integer     not null,
    pairs        integer     not null,
    worst_tenth  integer     not null,
    planning_kept integer     not null,
    planning     integer     not null,
    counted_at   timestamptz not null,
    primary key (tenant, school, monday),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table plan.week_figures is 'How the days of a week were planned: counts of a whole school, of nobody in it.';
comment on column plan.week_figures.tenant is 'Whose it is.';
comment on column plan.week_figures.school is 'Which school.';
comment on column plan.week_figures.monday is 'With which day the week begins.';
comment on column plan.week_figures.choices_kept is 'On how many of these days the first choice was kept.';
comment on column plan.week_figures.choices is 'Days on which a student who was ready had a first choice, each student''s by itself.';
comment on column plan.week_figures.talks_left is 'How many of these talks the day had no room for.';
comment on column plan.week_figures.talks is 'Talks that were overdue, by student and day.';
comment on column plan.week_figures.pairs_again is 'How many of these pairs had met more than four times in 20 school days.';
comment on column plan.week_figures.pairs is 'Pairs of students in one group.';
comment on column plan.week_figures.worst_tenth is 'What the plans bring the tenth with least, in percent of what they bring on average.';
comment on column plan.week_figures.planning_kept is 'How many of these minutes no plan used.';
comment on column plan.week_figures.planning is 'Minutes of guaranteed and common planning time of all adults.';
comment on column plan.week_figures.counted_at is 'When it was counted.';

alter table plan.week_figures enable row level security;
grant select, insert, update, delete on plan.week_figures to cairn_app;
create policy planned on plan.week_figures to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'plan')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'plan');
create policy seen on plan.week_figures for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan')) or school = any ((select access.schools_today())::uuid[])));
