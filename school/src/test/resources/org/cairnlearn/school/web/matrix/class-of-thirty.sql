-- Twenty-eight more students beside Ben, each of whom is where he is and has done what he has done.
do $$
declare
    ben   constant uuid := (select id from roster.person where tenant = platform.current_tenant() and sourced_id = 'ben');
    one   record;
    twin  uuid;
    names text;
begin
    for number in 1 .. 28 loop
        twin := uuidv7();
        insert into roster.person (id, sourced_id, given_name, family_name, role, active)
        values (twin, 'twin' || number, 'Twin' || number, 'Lindqvist', 'student', true);
        insert into roster.enrollment (id, sourced_id, class, person, role)
        select uuidv7(), 'twin' || number || class, class, twin, 'student'
          from roster.enrollment
         where tenant = platform.current_tenant() and person = ben;
        for one in
            select c.table_schema || '.' || c.table_name as name, c.table_schema as schema, c.table_name as base
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
              join pg_class p on p.oid = (c.table_schema || '.' || c.table_name)::regclass and not p.relispartition
             where c.column_name = 'student'
               and t.table_type = 'BASE TABLE'
               and c.table_schema <> 'audit'
             order by 1
        loop
            select string_agg(quote_ident(attname), ', ' order by attnum) into names
              from pg_attribute
             where attrelid = one.name::regclass and attnum > 0 and not attisdropped and attgenerated = '';
            execute format(
                'insert into %1$s (%2$s) select %2$s from ('
                || 'select (jsonb_populate_record(t, jsonb_build_object(''student'', $2::text'
                || '           , ''id'', uuidv7()::text, ''external_id'', uuidv7()::text))).* from %1$s t'
                || ' where t.tenant = platform.current_tenant() and t.student = $1) as copied on conflict do nothing',
                one.name, names) using ben, twin;
        end loop;
    end loop;
end
$$;
