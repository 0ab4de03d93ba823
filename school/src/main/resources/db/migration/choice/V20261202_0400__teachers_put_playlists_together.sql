create table choice.playlist (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    version    integer     not null check (version >= 1),
    class      uuid        not null,
    competency uuid        not null,
    title      text        not null check (title <> '' and length(title) <= 120),
    kind       text        not null check (kind in ('SHARED', 'TAKEN_AWAY')),
    said_at    timestamptz not null,
    said_by    uuid        not null,
    primary key (tenant, id, version),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id),
    foreign key (tenant, said_by) references roster.person (tenant, id)
);
create index playlist_class on choice.playlist (tenant, class);
create index playlist_competency on choice.playlist (tenant, competency);
create index playlist_said_by on choice.playlist (tenant, said_by);
comment on table choice.playlist is 'Ways to one skill that a teacher put in an order for a class; the last version counts. Only ever added to.';
comment on column choice.playlist.tenant is 'Whose it is.';
comment on column choice.playlist.id is 'The playlist.';
comment on column choice.playlist.version is 'Its version, from 1.';
comment on column choice.playlist.class is 'For which class.';
comment on column choice.playlist.competency is 'The skill that all its steps lead to.';
comment on column choice.playlist.title is 'What the teacher calls it.';
comment on column choice.playlist.kind is 'Whether students see it from this version on.';
comment on column choice.playlist.said_at is 'When.';
comment on column choice.playlist.said_by is 'By whom.';

create table choice.playlist_step (
    tenant   uuid    not null default platform.current_tenant() references platform.tenant (id),
    playlist uuid    not null,
    version  integer not null,
    place    integer not null check (place >= 1),
    mode     text    not null check (mode in ('SCREEN', 'PAPER', 'HANDS_ON', 'WITH_A_PERSON', 'IN_PAIRS')),
    material uuid,
    words    text    not null default '' check (length(words) <= 280),
    minutes  integer check (minutes between 1 and 600),
    optional boolean not null,
    primary key (tenant, playlist, version, place),
    foreign key (tenant, playlist, version) references choice.playlist (tenant, id, version),
    foreign key (tenant, material) references materials.material (tenant, id),
    check ((material is null) <> (words = ''))
);
create index playlist_step_material on choice.playlist_step (tenant, material) where material is not null;
comment on table choice.playlist_step is 'A step of one version of a playlist. Only ever added to.';
comment on column choice.playlist_step.tenant is 'Whose it is.';
comment on column choice.playlist_step.playlist is 'The playlist.';
comment on column choice.playlist_step.version is 'Its version.';
comment on column choice.playlist_step.place is 'Which step, from 1.';
comment on column choice.playlist_step.mode is 'How one works.';
comment on column choice.playlist_step.material is 'With which material; none where the teacher''s words say what it is.';
comment on column choice.playlist_step.words is 'What it is in the teacher''s words; empty where a material says it.';
comment on column choice.playlist_step.minutes is 'How long it takes about, where the teacher said so.';
comment on column choice.playlist_step.optional is 'Whether one may go on without it.';

do $$
declare
    name text;
    ours constant text := 'tenant = (select platform.current_tenant())';
begin
    foreach name in array array['playlist', 'playlist_step'] loop
        execute format('alter table choice.%I enable row level security', name);
        execute format('grant select, insert on choice.%I to cairn_app', name);
        -- What a class is offered names an adult only; its students read it.
        execute format('create policy seen on choice.%I for select to cairn_app using (%s
                            and ((select access.acting_role()) is not null or (select access.opens(''plan''))))', name, ours);
    end loop;
    execute format('create policy run on choice.playlist for insert to cairn_app with check (%s
                        and class = any ((select access.classes_today())::uuid[]))', ours);
    execute format('create policy run on choice.playlist_step for insert to cairn_app with check (%s
                        and exists (select 1
                                      from choice.playlist p
                                     where p.tenant = playlist_step.tenant
                                       and p.id = playlist_step.playlist
                                       and p.version = playlist_step.version
                                       and p.class = any ((select access.classes_today())::uuid[])))', ours);
end
$$;
