-- Decision 0069: runs with its owner's rights, takes no argument and answers about the acting system of this transaction and nobody else.
create function access.withheld_work() returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return query select access.withheld('name', 'work');
end
$$;
comment on function access.withheld_work() is 'The students of whom the acting system may not know, or not their work and results.';

-- A result names its student: a system that keeps results finds the students whose work it is given, and nobody else.
create policy graded on roster.person for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and role = 'student'
           and (select access.integrates('GRADEBOOK', 'GRADEBOOK_WRITE', 'GRADEBOOK_DELETE'))
           and id not in (select access.withheld_work()));

comment on column access.api_client.scopes is 'What it may ask for: ROSTER_CORE, ROSTER, DEMOGRAPHICS, FRAMEWORKS, GRADEBOOK, GRADEBOOK_WRITE, GRADEBOOK_DELETE, STATEMENTS_WRITE, STATEMENTS_READ_MINE, ACTIVITY_STATE, ACTIVITY_PROFILE.';
