create function platform.current_client() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.client', true), '')::uuid $$;
comment on function platform.current_client() is 'The system on whose behalf this transaction works; null when it is a person, a task or nobody.';

create table access.api_client (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    name       text        not null check (length(name) between 1 and 80),
    purpose    text        not null check (purpose in ('school_work', 'sharing', 'directory')),
    scopes     text[]      not null check (cardinality(scopes) > 0),
    made_by    uuid,
    made_at    timestamptz not null,
    ends       date        not null,
    used_at    timestamptz,
    revoked_by uuid,
    revoked_at timestamptz,
    primary key (tenant, id)
);

comment on table access.api_client is 'Another system that may ask for data of this tenant: with its scopes, until a day. It comes in with a key.';
comment on column access.api_client.tenant is 'Whose data it may ask for.';
comment on column access.api_client.id is 'The system; no secret.';
comment on column access.api_client.name is 'What the office calls it.';
comment on column access.api_client.purpose is 'school_work: the school''s own system; sharing: a program of another company, which gets students only with consent; directory: names only of those who did not refuse.';
comment on column access.api_client.scopes is 'What it may ask for: ROSTER_CORE, ROSTER, DEMOGRAPHICS.';
comment on column access.api_client.made_by is 'Which administrator made it; null when the command line did. No foreign key: it outlives the roster.';
comment on column access.api_client.made_at is 'When it was made.';
comment on column access.api_client.ends is 'Its last day, counted in.';
comment on column access.api_client.used_at is 'When it last got a token; null while it never did. Unused for 90 days it opens nothing any more.';
comment on column access.api_client.revoked_by is 'Which administrator took it back; null when nobody did, or the command line. No foreign key, as above.';
comment on column access.api_client.revoked_at is 'When it was taken back: from then on it opens nothing. Null when it was not.';

create table access.api_secret (
    tenant uuid  not null default platform.current_tenant(),
    client uuid  not null,
    digest bytea not null check (length(digest) = 32),
    primary key (tenant, client),
    foreign key (tenant, client) references access.api_client (tenant, id)
);

comment on table access.api_secret is 'By which a system is known. Its secret is shown once, when it is made.';
comment on column access.api_secret.tenant is 'Whose it is.';
comment on column access.api_secret.client is 'The system.';
comment on column access.api_secret.digest is 'SHA-256 of the secret, which is 256 random bits.';

create table access.api_token (
    tenant    uuid        not null default platform.current_tenant(),
    digest    bytea       not null check (length(digest) = 32),
    client    uuid        not null,
    scopes    text[]      not null check (cardinality(scopes) > 0),
    issued_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > issued_at),
    primary key (tenant, digest),
    foreign key (tenant, client) references access.api_client (tenant, id)
);
create index api_token_by_end on access.api_token (tenant, ends_at);

comment on table access.api_token is 'What a system shows with each request, for an hour. It is looked up each time, so a system that is taken back has lost it at its next request.';
comment on column access.api_token.tenant is 'Whose it is.';
comment on column access.api_token.digest is 'SHA-256 of the token, which is 256 random bits.';
comment on column access.api_token.client is 'The system.';
comment on column access.api_token.scopes is 'What it asked for, of what it may.';
comment on column access.api_token.issued_at is 'Since when.';
comment on column access.api_token.ends_at is 'Until when.';

alter table access.api_client enable row level security;
create policy looked_after on access.api_client to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) in ('sign-in', 'administer'))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) in ('sign-in', 'administer'));
create policy known_by_name on access.api_client for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'audit' or (select access.acting_role()) is not null));

alter table access.api_secret enable row level security;
create policy at_the_door on access.api_secret to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) in ('sign-in', 'administer'))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) in ('sign-in', 'administer'));

alter table access.api_token enable row level security;
create policy at_the_door on access.api_token to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select platform.current_task()) in ('sign-in', 'administer'))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) in ('sign-in', 'administer'));

grant select, insert on access.api_client, access.api_secret to cairn_app;
grant update (used_at, revoked_by, revoked_at) on access.api_client to cairn_app;
grant select, insert, delete on access.api_token to cairn_app;

-- Decision 0069: what runs with its owner's rights takes no argument and answers about the acting system of this transaction and nobody else.
create function access.scopes_today() returns text[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if platform.current_client() is null then
        return '{}';
    end if;
    return coalesce(
        (select c.scopes
           from access.api_client c
          where c.tenant = platform.current_tenant()
            and c.id = platform.current_client()
            and c.revoked_at is null
            and c.ends >= platform.today()),
        '{}');
end
$$;
comment on function access.scopes_today() is 'What the acting system may ask for today; nothing when no system acts, or one that was taken back.';

create function access.integrates(variadic scopes text[]) returns boolean
    language sql stable parallel safe
    as $$ select access.scopes_today() && scopes $$;
comment on function access.integrates(text[]) is 'Whether a system acts that may ask for one of these scopes today.';

create function access.withheld(variadic kinds text[]) returns setof uuid
    language plpgsql stable parallel safe
    as $$
declare
    ours  constant uuid := platform.current_tenant();
    today constant date := platform.today();
    what  text;
begin
    select c.purpose into what
      from access.api_client c
     where c.tenant = ours and c.id = platform.current_client();
    if what is null or what = 'school_work' then
        return;
    end if;
    return query
        with said as (
            select distinct on (a.student, a.data) a.student, a.data, a.answer
              from consent.answer a
             where a.tenant = ours and a.purpose = what
               and a.said_on <= today and (a.ends_on is null or a.ends_on >= today)
             order by a.student, a.data, a.said_on desc, a.entered_at desc, a.id desc),
        about as (
            select k.kind, s.student, s.answer
              from unnest(kinds) as k (kind)
              join said s on s.data in ('everything', k.kind))
        select student from about where answer <> 'given'
         union
        select p.id
          from roster.person p
         cross join unnest(kinds) as k (kind)
         where what = 'sharing' and p.tenant = ours and p.role = 'student'
           and not exists (select from about a
                            where a.student = p.id and a.kind = k.kind and a.answer = 'given');
end
$$;
comment on function access.withheld(text[]) is 'The students of whom the acting system is not given one of these kinds of data: whose family refused its purpose, or has not consented to it where that is asked for. With the rights of whoever asks: whole only inside the two below.';

create function access.withheld_names() returns setof uuid
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return query select access.withheld('name');
end
$$;
comment on function access.withheld_names() is 'The students of whom the acting system may not know.';

create function access.withheld_contacts() returns setof uuid
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return query select access.withheld('name', 'contact');
end
$$;
comment on function access.withheld_contacts() is 'The students of whom the acting system may not know, or not who looks after them.';

create function access.known_to_client() returns setof uuid
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    return query
        select g.guardian
          from roster.guardianship g
         where g.tenant = platform.current_tenant()
           and g.active
           and (g.begins is null or g.begins <= platform.today())
           and (g.ends is null or g.ends >= platform.today())
           and g.student not in (select access.withheld_contacts());
end
$$;
comment on function access.known_to_client() is 'Who looks after a student whose name and contacts the acting system is given.';

-- What a system is given of the roster: all staff, the students whose families do not stand against its purpose, and who looks after those.
create policy integrated on roster.person for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select access.integrates('ROSTER_CORE', 'ROSTER', 'DEMOGRAPHICS'))
           and case role when 'student' then id not in (select access.withheld_names())
                         when 'family' then id in (select access.known_to_client())
                         else true end);
create policy integrated on roster.enrollment for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select access.integrates('ROSTER_CORE', 'ROSTER'))
           and (role <> 'student' or person not in (select access.withheld_names())));
create policy integrated on roster.guardianship for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (select access.integrates('ROSTER_CORE', 'ROSTER'))
           and student not in (select access.withheld_contacts()));
