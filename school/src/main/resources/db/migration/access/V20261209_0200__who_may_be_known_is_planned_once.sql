-- Whom somebody may see is found by functions that take nothing and ask the same statements each
-- time. What reads a page has them planned once for a connection; what writes, and the log with
-- every page, had them planned anew, which took longer than running them. Now they always are
-- planned once. A function that is replaced has to say so again: SecondLockKeptTest looks.
do $$
declare
    one regprocedure;
begin
    for one in
        select p.oid
          from pg_proc p
         where p.pronamespace in ('access'::regnamespace, 'roster'::regnamespace)
           and p.proname like '%\_now'
    loop
        execute format('alter function %s set plan_cache_mode = force_generic_plan', one);
    end loop;
end
$$;
