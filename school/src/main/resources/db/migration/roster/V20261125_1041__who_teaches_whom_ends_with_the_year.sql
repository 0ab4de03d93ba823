create or replace view roster.enrolled_today with (security_invoker = true) as
select e.tenant, e.class, e.person, e.role
  from roster.enrollment e
  join roster.class c on c.tenant = e.tenant and c.id = e.class
  join roster.person p on p.tenant = e.tenant and p.id = e.person
 where e.tenant = (select platform.current_tenant())
   and e.active
   and c.active
   and (c.closed_on is null or c.closed_on >= (select platform.today()))
   and p.active
   and (e.begins is null or e.begins <= (select platform.today()))
   and (e.ends is null or e.ends >= (select platform.today()))
   and (exists (
           select from roster.class_term ct
             join roster.term t on t.tenant = ct.tenant and t.id = ct.term
            where ct.tenant = e.tenant
              and ct.class = e.class
              and t.starts <= (select platform.today())
              and t.ends >= (select platform.today()))
        or not exists (
           select from roster.class_term ct
            where ct.tenant = e.tenant
              and ct.class = e.class));
