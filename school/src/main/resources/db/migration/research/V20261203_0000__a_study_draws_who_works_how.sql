create table research.draw (
    tenant       uuid    not null default platform.current_tenant() references platform.tenant (id),
    study        text    not null,
    seal         text    not null check (seal ~ '^[0-9a-f]{64}$'),
    programme    text[]  not null check (cardinality(programme) > 0 and programme <@ array['LESSON', 'PEERS', 'OWN_PACE']),
    comparison   text[]  not null check (cardinality(comparison) > 0 and comparison <@ array['LESSON', 'PEERS', 'OWN_PACE']),
    choice_first boolean not null,
    primary key (tenant, study),
    foreign key (tenant, study) references research.study (tenant, code)
);
comment on table research.draw is 'What the draw of a study decides in the plan of a day, as its sealed plan says.';
comment on column research.draw.tenant is 'Whose it is.';
comment on column research.draw.study is 'Which study.';
comment on column research.draw.seal is 'SHA-256 of seed and roster: anybody who has both can draw again.';
comment on column research.draw.programme is 'The ways in which those with the programme work on its skills: LESSON, PEERS, OWN_PACE.';
comment on column research.draw.comparison is 'The ways of those without.';
comment on column research.draw.choice_first is 'Whether a skill that a student chose for a day goes before the draw.';

create table research.drawn (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant (id),
    study      text    not null,
    student    uuid    not null,
    competency uuid    not null,
    programme  boolean not null,
    primary key (tenant, study, student, competency),
    foreign key (tenant, study) references research.draw (tenant, study),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
create index drawn_student on research.drawn (tenant, student);
comment on table research.drawn is 'Who was drawn for what, once, when the study was registered.';
comment on column research.drawn.tenant is 'Whose it is.';
comment on column research.drawn.study is 'Which study.';
comment on column research.drawn.student is 'For whom it was drawn.';
comment on column research.drawn.competency is 'On which skill.';
comment on column research.drawn.programme is 'Whether with the programme.';

-- What binds the planner is the planner's to read and the program's to write: no page shows it.
do $$
declare
    name text;
begin
    foreach name in array array['draw', 'drawn'] loop
        execute format('alter table research.%I enable row level security', name);
        execute format('create policy planned on research.%I to cairn_app
                            using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = ''plan'')
                            with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = ''plan'')', name);
        execute format('grant select, insert on research.%I to cairn_app', name);
    end loop;
end
$$;
create policy planned on research.study for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'plan');
