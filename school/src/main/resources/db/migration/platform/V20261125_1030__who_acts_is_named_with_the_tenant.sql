create function platform.current_actor() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;

comment on function platform.current_actor() is 'The person of the roster on whose behalf this transaction works; null when it is nobody in particular, so that a policy that asks for a relationship shows no row.';

create function platform.current_task() returns text
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.task', true), '') $$;

comment on function platform.current_task() is 'The one thing that the program itself does in this transaction, such as an import; null when a person or nobody acts.';

create function platform.today() returns date
    language sql stable parallel safe
    as $$ select current_setting('app.today')::date $$;

comment on function platform.today() is 'The school''s day in this transaction, from the program''s clock and the school''s time zone; fails when none is set.';
