-- Decision 0069: what only the application's decision told apart until now, the database tells too. Work is recorded by those who teach or
-- help in a class, not by a school's leader or coordinator; a goal is the student's own and is agreed by a teacher or mentor, not by an aide
-- or a case manager; a family reads what is said of a goal and says nothing there.
create function access.in_class_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if access.acting_role() is null then
        return '{}';
    end if;
    return array(
        select distinct s.person
          from roster.enrolled_today t
          join roster.enrolled_today s on s.tenant = t.tenant and s.class = t.class and s.role = 'student'
         where t.tenant = platform.current_tenant()
           and t.person = platform.current_actor()
           and t.role in ('teacher', 'aide'));
end
$$;
comment on function access.in_class_today() is 'The students whom the acting person teaches or helps in a class today.';

create function access.mentored_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    today constant date := platform.today();
begin
    if not access.acts_as_staff() then
        return '{}';
    end if;
    return array(
        with answers as (
            select r.student, r.class
              from roster.responsibility r
             where r.tenant = ours and r.staff = me and r.kind = 'mentor'
               and r.ended_at is null
               and r.begins <= today and (r.ends is null or r.ends >= today))
        select s.person
          from roster.enrolled_today s
         where s.tenant = ours and s.role = 'student'
           and s.class in (select class from answers where class is not null)
         union
        select student from answers where student is not null);
end
$$;
comment on function access.mentored_today() is 'The students whose mentor the acting person is today.';

do $$
declare
    one   record;
    named constant text := '(( SELECT platform.current_task()) = ANY (ARRAY[''import''::text, ''mastery''::text]))';
    ours  constant text := 'tenant = (select platform.current_tenant())';
    whose constant text := 'student = any ((select access.in_class_today())::uuid[])';
begin
    for one in
        select schemaname || '.' || tablename as name, policyname, qual is not null as reads, with_check is not null as writes
          from pg_policies
         where cmd in ('INSERT', 'UPDATE', 'DELETE')
           and schemaname || '.' || tablename in ('evidence.observation', 'mastery.student_state', 'mastery.competency_state')
    loop
        execute format('alter policy %I on %s', one.policyname, one.name)
             || case when one.reads then format(' using (%s and (%s or %s))', ours, named, whose) else '' end
             || case when one.writes then format(' with check (%s and (%s or %s))', ours, named, whose) else '' end;
    end loop;
end
$$;

alter policy promised on profile.goal
    with check (tenant = (select platform.current_tenant()) and student = (select platform.current_actor()));
alter policy agreed on profile.goal
    using (tenant = (select platform.current_tenant())
           and (student = (select platform.current_actor())
                or student = any ((select roster.taught_today())::uuid[])
                or student = any ((select access.mentored_today())::uuid[])))
    with check (tenant = (select platform.current_tenant())
                and (student = (select platform.current_actor())
                     or student = any ((select roster.taught_today())::uuid[])
                     or student = any ((select access.mentored_today())::uuid[])));

drop policy with_its_goal on profile.goal_step;
create policy seen_with_its_goal on profile.goal_step for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.goal g where g.tenant = goal_step.tenant and g.id = goal_step.goal));
create policy with_the_own_goal on profile.goal_step to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.goal g
                        where g.tenant = goal_step.tenant and g.id = goal_step.goal and g.student = (select platform.current_actor())))
    with check (tenant = (select platform.current_tenant())
                and exists (select from profile.goal g
                             where g.tenant = goal_step.tenant and g.id = goal_step.goal and g.student = (select platform.current_actor())));

drop policy with_its_goal on profile.goal_remark;
create policy seen_with_its_goal on profile.goal_remark for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.goal g where g.tenant = goal_remark.tenant and g.id = goal_remark.goal));
create policy said on profile.goal_remark for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and exists (select from profile.goal g
                             where g.tenant = goal_remark.tenant and g.id = goal_remark.goal
                               and (g.student = (select platform.current_actor())
                                    or g.student = any ((select access.in_class_today())::uuid[])
                                    or g.student = any ((select access.mentored_today())::uuid[]))));
