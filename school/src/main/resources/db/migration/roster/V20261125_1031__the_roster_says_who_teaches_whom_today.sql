create view roster.enrolled_today with (security_invoker = true) as
select e.tenant, e.class, e.person, e.role
  from roster.enrollment e
  join roster.class c on c.tenant = e.tenant and c.id = e.class
  join roster.person p on p.tenant = e.tenant and p.id = e.person
 where e.tenant = (select platform.current_tenant())
   and e.active
   and c.active
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

comment on view roster.enrolled_today is 'Who is in which class on the day of this transaction: what the policies of other tables mean by a student''s current teacher.';
comment on column roster.enrolled_today.tenant is 'Whose it is.';
comment on column roster.enrolled_today.class is 'The class.';
comment on column roster.enrolled_today.person is 'Who is in it.';
comment on column roster.enrolled_today.role is 'What the person is in this class.';

grant select on roster.enrolled_today to cairn_app;

create function roster.taught_today() returns uuid[]
    language sql stable
    as $$
        select array(
            select s.person
              from roster.enrolled_today t
              join roster.enrolled_today s on s.class = t.class and s.role = 'student'
             where t.person = (select platform.current_actor())
               and t.role = 'teacher')
    $$;

comment on function roster.taught_today() is 'The students whom the person that acts teaches on the day of this transaction; none when nobody in particular acts.';

create function roster.acts_as_administrator() returns boolean
    language sql stable
    as $$
        select exists (
            select from roster.person p
             where p.tenant = (select platform.current_tenant())
               and p.id = (select platform.current_actor())
               and p.role = 'administrator'
               and p.active)
    $$;

comment on function roster.acts_as_administrator() is 'Whether the person that acts is an administrator on the roster; false when nobody in particular acts.';
