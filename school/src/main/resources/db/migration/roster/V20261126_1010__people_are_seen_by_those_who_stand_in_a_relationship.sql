-- Whoever teaches, is entrusted with or looks after somebody sees that person; the adults of a school are known by name to all of it.
drop policy own_tenant on roster.person;
create policy seen on roster.person for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (id = (select platform.current_actor())
                or (role not in ('student', 'family') and (select access.acting_role()) is not null)
                or (select access.opens('import', 'services', 'plan', 'mastery', 'sign-in', 'administer', 'responsibilities', 'audit', 'consents'))
                or id = any ((select access.named_today())::uuid[])));
create policy entered on roster.person for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
create policy changed on roster.person for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

drop policy own_tenant on roster.enrollment;
create policy seen on roster.enrollment for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (person = (select platform.current_actor())
                or (role <> 'student' and (select access.acting_role()) is not null)
                or (select access.opens('import', 'services', 'plan', 'mastery', 'administer', 'responsibilities'))
                or person = any ((select access.named_today())::uuid[])));
create policy entered on roster.enrollment for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
create policy changed on roster.enrollment for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

-- Who may decide for a child, and who may not, is for the office and for the guardian's own eyes.
drop policy own_tenant on roster.guardianship;
create policy seen on roster.guardianship for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (guardian = (select platform.current_actor())
                or (select access.opens('import', 'administer'))
                or ((select access.acting_role()) = 'administrator'
                    and student = any ((select access.served_today())::uuid[]))));
create policy entered on roster.guardianship for insert to cairn_app
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
create policy changed on roster.guardianship for update to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

create or replace function roster.taught_today() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return array(
        select s.person
          from roster.enrolled_today t
          join roster.enrolled_today s on s.class = t.class and s.role = 'student'
         where t.person = platform.current_actor()
           and t.role = 'teacher');
end
$$;

create or replace function roster.acts_as_administrator() returns boolean
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return exists (
        select from roster.person p
         where p.tenant = platform.current_tenant()
           and p.id = platform.current_actor()
           and p.role = 'administrator'
           and p.active);
end
$$;
