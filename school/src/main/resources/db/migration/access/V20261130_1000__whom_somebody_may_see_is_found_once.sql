-- Decision 0136. Each statement on people asks whom the acting person may see. The answer is found once in a piece of work and kept in a
-- setting of the transaction, under the names that it was found for; a transaction that has written finds it anew each time, because what
-- it wrote may be the very relationship that is asked for.
create function access.kept(what text, whose text) returns text
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
    as $$
declare
    found constant text := current_setting('kept.' || what, true);
begin
    if starts_with(found, whose) and pg_current_xact_id_if_assigned() is null then
        return substr(found, length(whose) + 1);
    end if;
    return null;
end
$$;
comment on function access.kept(text, text) is 'What this transaction keeps under a name and for somebody; null when it keeps nothing, keeps it for somebody else, or has written.';

create function access.keep(what text, whose text, list uuid[]) returns uuid[]
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
    as $$
begin
    perform set_config('kept.' || what, whose || list::text, true);
    return list;
end
$$;
comment on function access.keep(text, text, uuid[]) is 'Keeps a list until the end of this transaction, for whoever it was found for.';

create function access.acting() returns text
    language sql stable
    as $$
        select format('%s %s %s %s %s ', current_setting('app.tenant', true), current_setting('app.actor', true),
                      current_setting('app.task', true), current_setting('app.client', true), current_setting('app.today', true))
    $$;
comment on function access.acting() is 'All by which a transaction is named: what was found for one is not for another.';

do $$
declare
    one record;
begin
    for one in
        select n.nspname as module, p.proname as name, p.oid, pg_get_functiondef(p.oid) as written,
               replace(p.proname, '_today', '_now') as anew
          from pg_proc p
          join pg_namespace n on n.oid = p.pronamespace
         where n.nspname || '.' || p.proname in
               ('access.schools_today', 'access.taught_today', 'access.served_today', 'access.learning_today', 'access.covered_today',
                'access.named_today', 'access.classes_today', 'access.run_today', 'access.groups_today', 'access.workplaces_today',
                'access.in_class_today', 'access.mentored_today', 'access.talked_with_today', 'roster.taught_today')
    loop
        execute replace(replace(one.written, one.name || '()', one.anew || '()'), ' SECURITY DEFINER', '');
        execute format('comment on function %I.%I() is %L', one.module, one.anew,
                       format('What %s.%s() keeps, found anew.', one.module, one.name));
        execute format($wrapper$
            create or replace function %1$I.%2$I() returns uuid[]
                language plpgsql stable parallel unsafe security definer
                set search_path = pg_catalog, pg_temp
                as $body$
            declare
                whose constant text := access.acting();
            begin
                return coalesce(access.kept(%4$L, whose)::uuid[], access.keep(%4$L, whose, %1$I.%3$I()));
            end
            $body$ $wrapper$,
            one.module, one.name, one.anew, one.module || '_' || one.name);
    end loop;

    -- A setting cannot be made while several processes work on one statement.
    for one in
        select p.oid::regprocedure as name
          from pg_proc p
          join pg_namespace n on n.oid = p.pronamespace
         where n.nspname !~ '^pg_' and p.proparallel = 's' and (n.nspname = 'access' or p.prosrc ~ '\maccess\.')
    loop
        execute format('alter function %s parallel unsafe', one.name);
    end loop;
end
$$;
