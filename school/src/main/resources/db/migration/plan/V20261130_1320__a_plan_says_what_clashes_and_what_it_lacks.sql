create table plan.clash (
    tenant   uuid    not null default platform.current_tenant() references platform.tenant (id),
    plan     uuid    not null,
    position integer not null,
    rules    text[]  not null check (cardinality(rules) >= 1),
    students integer not null check (students >= 0),
    adults   text    not null check (adults in ('NONE', 'AWAY', 'FULL', 'ANY')),
    primary key (tenant, plan, position),
    foreign key (tenant, plan) references plan.block_plan (tenant, id) on delete cascade
);
comment on table plan.clash is 'Rules that cannot all be kept in a block, seen before its plan was searched: as few as there are. Counts, and nobody''s name.';
comment on column plan.clash.tenant is 'Whose it is.';
comment on column plan.clash.plan is 'The plan.';
comment on column plan.clash.position is 'Its place in the list.';
comment on column plan.clash.rules is 'The rules by their short names, H1 to H17; without any one of them the others can be kept.';
comment on column plan.clash.students is 'How many students it concerns.';
comment on column plan.clash.adults is 'Of those who could help: there are NONE, all are AWAY, those who are there are FULL; ANY where it is not about adults.';

create table plan.shortage (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant (id),
    plan       uuid    not null,
    position   integer not null,
    kind       text    not null check (kind in ('ROLE', 'ROOM', 'HOUR')),
    competency uuid,
    frameworks uuid[]  not null,
    features   text[]  not null,
    worth      integer not null check (worth > 0),
    students   integer not null check (students >= 0),
    primary key (tenant, plan, position),
    foreign key (tenant, plan) references plan.block_plan (tenant, id) on delete cascade,
    foreign key (tenant, competency) references competency.competency (tenant, id),
    check ((kind = 'HOUR') or competency is null)
);
create index shortage_competency on plan.shortage (tenant, competency) where competency is not null;
comment on table plan.shortage is 'Of what one more would have met the most needs that a flex block''s plan leaves unmet. Counts, and nobody''s name.';
comment on column plan.shortage.tenant is 'Whose it is.';
comment on column plan.shortage.plan is 'The plan.';
comment on column plan.shortage.position is 'Its place in the list, the dearest first.';
comment on column plan.shortage.kind is 'ROLE: an adult; ROOM: a room; HOUR: a group.';
comment on column plan.shortage.competency is 'Which skill one more group would be about; none for the others, and where it is about none.';
comment on column plan.shortage.frameworks is 'What such an adult can lead work on; empty for everything, and for the others.';
comment on column plan.shortage.features is 'What such a room has; empty for any, and for the others.';
comment on column plan.shortage.worth is 'What it would have been worth at most, in thousandths of a mastered skill.';
comment on column plan.shortage.students is 'How many students need what it offers and have no place on it.';

create table plan.price (
    tenant    uuid  not null default platform.current_tenant() references platform.tenant (id),
    school    uuid  not null,
    period    text  not null,
    on_date   date  not null,
    names     text[] not null,
    worths    double precision[] not null,
    primary key (tenant, school, period, on_date),
    foreign key (tenant, school) references roster.organisation (tenant, id),
    check (cardinality(names) = cardinality(worths))
);
comment on table plan.price is 'What groups, rooms and hours of a flex block were worth on a day, for the next day''s bound to begin at. Of single students nothing is kept.';
comment on column plan.price.tenant is 'Whose it is.';
comment on column plan.price.school is 'Whose flex block.';
comment on column plan.price.period is 'Its period in the school''s own words.';
comment on column plan.price.on_date is 'Its day.';
comment on column plan.price.names is 'Of what: groups on a skill, rooms, adults'' hours; skills by their ids.';
comment on column plan.price.worths is 'How much each was worth, in thousandths of a mastered skill, or how much of it was taken.';

do $$
declare
    name text;
    ours constant text := 'tenant = (select platform.current_tenant())';
begin
    foreach name in array array['clash', 'shortage', 'price'] loop
        execute format('alter table plan.%I enable row level security', name);
        execute format('grant select, insert, update, delete on plan.%I to cairn_app', name);
        execute format('create policy planned on plan.%1$I to cairn_app
                            using (%2$s and (select platform.current_task()) = ''plan'')
                            with check (%2$s and (select platform.current_task()) = ''plan'')', name, ours);
    end loop;
    foreach name in array array['clash', 'shortage'] loop
        execute format('create policy seen on plan.%I for select to cairn_app using (%s
                            and (select access.acts_as_staff()))', name, ours);
    end loop;
end
$$;
