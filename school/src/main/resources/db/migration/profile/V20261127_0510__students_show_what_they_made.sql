create table profile.showpiece (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    student    uuid        not null,
    competency uuid,
    kind       text        not null check (kind in ('PHOTO', 'FILE', 'LINK', 'EXPLAINED')),
    words      text        not null check (words <> '' and length(words) <= 280),
    detail     text        not null default '' check (length(detail) <= 500),
    circle     text        not null check (circle in ('ME', 'TEACHERS', 'FAMILY')),
    added_at   timestamptz not null,
    removed_at timestamptz,
    primary key (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
create index showpiece_student on profile.showpiece (tenant, student);
create index showpiece_competency on profile.showpiece (tenant, competency);
comment on table profile.showpiece is 'Something that a student shows: a photo, a file, a link, or whom it was explained to. It raises no level by itself.';
comment on column profile.showpiece.tenant is 'Whose it is.';
comment on column profile.showpiece.id is 'The piece.';
comment on column profile.showpiece.student is 'Who shows it.';
comment on column profile.showpiece.competency is 'The skill that it shows; null where none is named.';
comment on column profile.showpiece.kind is 'What it is.';
comment on column profile.showpiece.words is 'What it shows, in the student''s own words.';
comment on column profile.showpiece.detail is 'The address of a link, or whom it was explained to; empty otherwise.';
comment on column profile.showpiece.circle is 'Who sees it: the student alone, the teachers too, or the family too. The student may change it.';
comment on column profile.showpiece.added_at is 'When it was added.';
comment on column profile.showpiece.removed_at is 'When the student took it away: then its file is gone; null while it stands.';

create table profile.showpiece_file (
    tenant     uuid  not null default platform.current_tenant() references platform.tenant (id),
    showpiece  uuid  not null,
    name       text  not null check (length(name) between 1 and 120),
    media_type text  not null check (media_type in ('image/jpeg', 'application/pdf', 'text/plain')),
    content    bytea not null check (length(content) between 1 and 8388608),
    small      bytea,
    primary key (tenant, showpiece),
    foreign key (tenant, showpiece) references profile.showpiece (tenant, id) on delete cascade
);
comment on table profile.showpiece_file is 'The file of a piece. Pictures are drawn anew, so that nothing hidden in them is kept.';
comment on column profile.showpiece_file.tenant is 'Whose it is.';
comment on column profile.showpiece_file.showpiece is 'The piece.';
comment on column profile.showpiece_file.name is 'What the student''s file was called.';
comment on column profile.showpiece_file.media_type is 'What it is, as it was found out from the bytes.';
comment on column profile.showpiece_file.content is 'The bytes.';
comment on column profile.showpiece_file.small is 'A small picture of it; null where there is none.';

create table profile.showpiece_word (
    tenant    uuid        not null default platform.current_tenant() references platform.tenant (id),
    showpiece uuid        not null,
    said_by   uuid        not null,
    said_at   timestamptz not null,
    words     text        not null check (words <> '' and length(words) <= 280),
    primary key (tenant, showpiece, said_at, said_by),
    foreign key (tenant, showpiece) references profile.showpiece (tenant, id) on delete cascade,
    foreign key (tenant, said_by) references roster.person (tenant, id)
);
create index showpiece_word_said_by on profile.showpiece_word (tenant, said_by);
comment on table profile.showpiece_word is 'What a teacher said to a piece that a student shows.';
comment on column profile.showpiece_word.tenant is 'Whose it is.';
comment on column profile.showpiece_word.showpiece is 'The piece.';
comment on column profile.showpiece_word.said_by is 'Who said it.';
comment on column profile.showpiece_word.said_at is 'When.';
comment on column profile.showpiece_word.words is 'What.';

create policy own on profile.showpiece to cairn_app
    using (tenant = (select platform.current_tenant()) and student = (select platform.current_actor()))
    with check (tenant = (select platform.current_tenant()) and student = (select platform.current_actor()));
create policy shown on profile.showpiece for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((circle <> 'ME' and student = any ((select access.served_today())::uuid[]))
                or (circle = 'FAMILY' and student = any ((select access.learning_today())::uuid[]))));
create policy with_its_piece on profile.showpiece_file for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.showpiece s where s.tenant = showpiece_file.tenant and s.id = showpiece_file.showpiece));
create policy kept_by_its_owner on profile.showpiece_file for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and exists (select from profile.showpiece s
                             where s.tenant = showpiece_file.tenant and s.id = showpiece_file.showpiece
                               and s.student = (select platform.current_actor())));
create policy removed_by_its_owner on profile.showpiece_file for delete to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.showpiece s
                        where s.tenant = showpiece_file.tenant and s.id = showpiece_file.showpiece
                          and s.student = (select platform.current_actor())));
create policy with_its_piece on profile.showpiece_word for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and exists (select from profile.showpiece s where s.tenant = showpiece_word.tenant and s.id = showpiece_word.showpiece));
create policy in_the_own_name on profile.showpiece_word for insert to cairn_app
    with check (tenant = (select platform.current_tenant())
                and said_by = (select platform.current_actor())
                and exists (select from profile.showpiece s where s.tenant = showpiece_word.tenant and s.id = showpiece_word.showpiece));
alter table profile.showpiece enable row level security;
alter table profile.showpiece_file enable row level security;
alter table profile.showpiece_word enable row level security;
grant select, insert on profile.showpiece, profile.showpiece_word to cairn_app;
grant update (circle, removed_at) on profile.showpiece to cairn_app;
grant select, insert, delete on profile.showpiece_file to cairn_app;
