-- Decision 0069. A mentor, a counsellor and a case manager see a student's work and day and write what is theirs to write: goals, talks,
-- the profile, supports. Work, marks, places, cards and wishes are changed by those who teach, help or lead; so says the application's decision.
create function access.taught_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours    constant uuid := platform.current_tenant();
    me      constant uuid := platform.current_actor();
    today   constant date := platform.today();
    schools uuid[];
begin
    if access.acting_role() is null then
        return '{}';
    end if;
    schools := access.schools_today();
    return array(
        with own as (
            select t.class from roster.enrolled_today t
             where t.tenant = ours and t.person = me and t.role in ('teacher', 'aide'))
        select s.person
          from roster.enrolled_today s
         where s.tenant = ours and s.role = 'student'
           and s.class in (select class from own)
         union
        select p.student
          from plan.session g
          join plan.block_plan b on b.tenant = g.tenant and b.id = g.plan and b.on_date >= today
          join plan.place p on p.tenant = g.tenant and p.plan = g.plan and p.session = g.id
         where g.tenant = ours and g.leader = me
         union
        select p.student
          from plan.block_plan b
          join plan.place p on p.tenant = b.tenant and p.plan = b.id
         where b.tenant = ours and b.class in (select class from own) and b.on_date >= today
         union
        select t.student
          from plan.talk t
          join plan.block_plan b on b.tenant = t.tenant and b.id = t.plan and b.on_date >= today
         where t.tenant = ours and t.teacher = me
         union
        select e.person
          from roster.class c
          join roster.enrollment e on e.tenant = c.tenant and e.class = c.id and e.active and e.role = 'student'
         where c.tenant = ours and c.school = any (schools) and c.active
           and (c.closed_on is null or c.closed_on >= today)
           and (e.ends is null or e.ends >= today));
end
$$;

comment on function access.taught_today() is 'The students whose class work and day the acting person may change today: taught or helped in a class, placed with that adult from today on, or of a school that he or she answers for.';

create or replace function access.served_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    today constant date := platform.today();
begin
    if access.acting_role() is null then
        return '{}';
    end if;
    return access.taught_today() || array(
        with answers as (
            select r.student, r.class
              from roster.responsibility r
             where r.tenant = ours and r.staff = me and r.kind <> 'substitute'
               and r.ended_at is null
               and r.begins <= today and (r.ends is null or r.ends >= today))
        select s.person
          from roster.enrolled_today s
         where s.tenant = ours and s.role = 'student'
           and s.class in (select class from answers where class is not null)
         union
        select student from answers where student is not null
         union
        select c.student
          from support.case_manager c
         where c.tenant = ours and c.manager = me
           and c.begins <= today and (c.ends is null or c.ends >= today));
end
$$;

do $$
declare
    one record;
begin
    for one in
        select schemaname || '.' || tablename as name, policyname, cmd,
               qual, with_check,
               replace(replace(qual, 'served_today', 'taught_today'), 'named_today', 'taught_today') as narrow_qual,
               replace(replace(with_check, 'served_today', 'taught_today'), 'named_today', 'taught_today') as narrow_check
          from pg_policies
         where cmd <> 'SELECT'
           and schemaname || '.' || tablename in
               ('evidence.observation', 'mastery.student_state', 'mastery.competency_state', 'attendance.mark',
                'plan.place', 'plan.talk', 'plan.change', 'plan.pair', 'classdoor.card',
                'profile.check_request', 'choice.help', 'choice.proposal')
           and (qual ~ 'served_today|named_today' or with_check ~ 'served_today|named_today')
    loop
        if one.cmd = 'ALL' then -- who read it before reads it still
            execute format('create policy %I on %s for select to cairn_app using (%s)',
                           one.policyname || '_read', one.name, one.qual);
        end if;
        execute format('alter policy %I on %s', one.policyname, one.name)
             || coalesce(' using (' || one.narrow_qual || ')', '')
             || coalesce(' with check (' || one.narrow_check || ')', '');
    end loop;
end
$$;
