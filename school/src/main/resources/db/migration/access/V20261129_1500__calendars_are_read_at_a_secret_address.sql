create table access.calendar_key (
    tenant  uuid        not null default platform.current_tenant(),
    account uuid        not null,
    id      bytea       not null check (length(id) = 32),
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (tenant, account),
    unique (tenant, id),
    foreign key (tenant, account) references access.account (tenant, id) on delete cascade
);

alter table access.calendar_key enable row level security;
create policy at_the_door on access.calendar_key to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) in ('sign-in', 'administer'))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) in ('sign-in', 'administer'));

grant select, insert, delete on access.calendar_key to cairn_app;
grant update (id, made_at, used_at) on access.calendar_key to cairn_app;

comment on table access.calendar_key is 'The secret of the address at which a calendar program elsewhere reads somebody''s own days; one for each account, and a new one ends the old.';
comment on column access.calendar_key.tenant is 'The district or school it belongs to.';
comment on column access.calendar_key.account is 'Whose days.';
comment on column access.calendar_key.id is 'SHA-256 of the secret: the address itself is nowhere.';
comment on column access.calendar_key.made_at is 'Since when.';
comment on column access.calendar_key.used_at is 'When it was read last, to within an hour; empty until then.';
