create schema schedule;
comment on schema schedule is 'When and where school happens.';

create table schedule.period (
    tenant uuid not null default platform.current_tenant() references platform.tenant (id),
    school uuid not null,
    code   text not null check (code <> ''),
    starts time not null,
    ends   time not null check (ends > starts),
    primary key (tenant, school, code),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table schedule.period is 'A school''s bell schedule: when each of its periods begins and ends.';
comment on column schedule.period.tenant is 'Whose it is.';
comment on column schedule.period.school is 'The school.';
comment on column schedule.period.code is 'The period in the school''s own words, as classes on the roster name it.';
comment on column schedule.period.starts is 'When it begins, in the school''s time zone.';
comment on column schedule.period.ends is 'When it ends.';

alter table schedule.period enable row level security;
create policy tenant_only on schedule.period to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant usage on schema schedule to cairn_app;
grant select, insert, delete on schedule.period to cairn_app;
