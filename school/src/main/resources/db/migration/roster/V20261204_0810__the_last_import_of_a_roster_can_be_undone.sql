create table roster.before (
    tenant uuid not null default platform.current_tenant() references platform.tenant (id),
    run    uuid not null,
    kind   text not null,
    record uuid not null,
    was    jsonb,
    primary key (tenant, run, kind, record)
);

comment on table roster.before is 'How the records that the last import of a roster touched were before it, so that it can be undone. Only the import itself reads it; it is forgotten with the next one.';
comment on column roster.before.tenant is 'Whose it is.';
comment on column roster.before.run is 'The import.';
comment on column roster.before.kind is 'The table of the record; class_term: the terms of a class.';
comment on column roster.before.record is 'The record; of class_term, the class.';
comment on column roster.before.was is 'The whole record as it was; of class_term, the ids of the terms; null: it was not there.';

alter table roster.before enable row level security;
create policy the_import on roster.before to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');
grant select, insert, delete on roster.before to cairn_app;

create function roster.run() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.run', true), '')::uuid $$;
comment on function roster.run() is 'The import that is under way and can be undone later; null outside of one.';

create function roster.remember_added() returns trigger
    language plpgsql
    as $$
begin
    if roster.run() is not null then
        insert into roster.before (run, kind, record)
        select roster.run(), tg_table_name, id from touched
            on conflict do nothing;
    end if;
    return null;
end
$$;
comment on function roster.remember_added() is 'Remembers of an import which records were not there before.';

create function roster.remember_changed() returns trigger
    language plpgsql
    as $$
begin
    if roster.run() is not null then
        insert into roster.before (run, kind, record, was)
        select roster.run(), tg_table_name, o.id, to_jsonb(o)
          from earlier o
          join later n on n.tenant = o.tenant and n.id = o.id
         where to_jsonb(o) - array['modified', 'changed_at'] is distinct from to_jsonb(n) - array['modified', 'changed_at']
            on conflict do nothing;
    end if;
    return null;
end
$$;
comment on function roster.remember_changed() is 'Remembers of an import how the records were that it changes.';

create function roster.remember_terms() returns trigger
    language plpgsql
    as $$
begin
    if roster.run() is not null then
        insert into roster.before (run, kind, record, was)
        select roster.run(), tg_table_name, c.class,
               coalesce(jsonb_agg(t.term) filter (where t.term is not null), '[]')
          from (select distinct class from touched) c
          left join (select class, term from touched where tg_op = 'DELETE'
                      union
                     select ct.class, ct.term
                       from roster.class_term ct
                      where ct.tenant = platform.current_tenant()
                        and not (tg_op = 'INSERT'
                                 and (ct.class, ct.term) in (select class, term from touched))) t
            on t.class = c.class
         group by c.class
            on conflict do nothing;
    end if;
    return null;
end
$$;
comment on function roster.remember_terms() is 'Remembers of an import which terms the classes had that get others.';

do $$
declare
    name text;
begin
    foreach name in array array['organisation', 'term', 'course', 'person', 'guardianship', 'class', 'enrollment'] loop
        execute format('create trigger remember_added after insert on roster.%I
                            referencing new table as touched
                            for each statement execute function roster.remember_added()', name);
        execute format('create trigger remember_changed after update on roster.%I
                            referencing old table as earlier new table as later
                            for each statement execute function roster.remember_changed()', name);
    end loop;
end
$$;
create trigger remember_terms_given after insert on roster.class_term
    referencing new table as touched for each statement execute function roster.remember_terms();
create trigger remember_terms_taken after delete on roster.class_term
    referencing old table as touched for each statement execute function roster.remember_terms();
