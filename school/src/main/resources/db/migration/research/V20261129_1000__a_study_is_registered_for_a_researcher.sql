create schema research;
comment on schema research is 'Studies that were registered for a researcher, and whom they are about.';
grant usage on schema research to cairn_app;

create table research.study (
    tenant        uuid        not null default platform.current_tenant() references platform.tenant (id),
    code          text        not null check (code ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
    school        uuid        not null,
    title         text        not null check (title <> ''),
    question      text        not null check (question <> ''),
    plan          text        not null,
    plan_sha256   text        not null check (plan_sha256 ~ '^[0-9a-f]{64}$'),
    starts        date        not null,
    interim       date,
    stops         date        not null check (stops >= starts),
    begins        date        not null,
    ends          date        not null check (ends >= begins),
    reason        text        not null check (char_length(reason) between 10 and 500),
    researcher    uuid        not null,
    registered_by uuid        not null,
    registered_at timestamptz not null,
    ended_at      timestamptz,
    primary key (tenant, code),
    foreign key (tenant, school) references roster.organisation (tenant, id),
    foreign key (tenant, researcher) references roster.person (tenant, id),
    foreign key (tenant, registered_by) references roster.person (tenant, id)
);
comment on table research.study is 'A study with its locked plan, of which one researcher sees numbers and rows without names, from a first to a last day.';
comment on column research.study.tenant is 'Whose it is.';
comment on column research.study.code is 'How it is called where a right names it.';
comment on column research.study.school is 'Which school, or district, registered it; its classes are of that school or below it.';
comment on column research.study.title is 'In a few words, as its plan says.';
comment on column research.study.question is 'What it asks, as its plan says.';
comment on column research.study.plan is 'The analysis plan, as it was handed in.';
comment on column research.study.plan_sha256 is 'The seal of the plan: SHA-256 of its canonical form.';
comment on column research.study.starts is 'First day by the plan: levels before it are the first measure.';
comment on column research.study.interim is 'The one early look, if the plan declares it.';
comment on column research.study.stops is 'Results stay closed until this day by the plan: levels on it are the last measure.';
comment on column research.study.begins is 'The first day on which the researcher may look.';
comment on column research.study.ends is 'The last one, counted in.';
comment on column research.study.reason is 'Why it was registered, in words of who did.';
comment on column research.study.researcher is 'For whom; access.right_given says whether he or she still may.';
comment on column research.study.registered_by is 'Who registered it: a leader or a privacy officer.';
comment on column research.study.registered_at is 'When.';
comment on column research.study.ended_at is 'When somebody ended it before its time; null otherwise.';

create table research.study_class (
    tenant uuid not null default platform.current_tenant() references platform.tenant (id),
    study  text not null,
    class  uuid not null,
    primary key (tenant, study, class),
    foreign key (tenant, study) references research.study (tenant, code),
    foreign key (tenant, class) references roster.class (tenant, id)
);
comment on table research.study_class is 'The classes whose students a study is about.';
comment on column research.study_class.tenant is 'Whose it is.';
comment on column research.study_class.study is 'Which study.';
comment on column research.study_class.class is 'One of its classes.';

create table research.study_skill (
    tenant     uuid    not null default platform.current_tenant() references platform.tenant (id),
    study      text    not null,
    competency uuid    not null,
    position   integer not null check (position >= 0),
    primary key (tenant, study, competency),
    foreign key (tenant, study) references research.study (tenant, code),
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
comment on table research.study_skill is 'The skills of which a study sees levels.';
comment on column research.study_skill.tenant is 'Whose it is.';
comment on column research.study_skill.study is 'Which study.';
comment on column research.study_skill.competency is 'One of its skills.';
comment on column research.study_skill.position is 'Their order, from 0.';

-- Asked by policies of the very tables that it reads: decision 0069.
create function research.studied_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if platform.current_task() is distinct from 'research' then
        return '{}';
    end if;
    return array(
        select distinct e.person
          from research.study s
          join research.study_class c on c.tenant = s.tenant and c.study = s.code
          join roster.enrollment e on e.tenant = c.tenant and e.class = c.class and e.active and e.role = 'student'
         where s.tenant = platform.current_tenant()
           and s.ended_at is null
           and s.begins <= platform.today() and s.ends >= platform.today()
           and (e.begins is null or e.begins <= platform.today())
           and (e.ends is null or e.ends >= s.starts));
end
$$;
comment on function research.studied_today() is 'The students of the studies that are open today, for the task that makes their numbers; nobody for everybody else.';

create function research.studies_today() returns text[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return array(
        select s.code
          from research.study s
          join access.right_given r on r.tenant = s.tenant and r.study = s.code and r.what = 'RESEARCHER'
          join roster.person p on p.tenant = r.tenant and p.id = r.person and p.active
         where s.tenant = platform.current_tenant()
           and r.person = platform.current_actor()
           and s.ended_at is null
           and s.begins <= platform.today() and s.ends >= platform.today()
           and (r.begins is null or r.begins <= platform.today())
           and (r.ends is null or r.ends >= platform.today()));
end
$$;
comment on function research.studies_today() is 'The studies of which the acting person is a researcher today.';

create function research.registers_for() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return case when access.acting_role() = 'administrator' then access.schools_today() else '{}' end
        || audit.guarded_schools();
end
$$;
comment on function research.registers_for() is 'The schools for which the acting person registers studies today: led as an administrator, or guarded as a privacy officer.';

alter table research.study enable row level security;
create policy seen on research.study for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'research'
                or code = any ((select research.studies_today())::text[])
                or school = any ((select research.registers_for())::uuid[])));
create policy registered on research.study for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and school = any ((select research.registers_for())::uuid[]));
create policy ended on research.study for update to cairn_app
    using (tenant = (select platform.current_tenant())
           and school = any ((select research.registers_for())::uuid[]))
    with check (tenant = (select platform.current_tenant())
                and school = any ((select research.registers_for())::uuid[]));
grant select, insert on research.study to cairn_app;
grant update (ended_at) on research.study to cairn_app;

do $$
declare
    name text;
begin
    foreach name in array array['study_class', 'study_skill'] loop
        execute format('alter table research.%I enable row level security', name);
        execute format('create policy with_its_study on research.%1$I to cairn_app
                            using (tenant = (select platform.current_tenant())
                                   and exists (select from research.study s where s.tenant = %1$I.tenant and s.code = %1$I.study))
                            with check (tenant = (select platform.current_tenant())
                                   and exists (select from research.study s where s.tenant = %1$I.tenant and s.code = %1$I.study
                                                  and s.school = any ((select research.registers_for())::uuid[])))', name);
        execute format('grant select, insert on research.%I to cairn_app', name);
    end loop;
end
$$;

-- Who guards privacy gives and takes back the right of a researcher, and no other.
create policy given_for_a_study on access.right_given to cairn_app
    using (tenant = (select platform.current_tenant())
           and what = 'RESEARCHER'
           and school = any ((select audit.guarded_schools())::uuid[]))
    with check (tenant = (select platform.current_tenant())
                and what = 'RESEARCHER'
                and school = any ((select audit.guarded_schools())::uuid[]));

-- The task that makes a study's numbers reads of its students what a level is made of; no names.
do $$
declare
    one text[];
begin
    foreach one slice 1 in array array[
        ['evidence.observation', 'student'], ['mastery.student_state', 'student'], ['mastery.competency_state', 'student'],
        ['assessment.test_result', 'student'], ['roster.enrollment', 'person']] loop
        execute format('create policy studied on %s for select to cairn_app
                            using (tenant = (select platform.current_tenant())
                                   and %I = any ((select research.studied_today())::uuid[]))', one[1], one[2]);
    end loop;
end
$$;
create policy studied on evidence.revision for select to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'research');

comment on column audit.roll_entry.ground is 'What the one who looked was to the student then: SELF, TEACHES, AIDS, MANAGES_CASE, MENTORS, COUNSELS, SUBSTITUTES, LOOKS_AFTER, CLASSMATE, COORDINATES_FLEX, LEADS, GUARDS_PRIVACY, INTEGRATES for another system with a key, RESEARCHES for a registered study, where no name was shown; NONE where nothing tied them, as for an attempt that was refused.';
