create schema competency;

comment on schema competency is 'Frameworks of competencies, their prerequisites and what is related.';

create table competency.framework (
    tenant    uuid not null default platform.current_tenant() references platform.tenant,
    id        uuid not null,
    source_id text not null check (source_id <> ''),
    title     text not null check (title <> ''),
    subject   text not null default '',
    credit    text not null default '',
    primary key (tenant, id),
    unique (tenant, source_id)
);

comment on table competency.framework is 'A published or a school''s own set of competencies (CASE: CFDocument).';
comment on column competency.framework.tenant is 'Whose it is.';
comment on column competency.framework.id is 'The same for ever.';
comment on column competency.framework.source_id is 'Its id where it comes from; the second import of the same source meets the first by it.';
comment on column competency.framework.title is 'As its publisher calls it.';
comment on column competency.framework.subject is 'What it is about ("Mathematics"); empty when not said.';
comment on column competency.framework.credit is 'The line of credit or licence that has to be shown with it; may be empty.';

create table competency.competency (
    tenant    uuid    not null default platform.current_tenant(),
    id        uuid    not null,
    framework uuid    not null,
    source_id text    not null check (source_id <> ''),
    code      text    not null check (code <> ''),
    name      text    not null check (name <> ''),
    statement text    not null,
    strand    text    not null default '',
    grade     text    not null default '',
    position  int     not null,
    active    boolean not null default true,
    primary key (tenant, id),
    unique (tenant, framework, source_id),
    unique (tenant, framework, id),
    foreign key (tenant, framework) references competency.framework (tenant, id)
);

comment on table competency.competency is 'Something that a student can come to master (CASE: CFItem).';
comment on column competency.competency.tenant is 'Whose it is.';
comment on column competency.competency.id is 'The same for ever: evidence and estimates hang on it.';
comment on column competency.competency.framework is 'The framework it belongs to.';
comment on column competency.competency.source_id is 'Its id where it comes from, unique in its framework.';
comment on column competency.competency.code is 'Its human coding ("4.NF.B.3").';
comment on column competency.competency.name is 'A few words for a card or a map.';
comment on column competency.competency.statement is 'The whole sentence.';
comment on column competency.competency.strand is 'The row of the map it stands in; may be empty.';
comment on column competency.competency.grade is 'The grade it belongs to ("K", "4", "HS"); may be empty.';
comment on column competency.competency.position is 'Its place in the framework, from 0.';
comment on column competency.competency.active is 'False once its source no longer has it.';

create table competency.prerequisite (
    tenant     uuid not null default platform.current_tenant(),
    framework  uuid not null,
    competency uuid not null,
    needs      uuid not null,
    primary key (tenant, competency, needs),
    check (competency <> needs),
    foreign key (tenant, framework, competency) references competency.competency (tenant, framework, id),
    foreign key (tenant, framework, needs) references competency.competency (tenant, framework, id)
);

create index prerequisite_of_framework on competency.prerequisite (tenant, framework);

comment on table competency.prerequisite is 'What has to be known first: direct links only, both ends in one framework.';
comment on column competency.prerequisite.tenant is 'Whose it is.';
comment on column competency.prerequisite.framework is 'The framework of both.';
comment on column competency.prerequisite.competency is 'The competency that builds on the other.';
comment on column competency.prerequisite.needs is 'The competency to be known first.';

create table competency.related (
    tenant    uuid not null default platform.current_tenant(),
    framework uuid not null,
    one       uuid not null,
    other     uuid not null,
    primary key (tenant, one, other),
    check (one < other),
    foreign key (tenant, framework, one) references competency.competency (tenant, framework, id),
    foreign key (tenant, framework, other) references competency.competency (tenant, framework, id)
);

create index related_of_framework on competency.related (tenant, framework);

comment on table competency.related is 'Pairs that help each other without an order; each pair once, the smaller id first.';
comment on column competency.related.tenant is 'Whose it is.';
comment on column competency.related.framework is 'The framework of both.';
comment on column competency.related.one is 'The one with the smaller id.';
comment on column competency.related.other is 'The other.';

alter table competency.framework enable row level security;
alter table competency.competency enable row level security;
alter table competency.prerequisite enable row level security;
alter table competency.related enable row level security;

create policy own_tenant on competency.framework to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on competency.competency to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on competency.prerequisite to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on competency.related to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant usage on schema competency to cairn_app;
grant select, insert, update on competency.framework, competency.competency to cairn_app;
grant select, insert, delete on competency.prerequisite, competency.related to cairn_app;
