alter table plan.block_plan alter column iterations type bigint;

alter table plan.session
    drop constraint session_is_about_something,
    add constraint session_is_about_something
        check (num_nonnulls(competency, nullif(topic, '')) = case when kind = 'OWN_PACE' or basis = 'SERVICE' then 0 else 1 end);

alter table plan.place
    add column sureness text check (sureness in ('NOT_SURE_YET', 'FAIRLY_SURE', 'SURE')),
    add column worked_until timestamptz;
comment on column plan.place.sureness is 'How sure the estimate was on which the student was placed; none where the place stands on none.';
comment on column plan.place.worked_until is 'The newest work of the student on it that was known then; none when there was none.';

alter table plan.change
    add column sureness text,
    add column worked_until timestamptz;
comment on column plan.change.sureness is 'How sure the estimate was of a student whose place it was before.';
comment on column plan.change.worked_until is 'The newest work that was known then of a student whose place it was before.';

create table plan.unmet (
    tenant   uuid    not null default platform.current_tenant() references platform.tenant (id),
    plan     uuid    not null,
    position integer not null,
    rule     text    not null check (rule ~ '^H[0-9]{1,2}$'),
    student  uuid,
    primary key (tenant, plan, position),
    foreign key (tenant, plan) references plan.block_plan (tenant, id) on delete cascade,
    foreign key (tenant, student) references roster.person (tenant, id)
);
comment on table plan.unmet is 'The rules that a proposal could not keep, all of them.';
comment on column plan.unmet.tenant is 'Whose it is.';
comment on column plan.unmet.plan is 'The plan.';
comment on column plan.unmet.position is 'Its place in the list.';
comment on column plan.unmet.rule is 'The rule by its short name, H1 to H17.';
comment on column plan.unmet.student is 'Whom it concerns; none where it is a group, a room or an adult.';
alter table plan.unmet enable row level security;
create policy tenant_only on plan.unmet to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert, delete on plan.unmet to cairn_app;
