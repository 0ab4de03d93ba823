-- Whom somebody teaches is among those whom he or she answers for, and these are among those whom
-- he or she may name: reading a place asked all three in turn, although the last holds the others.
-- So what may be run is asked only where something is added, changed or removed.
do $$
declare
    name     text;
    may_run  text;
    may_make text;
begin
    foreach name in array array['place', 'talk', 'change'] loop
        select pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
          into strict may_run, may_make
          from pg_policy p
         where p.polrelid = format('plan.%I', name)::regclass and p.polname = 'run';
        execute format('drop policy run on plan.%I', name);
        execute format('drop policy run_read on plan.%I', name);
        execute format('create policy run_added on plan.%I for insert to cairn_app with check (%s)',
                       name, may_make);
        execute format('create policy run_changed on plan.%I for update to cairn_app using (%s) with check (%s)',
                       name, may_run, may_make);
        execute format('create policy run_removed on plan.%I for delete to cairn_app using (%s)',
                       name, may_run);
    end loop;
end
$$;
