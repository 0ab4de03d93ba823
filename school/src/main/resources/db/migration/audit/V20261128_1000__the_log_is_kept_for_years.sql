-- Decision 0105. A seal names the hash of its lines and not the lines themselves, so that it can be checked when they are gone.
-- The seals so far cannot: they are made anew over the same lines within a minute.
delete from audit.seal;
alter table audit.seal add column of_lines bytea not null check (length(of_lines) = 32);

comment on column audit.seal.of_lines is 'SHA-256 over the lines under it in their order; it stays when they have gone with age.';
comment on column audit.seal.hash is 'SHA-256 over the seal before, its own number and moment, its last line, how many lines there are, and their hash.';
comment on table audit.seal is 'A chain: each seal is a hash over the lines since the one before and over that one, so that nothing before it can be changed, removed or put in unseen. Seals stay for ever.';

create function audit.forget(before date) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    upto  bigint;
    gone  bigint;
    rolls bytea[];
begin
    if platform.current_task() is distinct from 'audit' then
        raise exception 'Only the log itself forgets';
    end if;
    if before > least(platform.today(), current_date) - interval '3 years' then
        raise exception 'The log is kept for three years at least';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('audit ' || ours, 0)); -- nobody writes meanwhile
    select max(s.last_line) into upto
      from audit.seal s
     where s.tenant = ours
       and s.number < coalesce(
               (select min(young.number) from audit.seal young
                 where young.tenant = ours and young.sealed_at >= before),
               2147483647);
    with old as (
        delete from audit.line l
         where l.tenant = ours and l.number <= upto
        returning l.roll)
    select count(*), coalesce(array_agg(distinct old.roll), '{}') into gone, rolls from old;
    delete from audit.roll_entry e
     where e.tenant = ours
       and e.roll = any (rolls)
       and not exists (select from audit.line l where l.tenant = ours and l.roll = e.roll);
    delete from audit.roll r
     where r.tenant = ours
       and r.id = any (rolls)
       and not exists (select from audit.line l where l.tenant = ours and l.roll = r.id);
    return gone;
end
$$;
comment on function audit.forget(date) is 'Removes the lines under whole seals from before a day, with the sets of students that no other line names; never what is younger than three years. Runs with its owner''s rights, since the application itself removes nothing.';
revoke all on function audit.forget(date) from public;
grant execute on function audit.forget(date) to cairn_app;
