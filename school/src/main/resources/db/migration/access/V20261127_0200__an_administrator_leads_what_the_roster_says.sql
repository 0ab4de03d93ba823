-- Decision 0069: the database answers as the decision of the application does. An administrator leads the organisations that the
-- roster names; of whom it names none, the schools of the classes that he or she teaches or helps in today; else all at the top.
create or replace function access.schools_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    me    constant uuid := platform.current_actor();
    today constant date := platform.today();
    named text[];
    tops  uuid[];
begin
    select p.organisations into named
      from roster.person p
     where p.tenant = ours and p.id = me and p.active and p.role = 'administrator';
    if named is null then
        tops := '{}';
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
    tops := tops || array(
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

-- Who leads one of several that stand at the top does not lead them all.
create or replace function access.administers_all() returns boolean
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    schools uuid[];
begin
    if access.acting_role() is distinct from 'administrator' then
        return false;
    end if;
    schools := access.schools_today();
    return not exists (
        select from roster.organisation o
         where o.tenant = platform.current_tenant()
           and o.active
           and o.parent is null
           and not o.id = any (schools));
end
$$;
