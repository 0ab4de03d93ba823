create table competency.policy (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant,
    owner        uuid        not null,
    number       int         not null check (number > 0),
    begins       timestamptz not null,
    published_by text        not null check (published_by <> ''),
    published_at timestamptz not null,
    document     jsonb       not null check (jsonb_typeof(document) = 'object'),
    primary key (tenant, owner, number),
    check (begins >= published_at)
);

comment on table competency.policy is 'How a school or a district judges: every version of its policy document. A version never changes and never goes.';
comment on column competency.policy.tenant is 'Whose it is.';
comment on column competency.policy.owner is 'The school or district, by its id.';
comment on column competency.policy.number is 'Its version, from 1.';
comment on column competency.policy.begins is 'When it comes into force; never before it was published, nor before an earlier version.';
comment on column competency.policy.published_by is 'Who published it, as the school names people.';
comment on column competency.policy.published_at is 'When.';
comment on column competency.policy.document is 'What differs from the policy of the organisation above, or from the product''s own.';

alter table competency.policy enable row level security;

create policy own_tenant on competency.policy to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert on competency.policy to cairn_app;
