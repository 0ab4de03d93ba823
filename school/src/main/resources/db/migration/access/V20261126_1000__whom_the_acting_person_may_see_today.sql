-- Decision 0069: these functions run with their owner's rights, since the policies of the very tables that they read ask them.
-- Each takes no argument but the names of tasks, and answers about the acting person of this transaction and nobody else.

create index session_leader on plan.session (tenant, leader) where leader is not null;
create index talk_teacher on plan.talk (tenant, teacher);

create function access.acting_role() returns text
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return (select p.role
              from roster.person p
             where p.tenant = platform.current_tenant()
               and p.id = platform.current_actor()
               and p.active);
end
$$;

comment on function access.acting_role() is 'What the acting person is on the roster; null when nobody acts, or somebody who left.';

create function access.acts_as_staff() returns boolean
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return coalesce(access.acting_role() not in ('student', 'family'), false);
end
$$;

comment on function access.acts_as_staff() is 'Whether an adult of the school acts.';

create function access.schools_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    today constant date := platform.today();
    tops  uuid[];
begin
    tops := array(
        select coalesce(
                   (select c.school
                      from roster.enrollment e
                      join roster.class c on c.tenant = e.tenant and c.id = e.class
                     where e.tenant = ours and e.person = me and e.active
                     group by c.school
                     order by count(*) desc, c.school
                     limit 1),
                   (select o.id
                      from roster.organisation o
                     where o.tenant = ours and o.active and o.parent is null
                     order by o.id
                     limit 1))
          from roster.person p
         where p.tenant = ours and p.id = me and p.active and p.role = 'administrator'
         union
        select r.school
          from access.right_given r
          join roster.person p on p.tenant = r.tenant and p.id = r.person and p.active
         where r.tenant = ours and r.person = me and r.what = 'FLEX_COORDINATOR'
           and (r.begins is null or r.begins <= today)
           and (r.ends is null or r.ends >= today));
    if tops = '{}' then
        return tops;
    end if;
    return array(
        with recursive below as (
            select unnest(tops) as id, 1 as step
             union
            select o.id, b.step + 1
              from below b
              join roster.organisation o on o.tenant = ours and o.parent = b.id
             where b.step < 10)
        select distinct id from below where id is not null);
end
$$;

comment on function access.schools_today() is 'The schools and districts whose students the acting person answers for today: those of an administrator, from the own one downwards, and those of a flex coordinator.';

create function access.administers_all() returns boolean
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return coalesce(access.acting_role() = 'administrator', false)
       and exists (select from roster.organisation o
                    where o.tenant = platform.current_tenant()
                      and o.parent is null
                      and o.id = any (access.schools_today()));
end
$$;

comment on function access.administers_all() is 'Whether the acting person is an administrator of the whole tenant: no list of students is made for that.';

create function access.opens(variadic tasks text[]) returns boolean
    language plpgsql stable parallel safe
    as $$
begin
    if platform.current_task() is not null then
        return platform.current_task() = any (tasks);
    end if;
    return access.administers_all();
end
$$;

comment on function access.opens(text[]) is 'Whether a table is open as a whole: to one of these tasks of the program itself, and to an administrator of the whole tenant.';

create function access.served_today() returns uuid[]
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
             where t.tenant = ours and t.person = me and t.role in ('teacher', 'aide')),
        answers as (
            select r.student, r.class
              from roster.responsibility r
             where r.tenant = ours and r.staff = me and r.kind <> 'substitute'
               and r.ended_at is null
               and r.begins <= today and (r.ends is null or r.ends >= today))
        select s.person
          from roster.enrolled_today s
         where s.tenant = ours and s.role = 'student'
           and s.class in (select class from own union all select class from answers where class is not null)
         union
        select student from answers where student is not null
         union
        select c.student
          from support.case_manager c
         where c.tenant = ours and c.manager = me
           and c.begins <= today and (c.ends is null or c.ends >= today)
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

comment on function access.served_today() is 'The students whom the acting person serves today as staff: taught or helped in a class, placed with that adult from today on, entrusted as to a mentor, counsellor or case manager, or of a school that he or she answers for.';

create function access.learning_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    today constant date := platform.today();
    acts  constant text := access.acting_role();
begin
    if acts is null then
        return '{}';
    end if;
    return case when acts = 'student' then array[me] else '{}' end
        || array(
               select g.student
                 from roster.guardianship g
                where g.tenant = ours and g.guardian = me and g.active and g.custody
                  and (g.begins is null or g.begins <= today)
                  and (g.ends is null or g.ends >= today))
        || access.served_today();
end
$$;

comment on function access.learning_today() is 'The students of whom the acting person may see work and results today: the own ones, those of a child in the own custody, and those whom he or she serves as staff.';

create function access.covered_today() returns uuid[]
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
    return array(
        select r.class
          from roster.responsibility r
         where r.tenant = ours and r.staff = me and r.kind = 'substitute' and r.class is not null
           and r.ended_at is null
           and r.begins <= today and (r.ends is null or r.ends >= today));
end
$$;

comment on function access.covered_today() is 'The classes in which the acting person stands in for the teacher today.';

create function access.named_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return access.learning_today()
        || array(
               select s.person
                 from roster.enrolled_today s
                where s.tenant = platform.current_tenant() and s.role = 'student'
                  and s.class = any (access.covered_today()));
end
$$;

comment on function access.named_today() is 'The students of whom the acting person may know the name today, where they are and whether they are here: those of whom he or she sees the learning, and those of a class that he or she covers.';

create function access.classes_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours constant uuid := platform.current_tenant();
    me   constant uuid := platform.current_actor();
begin
    if access.acting_role() is null then
        return '{}';
    end if;
    return access.covered_today() || array(
        select t.class
          from roster.enrolled_today t
         where t.tenant = ours and t.person = me and t.role in ('teacher', 'aide')
         union
        select c.id
          from roster.class c
         where c.tenant = ours and c.school = any (access.schools_today()));
end
$$;

comment on function access.classes_today() is 'The classes that the acting person runs today: taught, helped in or covered, and all of a school that he or she answers for.';

create function access.groups_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if access.acting_role() is null then
        return '{}';
    end if;
    return array(
        select g.id
          from plan.session g
          join plan.block_plan b on b.tenant = g.tenant and b.id = g.plan and b.on_date >= platform.today()
         where g.tenant = platform.current_tenant() and g.leader = platform.current_actor());
end
$$;

comment on function access.groups_today() is 'The groups of plans that the acting person leads from today on.';

create function access.workplaces_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if not access.acts_as_staff() then
        return '{}';
    end if;
    return access.schools_today() || array(
        select distinct c.school
          from roster.class c
         where c.tenant = platform.current_tenant() and c.id = any (access.classes_today())
         union
        select s.school
          from schedule.staff s
         where s.tenant = platform.current_tenant() and s.person = platform.current_actor()
         union
        select b.school
          from plan.session g
          join plan.block_plan b on b.tenant = g.tenant and b.id = g.plan and b.on_date >= platform.today()
         where g.tenant = platform.current_tenant() and g.leader = platform.current_actor() and b.school is not null);
end
$$;

comment on function access.workplaces_today() is 'The schools in which the acting person works today: where he or she has a class, is on the staff or leads a group, or answers for the students.';
