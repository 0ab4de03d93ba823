-- Decision 0150. A flex coordinator knows who is in the school and where, and sends them to sessions: names, places, sign-ups and marks of
-- presence. Work, goals, offers, profiles and cards are for those who teach, help, answer for or lead. So the schools of a coordinator
-- are no longer among those that somebody leads.
create function access.coordinated_now() returns uuid[]
    language plpgsql stable parallel unsafe
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    today constant date := platform.today();
    tops  uuid[];
begin
    tops := array(
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
              join roster.organisation o on o.tenant = ours and o.parent = b.id and o.active
             where b.step < 10)
        select distinct id from below where id is not null);
end
$$;
create function access.coordinated_today() returns uuid[]
    language plpgsql stable parallel unsafe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    whose constant text := access.acting();
begin
    return coalesce(access.kept('access_coordinated_today', whose)::uuid[], access.keep('access_coordinated_today', whose, access.coordinated_now()));
end
$$;
comment on function access.coordinated_now() is 'What access.coordinated_today() keeps, found anew.';
comment on function access.coordinated_today() is 'The schools whose flex blocks the acting person coordinates today.';

create function access.attending_now() returns uuid[]
    language plpgsql stable parallel unsafe
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours    constant uuid := platform.current_tenant();
    today   constant date := platform.today();
    schools constant uuid[] := access.coordinated_today();
begin
    if schools = '{}' then
        return schools;
    end if;
    return array(
        select distinct e.person
          from roster.class c
          join roster.enrollment e on e.tenant = c.tenant and e.class = c.id and e.active and e.role = 'student'
         where c.tenant = ours and c.school = any (schools) and c.active
           and (c.closed_on is null or c.closed_on >= today)
           and (e.ends is null or e.ends >= today));
end
$$;
create function access.attending_today() returns uuid[]
    language plpgsql stable parallel unsafe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    whose constant text := access.acting();
begin
    return coalesce(access.kept('access_attending_today', whose)::uuid[], access.keep('access_attending_today', whose, access.attending_now()));
end
$$;
comment on function access.attending_now() is 'What access.attending_today() keeps, found anew.';
comment on function access.attending_today() is 'The students of the schools whose flex blocks the acting person coordinates today.';

create function access.placed_now() returns uuid[]
    language sql stable parallel unsafe
    set search_path = pg_catalog, pg_temp
    as $$
        select access.taught_today() || access.attending_today()
    $$;
create function access.placed_today() returns uuid[]
    language plpgsql stable parallel unsafe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    whose constant text := access.acting();
begin
    return coalesce(access.kept('access_placed_today', whose)::uuid[], access.keep('access_placed_today', whose, access.placed_now()));
end
$$;
comment on function access.placed_now() is 'What access.placed_today() keeps, found anew.';
comment on function access.placed_today() is 'The students whom the acting person may send to another session today: those whose day he or she may change, and those of a flex block that he or she coordinates.';

create or replace function access.schools_now() returns uuid[]
    language plpgsql stable parallel unsafe
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    named text[];
    tops  uuid[];
begin
    select p.organisations into named
      from roster.person p
     where p.tenant = ours and p.id = me and p.active and p.role = 'administrator';
    if named is null then
        return '{}';
    elsif named <> '{}' then
        tops := array(
            select o.id from roster.organisation o
             where o.tenant = ours and o.active and o.sourced_id = any (named));
    else
        tops := array(
            select distinct c.school
              from roster.enrolled_today e
              join roster.class c on c.tenant = e.tenant and c.id = e.class
             where e.tenant = ours and e.person = me and e.role in ('teacher', 'aide'));
        if tops = '{}' then
            tops := array(
                select o.id from roster.organisation o
                 where o.tenant = ours and o.active and o.parent is null);
        end if;
    end if;
    if tops = '{}' then
        return tops;
    end if;
    return array(
        with recursive below as (
            select unnest(tops) as id, 1 as step
             union
            select o.id, b.step + 1
              from below b
              join roster.organisation o on o.tenant = ours and o.parent = b.id and o.active
             where b.step < 10)
        select distinct id from below where id is not null);
end
$$;
comment on function access.schools_today() is 'The schools and districts that the acting person leads today: those of an administrator, from the own one downwards.';

create or replace function access.named_now() returns uuid[]
    language plpgsql stable parallel unsafe
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours constant uuid := platform.current_tenant();
begin
    return access.learning_today()
        || access.attending_today()
        || array(
               select s.person
                 from roster.enrolled_today s
                where s.tenant = ours and s.role = 'student'
                  and s.class = any (access.covered_today()))
        || case when access.acting_role() = 'administrator' then array(
               select e.person
                 from roster.class c
                 join roster.enrollment e on e.tenant = c.tenant and e.class = c.id and e.active and e.role = 'student'
                where c.tenant = ours and c.school = any (access.schools_today()))
           else '{}' end;
end
$$;
comment on function access.named_today() is 'The students of whom the acting person may know the name today, where they are and whether they are here: those of whom he or she sees the learning, those of a class that he or she covers and of a flex block that he or she coordinates, and for an administrator also who has left the schools that he or she leads.';

create or replace function access.workplaces_now() returns uuid[]
    language plpgsql stable parallel unsafe
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if not access.acts_as_staff() then
        return '{}';
    end if;
    return access.schools_today() || access.coordinated_today() || array(
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
comment on function access.workplaces_today() is 'The schools in which the acting person works today: where he or she has a class, is on the staff, leads a group, coordinates the flex blocks or answers for the students.';

do $$
declare
    one record;
begin
    for one in
        select schemaname || '.' || tablename as name, policyname,
               replace(qual, 'taught_today', 'placed_today') as qual, replace(with_check, 'taught_today', 'placed_today') as with_check
          from pg_policies
         where cmd <> 'SELECT'
           and schemaname = 'plan' and tablename in ('place', 'change')
           and (qual ~ 'access.taught_today' or with_check ~ 'access.taught_today')
    loop
        execute format('alter policy %I on %s', one.policyname, one.name)
             || coalesce(' using (' || one.qual || ')', '')
             || coalesce(' with check (' || one.with_check || ')', '');
    end loop;
end
$$;
-- Who sends students to sessions knows who has to be kept apart, and not why.
create policy kept_apart on plan.pair for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (one = any ((select access.attending_today())::uuid[])
                or other = any ((select access.attending_today())::uuid[])));
