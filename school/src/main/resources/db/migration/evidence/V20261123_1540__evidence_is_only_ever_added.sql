create schema evidence;
comment on schema evidence is 'The append-only record of observations: what a student did that shows what he or she knows.';

create table evidence.source (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    name       text        not null check (name <> ''),
    starts_at  timestamptz not null,
    created_at timestamptz not null,
    primary key (tenant, id),
    unique (tenant, name)
);
comment on table evidence.source is 'A system that sends observations, and the moment that its relative times count from.';
comment on column evidence.source.tenant is 'Whose it is.';
comment on column evidence.source.id is 'The source.';
comment on column evidence.source.name is 'Its name, chosen at the first import.';
comment on column evidence.source.starts_at is 'Second 0 of its logs; fixed at the first import, so that a later part of a log continues the same clock.';
comment on column evidence.source.created_at is 'When it was first imported.';

create table evidence.receipt (
    tenant      uuid   not null default platform.current_tenant() references platform.tenant (id),
    source      uuid   not null,
    external_id text   not null,
    fingerprint bigint not null,
    observation uuid   not null,
    primary key (tenant, source, external_id),
    foreign key (tenant, source) references evidence.source (tenant, id)
);
comment on table evidence.receipt is 'Which observations have arrived: the same one delivered again is known by its source and external id and is not counted twice.';
comment on column evidence.receipt.tenant is 'Whose it is.';
comment on column evidence.receipt.source is 'Where it came from.';
comment on column evidence.receipt.external_id is 'Its id in the source.';
comment on column evidence.receipt.fingerprint is 'A digest of what it says; another digest under the same id is a conflict, never an overwrite.';
comment on column evidence.receipt.observation is 'The observation that was stored for it.';

create table evidence.observation (
    tenant       uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    student      uuid        not null,
    source       uuid        not null,
    external_id  text        not null,
    batch        uuid        not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    competencies uuid[]      not null check (cardinality(competencies) > 0),
    item         text,
    points       integer     not null check (points >= 0),
    points_max   integer     not null check (points_max >= 1),
    check (points <= points_max),
    primary key (tenant, id, occurred_at),
    foreign key (tenant, source) references evidence.source (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id)
) partition by range (occurred_at);
create index observation_student on evidence.observation (tenant, student, occurred_at);
create index observation_batch on evidence.observation (tenant, batch);
comment on table evidence.observation is 'One thing that a student did and how it was scored. Append-only, in partitions by month; a correction is a new fact.';
comment on column evidence.observation.tenant is 'Whose it is.';
comment on column evidence.observation.id is 'The observation.';
comment on column evidence.observation.student is 'Who did it.';
comment on column evidence.observation.source is 'Where it came from.';
comment on column evidence.observation.external_id is 'Its id in the source; the last part of the canonical order (occurred_at, source, external_id).';
comment on column evidence.observation.batch is 'The delivery that brought it.';
comment on column evidence.observation.occurred_at is 'When the student did it.';
comment on column evidence.observation.recorded_at is 'When Cairn stored it.';
comment on column evidence.observation.competencies is 'The competencies it shows something about, sharing its weight equally.';
comment on column evidence.observation.item is 'The question or task in the source, where it has one.';
comment on column evidence.observation.points is 'Points earned.';
comment on column evidence.observation.points_max is 'Points possible.';

create table evidence.observation_other_times partition of evidence.observation default;
comment on table evidence.observation_other_times is 'Observations outside of the months that have a partition of their own.';

create function evidence.make_months(first date, last date) returns void
    language plpgsql
    as $$
declare
    month date := date_trunc('month', first);
    part  text;
begin
    while month <= last loop
        part := 'observation_' || to_char(month, 'YYYY_MM');
        if to_regclass('evidence.' || part) is null
           and not exists (select 1
                             from evidence.observation_other_times
                            where occurred_at >= month and occurred_at < month + interval '1 month') then
            execute format('create table evidence.%I partition of evidence.observation for values from (%L) to (%L)',
                           part, month, (month + interval '1 month')::date);
            execute format('comment on table evidence.%I is %L', part, 'Observations of ' || to_char(month, 'YYYY-MM') || '.');
        end if;
        month := month + interval '1 month';
    end loop;
end
$$;
comment on function evidence.make_months(date, date) is 'Makes the monthly partitions of a range of dates; run by the owner at every start.';
revoke all on function evidence.make_months(date, date) from public;

alter table evidence.source enable row level security;
create policy tenant_only on evidence.source to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
alter table evidence.receipt enable row level security;
create policy tenant_only on evidence.receipt to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
alter table evidence.observation enable row level security;
create policy tenant_only on evidence.observation to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));

grant usage on schema evidence to cairn_app;
grant select, insert on evidence.source, evidence.receipt, evidence.observation to cairn_app;
