alter table competency.framework
    add column document jsonb not null default '{}';

comment on column competency.framework.document is 'Everything that its source says of it, as it came (CASE: CFDocument).';

alter table competency.competency
    add column area    boolean not null default false,
    add column details jsonb   not null default '{}';

comment on column competency.competency.area is 'Whether it only holds others together, which are what is learned.';
comment on column competency.competency.details is 'Everything that its source says of it, as it came (CASE: CFItem).';

create index competency_by_source_id on competency.competency (tenant, source_id);

create table competency.association (
    tenant          uuid  not null default platform.current_tenant(),
    framework       uuid  not null,
    source_id       text  not null check (source_id <> ''),
    kind            text  not null check (kind <> ''),
    origin          text  not null check (origin <> ''),
    origin_uri      text  not null default '',
    destination     text  not null check (destination <> ''),
    destination_uri text  not null default '',
    grouping        text  not null default '',
    details         jsonb not null default '{}',
    primary key (tenant, framework, source_id),
    foreign key (tenant, framework) references competency.framework (tenant, id)
);

create index association_by_kind on competency.association (tenant, kind);

comment on table competency.association is 'Every link that a framework''s source gives, of any kind (CASE: CFAssociation). An end is named by its id at its source and may be in another framework; it is found there as soon as that one is imported.';
comment on column competency.association.tenant is 'Whose it is.';
comment on column competency.association.framework is 'The framework that gives it.';
comment on column competency.association.source_id is 'Its id where it comes from, unique in its framework.';
comment on column competency.association.kind is 'CASE''s word for it: precedes, isChildOf, exactMatchOf and so on.';
comment on column competency.association.origin is 'The source id of the item where it begins.';
comment on column competency.association.origin_uri is 'The address of that item; empty when not said.';
comment on column competency.association.destination is 'The source id of the item where it ends.';
comment on column competency.association.destination_uri is 'The address of that item; empty when not said.';
comment on column competency.association.grouping is 'The source id of the grouping it belongs to; empty when none.';
comment on column competency.association.details is 'What else its source says of it, as it came.';

create table competency.definition (
    tenant    uuid  not null default platform.current_tenant(),
    framework uuid  not null,
    kind      text  not null check (kind <> ''),
    source_id text  not null check (source_id <> ''),
    details   jsonb not null,
    primary key (tenant, framework, kind, source_id),
    foreign key (tenant, framework) references competency.framework (tenant, id)
);

comment on table competency.definition is 'What a framework''s items refer to, kept as it came: concepts, subjects, item types, licences, groupings of associations, rubrics (CASE: CFDefinitions, CFRubrics).';
comment on column competency.definition.tenant is 'Whose it is.';
comment on column competency.definition.framework is 'The framework that gives it.';
comment on column competency.definition.kind is 'CASE''s word for it: CFConcepts, CFRubrics and so on.';
comment on column competency.definition.source_id is 'Its id where it comes from.';
comment on column competency.definition.details is 'Everything that its source says of it.';

alter table competency.association enable row level security;
alter table competency.definition enable row level security;

create policy own_tenant on competency.association to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on competency.definition to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, update, delete on competency.association, competency.definition to cairn_app;
