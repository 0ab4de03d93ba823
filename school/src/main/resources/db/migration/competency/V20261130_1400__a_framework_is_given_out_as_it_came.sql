alter table competency.framework
    add column changed_at timestamptz not null default now(),
    add column version    int         not null default 0;

comment on column competency.framework.changed_at is 'When anything of it last changed here.';
comment on column competency.framework.version is 'Counts its changes here: who asks again is told only of a new one.';

alter table competency.competency
    add column changed_at timestamptz not null default now();

comment on column competency.competency.changed_at is 'When it last changed here; for one that its source dropped, when that was.';

alter table competency.association
    add column position int not null default 0;

comment on column competency.association.position is 'Its place among the links, from 0, as its source has them.';

alter table competency.definition
    add column position int not null default 0;

comment on column competency.definition.position is 'Its place among those of its framework, from 0, as its source has them.';

create index association_by_source_id on competency.association (tenant, source_id);
create index association_by_origin on competency.association (tenant, origin);
create index association_by_destination on competency.association (tenant, destination);
create index definition_by_source_id on competency.definition (tenant, kind, source_id);

create function competency.identifier_of(framework text, own text) returns text
    language sql immutable strict parallel safe
    as $$
        select case
            when own ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then own
            else overlay(overlay(s.hash placing '3' from 13)
                         placing substr('89ab', (('x' || substr(s.hash, 17, 1))::bit(4)::int & 3) + 1, 1)
                         from 17)::uuid::text
        end
          from (select md5(framework || '/' || own)) as s (hash)
    $$;

comment on function competency.identifier_of(text, text) is 'Under which UUID something of a framework is given out: its own id where that is one; else a name-based one (RFC 9562, version 3) of both ids, the same in every school.';

grant execute on function competency.identifier_of(text, text) to cairn_app;
