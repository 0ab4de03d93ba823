create table schedule.lost_block (
    tenant uuid not null default platform.current_tenant() references platform.tenant (id),
    school uuid not null,
    date   date not null,
    period text not null check (period <> ''),
    primary key (tenant, school, date, period),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table schedule.lost_block is 'Blocks that do not take place on a day for anybody, as somebody said by hand: a fire drill, a storm.';
comment on column schedule.lost_block.tenant is 'Whose it is.';
comment on column schedule.lost_block.school is 'The school.';
comment on column schedule.lost_block.date is 'The day.';
comment on column schedule.lost_block.period is 'The code of the period that does not take place.';

alter table schedule.lost_block enable row level security;
create policy tenant_only on schedule.lost_block to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert, delete on schedule.lost_block to cairn_app;
