create schema materials;
comment on schema materials is 'What students can work with, on a screen or without one, and whose it is.';

create table materials.material (
    tenant       uuid    not null default platform.current_tenant() references platform.tenant (id),
    id           uuid    not null,
    source       text    not null check (source <> ''),
    external_id  text    not null check (external_id <> ''),
    title        text    not null check (title <> ''),
    subject      text    not null,
    grades       text    not null,
    language     text    not null,
    reading      text    not null,
    mode         text    not null check (mode in ('screen', 'paper', 'hands-on', 'with a person', 'in pairs')),
    minutes      int     check (minutes between 1 and 600),
    copies       int     check (copies >= 0),
    device       text    not null,
    link         text    not null,
    shelf        text    not null,
    origin       text    not null,
    author       text    not null,
    licence      text    not null,
    licence_link text    not null,
    fingerprint  text    not null,
    gone         boolean not null default false,
    primary key (tenant, id),
    unique (tenant, source, external_id)
);
comment on table materials.material is 'Something to work with: a lesson on a screen, a sheet of paper, a box of tiles, a talk with somebody.';
comment on column materials.material.tenant is 'Whose it is.';
comment on column materials.material.id is 'The material.';
comment on column materials.material.source is 'What brought it: a course of exercises, or the school''s own table.';
comment on column materials.material.external_id is 'Its id there.';
comment on column materials.material.title is 'Its name, as people here call it.';
comment on column materials.material.subject is 'The subject; may be empty.';
comment on column materials.material.grades is 'For which grades it is meant, as its source writes it; may be empty.';
comment on column materials.material.language is 'In which languages it is, as codes such as en; empty where nobody said, or where it needs none.';
comment on column materials.material.reading is 'What a student must be able to read for it, in the school''s own words; empty where nobody said.';
comment on column materials.material.mode is 'How students work with it.';
comment on column materials.material.minutes is 'How long it takes about; null where nobody said.';
comment on column materials.material.copies is 'How many students can have it at once; null when there is no limit.';
comment on column materials.material.device is 'What device it needs; empty when none.';
comment on column materials.material.link is 'Where it is on the web; may be empty.';
comment on column materials.material.shelf is 'Where it is in the school; may be empty.';
comment on column materials.material.origin is 'Whose work it is taken from, to be named wherever it is shown; may be empty.';
comment on column materials.material.author is 'Who made it; may be empty.';
comment on column materials.material.licence is 'Under which licence it may be used, to be named wherever it is shown; empty where nobody said.';
comment on column materials.material.licence_link is 'Where that licence can be read; may be empty.';
comment on column materials.material.fingerprint is 'A checksum of all that its source says, to see whether that has changed.';
comment on column materials.material.gone is 'Whether its source no longer names it: kept, because plans may, and never offered.';

create table materials.alignment (
    tenant     uuid not null default platform.current_tenant(),
    material   uuid not null,
    competency uuid not null,
    primary key (tenant, material, competency),
    foreign key (tenant, material) references materials.material (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id)
);
create index alignment_competency on materials.alignment (tenant, competency);
comment on table materials.alignment is 'Which skills a material is for.';
comment on column materials.alignment.tenant is 'Whose it is.';
comment on column materials.alignment.material is 'The material.';
comment on column materials.alignment.competency is 'The skill.';

create table materials.problem (
    tenant       uuid not null default platform.current_tenant(),
    material     uuid not null,
    position     int  not null,
    external_id  text not null,
    title        text not null,
    body         text not null,
    origin       text not null,
    licence      text not null,
    licence_link text not null,
    primary key (tenant, material, position),
    foreign key (tenant, material) references materials.material (tenant, id)
);
comment on table materials.problem is 'One problem of a lesson of exercises.';
comment on column materials.problem.tenant is 'Whose it is.';
comment on column materials.problem.material is 'The lesson.';
comment on column materials.problem.position is 'Its place in the lesson, from 0.';
comment on column materials.problem.external_id is 'Its id where it comes from.';
comment on column materials.problem.title is 'What to do; mathematics in TeX between two dollar signs.';
comment on column materials.problem.body is 'More on what to do; may be empty.';
comment on column materials.problem.origin is 'Whose work it is taken from.';
comment on column materials.problem.licence is 'Under which licence.';
comment on column materials.problem.licence_link is 'Where that licence can be read; may be empty.';

create table materials.step (
    tenant   uuid   not null default platform.current_tenant(),
    material uuid   not null,
    problem  int    not null,
    position int    not null,
    title    text   not null,
    body     text   not null,
    answers  text[] not null,
    choices  text[] not null,
    skills   text[] not null,
    primary key (tenant, material, problem, position),
    foreign key (tenant, material, problem) references materials.problem (tenant, material, position)
);
comment on table materials.step is 'One step of a problem.';
comment on column materials.step.tenant is 'Whose it is.';
comment on column materials.step.material is 'The lesson.';
comment on column materials.step.problem is 'The problem''s place in the lesson.';
comment on column materials.step.position is 'Its place in the problem, from 0.';
comment on column materials.step.title is 'What is asked.';
comment on column materials.step.body is 'More on what is asked; may be empty.';
comment on column materials.step.answers is 'What is right.';
comment on column materials.step.choices is 'What can be chosen from; empty when the answer is written.';
comment on column materials.step.skills is 'The skills of the step, in the words of its source.';

create table materials.hint (
    tenant   uuid   not null default platform.current_tenant(),
    material uuid   not null,
    problem  int    not null,
    step     int    not null,
    position int    not null,
    title    text   not null,
    body     text   not null,
    answers  text[] not null,
    primary key (tenant, material, problem, step, position),
    foreign key (tenant, material, problem, step) references materials.step (tenant, material, problem, position)
);
comment on table materials.hint is 'One hint to a step, or a smaller question on the way to it.';
comment on column materials.hint.tenant is 'Whose it is.';
comment on column materials.hint.material is 'The lesson.';
comment on column materials.hint.problem is 'The problem''s place in the lesson.';
comment on column materials.hint.step is 'The step''s place in the problem.';
comment on column materials.hint.position is 'Its place among the hints, from 0: the order in which they are given.';
comment on column materials.hint.title is 'What the hint is about.';
comment on column materials.hint.body is 'The hint, or what is asked.';
comment on column materials.hint.answers is 'What is right, where the hint asks something; else empty.';

alter table materials.material enable row level security;
alter table materials.alignment enable row level security;
alter table materials.problem enable row level security;
alter table materials.step enable row level security;
alter table materials.hint enable row level security;
create policy tenant_only on materials.material to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on materials.alignment to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on materials.problem to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on materials.step to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy tenant_only on materials.hint to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant usage on schema materials to cairn_app;
grant select, insert, update on materials.material to cairn_app;
grant select, insert, delete on materials.alignment, materials.problem, materials.step, materials.hint to cairn_app;
