-- Whoever leads a school or runs its flex time has each student in nine lists: through every class of years, and by every duty. One list
-- that names everybody once is a ninth as long for each statement that is asked afterwards.
create or replace function access.named_now() returns uuid[]
    language plpgsql stable parallel unsafe
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours constant uuid := platform.current_tenant();
begin
    return array(
        select unnest(access.learning_today())
         union
        select unnest(access.attending_today())
         union
        select s.person
          from roster.enrolled_today s
         where s.tenant = ours and s.role = 'student'
           and s.class = any (access.covered_today())
         union
        select e.person
          from roster.class c
          join roster.enrollment e on e.tenant = c.tenant and e.class = c.id and e.active and e.role = 'student'
         where access.acting_role() = 'administrator'
           and c.tenant = ours and c.school = any (access.schools_today()));
end
$$;
