create table platform.tenant (
    id         uuid        primary key,
    name       text        not null check (name <> ''),
    created_at timestamptz not null
);

comment on schema platform is 'Technical ground: tenants and the schema history.';
comment on table platform.tenant is 'One district or school whose data nobody else''s people can reach. Holds no person, so it has no row-level security.';
comment on column platform.tenant.id is 'The tenant.';
comment on column platform.tenant.name is 'The name that its people know it by.';
comment on column platform.tenant.created_at is 'When it was made.';

grant usage on schema platform to cairn_app;
grant select, insert on platform.tenant to cairn_app;

create function platform.current_tenant() returns uuid
    language sql stable parallel safe
    as $$ select current_setting('app.tenant')::uuid $$;

comment on function platform.current_tenant() is 'The tenant of this transaction; fails when none is set, so that a forgotten setting shows no row.';
