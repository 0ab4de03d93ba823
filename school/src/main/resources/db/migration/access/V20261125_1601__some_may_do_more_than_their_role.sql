create table access.right_given (
    tenant   uuid        not null default platform.current_tenant() references platform.tenant (id),
    person   uuid        not null,
    school   uuid        not null,
    what     text        not null check (what in ('FLEX_COORDINATOR')),
    given_at timestamptz not null,
    primary key (tenant, person, school, what),
    foreign key (tenant, person) references roster.person (tenant, id),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);

alter table access.right_given enable row level security;
create policy own_tenant on access.right_given to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on access.right_given to cairn_app;

comment on table access.right_given is 'What somebody may do in a school beyond the own role.';
comment on column access.right_given.tenant is 'The district or school it belongs to.';
comment on column access.right_given.person is 'Who may.';
comment on column access.right_given.school is 'In which school.';
comment on column access.right_given.what is 'FLEX_COORDINATOR: looks after the flex blocks of the whole school and approves there what no host approves.';
comment on column access.right_given.given_at is 'Since when.';
