create schema mastery;
comment on schema mastery is 'What each student is estimated to know, derived from evidence and rebuilt from it at any time.';

create table mastery.student_state (
    tenant             uuid             not null default platform.current_tenant() references platform.tenant (id),
    student            uuid             not null,
    ability_mean       double precision not null,
    ability_variance   double precision not null check (ability_variance >= 0),
    last_occurred_at   timestamptz      not null,
    last_source        text             not null,
    last_external_id   text             not null,
    observations       integer          not null check (observations > 0),
    model              text             not null,
    primary key (tenant, student),
    foreign key (tenant, student) references roster.person (tenant, id)
);
comment on table mastery.student_state is 'A student''s general state in the learner model after the last observation that was applied.';
comment on column mastery.student_state.tenant is 'Whose it is.';
comment on column mastery.student_state.student is 'The student.';
comment on column mastery.student_state.ability_mean is 'General ability, mean, in logits.';
comment on column mastery.student_state.ability_variance is 'General ability, variance, in logits squared.';
comment on column mastery.student_state.last_occurred_at is 'When the last applied observation occurred (first part of the canonical order).';
comment on column mastery.student_state.last_source is 'The last applied observation''s source by name (second part).';
comment on column mastery.student_state.last_external_id is 'The last applied observation''s external id (third part).';
comment on column mastery.student_state.observations is 'How many observations are in it.';
comment on column mastery.student_state.model is 'Version of the learner model and its parameters.';

create table mastery.competency_state (
    tenant           uuid             not null default platform.current_tenant() references platform.tenant (id),
    student          uuid             not null,
    competency       uuid             not null,
    delta_mean       double precision not null,
    delta_variance   double precision not null check (delta_variance >= 0),
    last_occurred_at timestamptz      not null,
    successes        integer          not null check (successes >= 0),
    failures         integer          not null check (failures >= 0),
    primary key (tenant, student, competency),
    foreign key (tenant, student) references mastery.student_state (tenant, student) on delete cascade,
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
comment on table mastery.competency_state is 'A student''s state on one competency, relative to general ability, at its last observation; decay is applied when it is read.';
comment on column mastery.competency_state.tenant is 'Whose it is.';
comment on column mastery.competency_state.student is 'The student.';
comment on column mastery.competency_state.competency is 'The competency.';
comment on column mastery.competency_state.delta_mean is 'State relative to general ability, mean, in logits.';
comment on column mastery.competency_state.delta_variance is 'State relative to general ability, variance, in logits squared.';
comment on column mastery.competency_state.last_occurred_at is 'When the last observation of it occurred.';
comment on column mastery.competency_state.successes is 'Observations with at least half of the points.';
comment on column mastery.competency_state.failures is 'The other observations.';

alter table mastery.student_state enable row level security;
create policy tenant_only on mastery.student_state to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
alter table mastery.competency_state enable row level security;
create policy tenant_only on mastery.competency_state to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));

grant usage on schema mastery to cairn_app;
grant select, insert, update, delete on mastery.student_state, mastery.competency_state to cairn_app;
