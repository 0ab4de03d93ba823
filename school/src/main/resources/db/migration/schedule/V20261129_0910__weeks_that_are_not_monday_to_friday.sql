create table schedule.week (
    tenant uuid   not null default platform.current_tenant() references platform.tenant (id),
    school uuid   not null,
    days   text[] not null check (cardinality(days) > 0 and days <@ array[
                      'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
    primary key (tenant, school),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table schedule.week is 'On which days of the week a school has school, where that is not Monday to Friday.';
comment on column schedule.week.tenant is 'Whose it is.';
comment on column schedule.week.school is 'The school.';
comment on column schedule.week.days is 'The days of the week with school.';
comment on table schedule.day is 'What has been said of single days; of all others those of the school''s week within the roster''s terms are school days.';

alter table schedule.week enable row level security;
create policy tenant_only on schedule.week to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert, update, delete on schedule.week to cairn_app;
