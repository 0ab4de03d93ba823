create table plan.wish (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant (id),
    student    uuid    not null,
    on_date    date    not null,
    competency uuid    not null,
    rank       integer not null check (rank >= 1),
    primary key (tenant, student, on_date, competency),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
comment on table plan.wish is 'What a student would like to work on, on a day.';
comment on column plan.wish.tenant is 'Whose it is.';
comment on column plan.wish.student is 'Who wishes it.';
comment on column plan.wish.on_date is 'For which day.';
comment on column plan.wish.competency is 'What for.';
comment on column plan.wish.rank is '1 for the first choice; several may share a rank.';

create table plan.room_need (
    tenant  uuid not null default platform.current_tenant() references platform.tenant (id),
    student uuid not null,
    feature text not null check (feature <> ''),
    begins  date not null,
    ends    date,
    primary key (tenant, student, feature, begins),
    foreign key (tenant, student) references roster.person (tenant, id),
    check (ends is null or ends >= begins)
);
comment on table plan.room_need is 'What the room of a student''s group must have; never why.';
comment on column plan.room_need.tenant is 'Whose it is.';
comment on column plan.room_need.student is 'Whose need it is.';
comment on column plan.room_need.feature is 'A feature in the words in which the school''s rooms have theirs.';
comment on column plan.room_need.begins is 'The first day.';
comment on column plan.room_need.ends is 'The last day; none while it is open.';

create table plan.arm (
    tenant     uuid   not null default platform.current_tenant() references platform.tenant (id),
    student    uuid   not null,
    competency uuid   not null,
    study      text   not null check (study <> ''),
    kinds      text[] not null check (cardinality(kinds) > 0 and kinds <@ array['LESSON', 'PEERS']),
    begins     date   not null,
    ends       date   not null check (ends >= begins),
    primary key (tenant, student, competency, begins),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
comment on table plan.arm is 'How a study''s draw lets a student work on a skill, if at all.';
comment on column plan.arm.tenant is 'Whose it is.';
comment on column plan.arm.student is 'For whom it was drawn.';
comment on column plan.arm.competency is 'On which skill.';
comment on column plan.arm.study is 'Which study drew it.';
comment on column plan.arm.kinds is 'The kinds of group that it allows: LESSON, PEERS.';
comment on column plan.arm.begins is 'The first day.';
comment on column plan.arm.ends is 'The last day.';

do $$
declare
    name text;
begin
    foreach name in array array['wish', 'room_need', 'arm'] loop
        execute format('alter table plan.%I enable row level security', name);
        -- What binds the planner is the planner's to read and the program's to write: no page shows it.
        execute format('create policy planned on plan.%I to cairn_app
                            using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = ''plan'')
                            with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = ''plan'')', name);
        execute format('grant select, insert, update, delete on plan.%I to cairn_app', name);
    end loop;
end
$$;
