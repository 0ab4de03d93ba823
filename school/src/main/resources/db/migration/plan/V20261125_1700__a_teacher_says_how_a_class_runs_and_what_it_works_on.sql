create table plan.class_routines (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    class      uuid        not null,
    routines   text        not null check (routines <> ''),
    written_at timestamptz not null,
    written_by uuid        not null,
    primary key (tenant, class),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, written_by) references roster.person (tenant, id)
);
comment on table plan.class_routines is 'How a class runs, for whoever stands in for its teacher.';
comment on column plan.class_routines.tenant is 'Whose it is.';
comment on column plan.class_routines.class is 'The class.';
comment on column plan.class_routines.routines is 'The teacher''s own words: no private notes about students.';
comment on column plan.class_routines.written_at is 'When they were last written.';
comment on column plan.class_routines.written_by is 'By whom.';

create table plan.class_topic (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    class      uuid        not null,
    competency uuid        not null,
    named_at   timestamptz not null,
    named_by   uuid        not null,
    primary key (tenant, class, competency),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id),
    foreign key (tenant, named_by) references roster.person (tenant, id)
);
comment on table plan.class_topic is 'The competencies that a teacher has named as what the class works on now, before any work shows it.';
comment on column plan.class_topic.tenant is 'Whose it is.';
comment on column plan.class_topic.class is 'The class.';
comment on column plan.class_topic.competency is 'The competency.';
comment on column plan.class_topic.named_at is 'When it was named.';
comment on column plan.class_topic.named_by is 'By whom.';

do $$
declare
    name text;
begin
    foreach name in array array['class_routines', 'class_topic'] loop
        execute format('alter table plan.%I enable row level security', name);
        execute format('create policy tenant_only on plan.%I to cairn_app using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()))', name);
        execute format('grant select, insert, update, delete on plan.%I to cairn_app', name);
    end loop;
end
$$;
