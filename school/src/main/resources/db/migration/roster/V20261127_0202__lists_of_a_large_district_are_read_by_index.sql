-- What a search compares: a column of its own, since row-level security lets no function of a row's text near an index.
alter table roster.person add column given_name_found text collate "C" generated always as (lower(given_name)) stored;
alter table roster.person add column family_name_found text collate "C" generated always as (lower(family_name)) stored;
comment on column roster.person.given_name_found is 'The given name in small letters, as a search finds it.';
comment on column roster.person.family_name_found is 'The family name in small letters, as a search finds it.';
drop index roster.person_by_given_name;
drop index roster.person_by_family_name;
create index person_by_given_name on roster.person (tenant, given_name_found) where active;
create index person_by_family_name on roster.person (tenant, family_name_found) where active;

-- The log of a school also holds those who have left its classes.
create index enrollment_of_class_ever on roster.enrollment (tenant, class, person);
create index responsibility_newest on roster.responsibility (tenant, begins desc, given_at desc, id) where ended_at is null;
create index responsibility_of_staff on roster.responsibility (tenant, staff);
create index case_manager_newest on support.case_manager (tenant, begins desc, id);

create or replace function audit.may_ask_about() returns uuid[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours    constant uuid := platform.current_tenant();
    me      constant uuid := platform.current_actor();
    today   constant date := platform.today();
    guarded constant uuid[] := audit.guarded_schools();
    asked   uuid[];
begin
    if me is null then
        return '{}';
    end if;
    asked := array(
        select p.id
          from roster.person p
         where p.tenant = ours and p.id = me and p.active
         union
        select g.student
          from roster.guardianship g
          join roster.person p on p.tenant = g.tenant and p.id = g.student and p.active
          join roster.person who on who.tenant = g.tenant and who.id = g.guardian and who.active
         where g.tenant = ours
           and g.guardian = me
           and g.active
           and g.custody
           and (g.begins is null or g.begins <= today)
           and (g.ends is null or g.ends >= today));
    if guarded = '{}' then
        return asked;
    end if;
    return asked || array(
        select distinct e.person
          from roster.class c
          join roster.enrollment e
            on e.tenant = c.tenant and e.class = c.id and e.role = 'student'
         where c.tenant = ours
           and c.school = any (guarded));
end
$$;
