-- Whoever leads a school answers for what it keeps of students who have left, such as what they allowed: their names stay known.
create or replace function access.named_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours constant uuid := platform.current_tenant();
begin
    return access.learning_today()
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

comment on function access.named_today() is 'The students of whom the acting person may know the name today, where they are and whether they are here: those of whom he or she sees the learning, those of a class that he or she covers, and for an administrator also who has left the schools that he or she leads.';
