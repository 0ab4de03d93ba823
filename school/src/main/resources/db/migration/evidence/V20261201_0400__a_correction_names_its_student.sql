-- Decision 0150. A correction carries whose work it is about, so that the list of those whom somebody may see decides about it too.
alter table evidence.revision
    add column student  uuid,
    add column given_to uuid;
update evidence.revision r
   set student = coalesce(before.student, after.student), given_to = nullif(after.student, coalesce(before.student, after.student))
  from evidence.revision v
  left join evidence.observation before on before.tenant = v.tenant and before.id = v.replaces
  left join evidence.observation after on after.tenant = v.tenant and after.id = v.observation
 where v.tenant = r.tenant and v.source = r.source and v.external_id = r.external_id and v.number = r.number;
alter table evidence.revision
    alter column student set not null,
    add foreign key (tenant, student) references roster.person (tenant, id),
    add foreign key (tenant, given_to) references roster.person (tenant, id);
comment on column evidence.revision.student is 'Whose work it is about: that which no longer counts, or that which is brought back.';
comment on column evidence.revision.given_to is 'Whose work it is from now on, where the correction says that it was somebody else''s; null where it stays with its student.';

drop policy seen on evidence.revision;
create policy seen on evidence.revision for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('import', 'mastery', 'plan'))
                or student = any ((select access.learning_today())::uuid[])
                or given_to = any ((select access.learning_today())::uuid[])));
drop policy written on evidence.revision;
create policy written on evidence.revision for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = any (array['import', 'mastery'])
                     or (student = any ((select access.in_class_today())::uuid[])
                         and (given_to is null or given_to = any ((select access.in_class_today())::uuid[])))));
drop policy studied on evidence.revision;
create policy studied on evidence.revision for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and student = any ((select research.studied_today())::uuid[]));
