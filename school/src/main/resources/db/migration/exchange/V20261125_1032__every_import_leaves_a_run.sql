create schema exchange;
comment on schema exchange is 'What came in from the school''s other systems, when and how it went.';
grant usage on schema exchange to cairn_app;

create table exchange.import_run (
    tenant        uuid        not null default platform.current_tenant() references platform.tenant (id),
    id            uuid        not null,
    kind          text        not null check (kind in ('roster', 'framework', 'evidence', 'results', 'services')),
    source        text        not null,
    input         text        not null check (input <> ''),
    format        text        not null default '',
    by_person     uuid,
    state         text        not null check (state in ('preview', 'running', 'applied', 'refused', 'discarded')),
    removals      text        not null default '',
    started       timestamptz not null,
    ended         timestamptz,
    details_until timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, by_person) references roster.person (tenant, id)
);

create index import_run_of_source on exchange.import_run (tenant, kind, source, started);

comment on table exchange.import_run is 'One import: what was handed in, by whom, and what came of it. Holds no student.';
comment on column exchange.import_run.tenant is 'Whose it is.';
comment on column exchange.import_run.id is 'The run.';
comment on column exchange.import_run.kind is 'What was taken in.';
comment on column exchange.import_run.source is 'The system it came from, where a school has several of this kind; else empty.';
comment on column exchange.import_run.input is 'The name of the file or folder that was handed in, without the folders above it.';
comment on column exchange.import_run.format is 'The recognised format; empty until it is.';
comment on column exchange.import_run.by_person is 'Who handed it in on a page; null when it came from the command line.';
comment on column exchange.import_run.state is 'preview: shown, nothing changed; running: begun (and stopped in the middle when nobody holds its lock); applied: the good rows are in; refused: nothing was changed; discarded: a preview that nobody wanted.';
comment on column exchange.import_run.removals is 'The sentence of the stop at a tenth, when so many records would go; else empty.';
comment on column exchange.import_run.started is 'When it began; of a preview, when it was made.';
comment on column exchange.import_run.ended is 'When it was over; null while it runs, and for ever when it stopped in the middle.';
comment on column exchange.import_run.details_until is 'Until when its refused rows and its upload are kept.';

create table exchange.import_file (
    tenant    uuid   not null default platform.current_tenant(),
    run       uuid   not null,
    place     int    not null,
    file      text   not null,
    fresh     bigint not null,
    changed   bigint not null,
    unchanged bigint not null,
    gone      bigint not null,
    refused   bigint not null,
    primary key (tenant, run, place),
    foreign key (tenant, run) references exchange.import_run (tenant, id)
);

comment on table exchange.import_file is 'What came of the rows of one file of a run.';
comment on column exchange.import_file.tenant is 'Whose it is.';
comment on column exchange.import_file.run is 'The run.';
comment on column exchange.import_file.place is 'Its place in the report.';
comment on column exchange.import_file.file is 'The file''s name.';
comment on column exchange.import_file.fresh is 'Rows that were new.';
comment on column exchange.import_file.changed is 'Rows that changed a record.';
comment on column exchange.import_file.unchanged is 'Rows that the school had as they are.';
comment on column exchange.import_file.gone is 'Records that the file no longer names.';
comment on column exchange.import_file.refused is 'Rows that were not taken in.';

create table exchange.import_problem (
    tenant   uuid   not null default platform.current_tenant(),
    run      uuid   not null,
    place    int    not null,
    severity text   not null check (severity in ('error', 'warning')),
    code     text   not null,
    file     text   not null,
    line     bigint,
    heading  text,
    field    text,
    pointer  text,
    message  text   not null,
    fix      text   not null,
    primary key (tenant, run, place),
    foreign key (tenant, run) references exchange.import_run (tenant, id)
);

comment on table exchange.import_problem is 'One thing wrong with a file of a run, and what to do. Never repeats what stands in a cell.';
comment on column exchange.import_problem.tenant is 'Whose it is.';
comment on column exchange.import_problem.run is 'The run.';
comment on column exchange.import_problem.place is 'Its place in the report.';
comment on column exchange.import_problem.severity is 'error: something was left out; warning: somebody should look.';
comment on column exchange.import_problem.code is 'What kind of problem, for machines.';
comment on column exchange.import_problem.file is 'The file''s name.';
comment on column exchange.import_problem.line is 'The physical line, counted from 1; null when the whole file is meant.';
comment on column exchange.import_problem.heading is 'The column as the file''s header writes it; null when no single one is meant.';
comment on column exchange.import_problem.field is 'The column as the standard calls it.';
comment on column exchange.import_problem.pointer is 'The place in a JSON or XML document; null for tables.';
comment on column exchange.import_problem.message is 'What is wrong.';
comment on column exchange.import_problem.fix is 'What to do about it.';

create table exchange.refused_row (
    tenant uuid   not null default platform.current_tenant(),
    run    uuid   not null,
    file   text   not null,
    line   bigint not null,
    reason text   not null,
    cells  text[] not null,
    primary key (tenant, run, file, line),
    foreign key (tenant, run) references exchange.import_run (tenant, id)
);

comment on table exchange.refused_row is 'A row that was refused, as it stood in the file, to be corrected and handed in again. May hold a student''s data: only administrators read it, and it is deleted on the day that its run names or when the same source''s next run is applied.';
comment on column exchange.refused_row.tenant is 'Whose it is.';
comment on column exchange.refused_row.run is 'The run.';
comment on column exchange.refused_row.file is 'The file''s name.';
comment on column exchange.refused_row.line is 'The physical line on which it starts; 1 is the header, kept so that the columns have names.';
comment on column exchange.refused_row.reason is 'Why it was refused; empty for the header.';
comment on column exchange.refused_row.cells is 'Its cells as they stood in the file.';

create table exchange.upload (
    tenant  uuid  not null default platform.current_tenant(),
    run     uuid  not null,
    sha256  text  not null check (length(sha256) = 64),
    content bytea not null,
    primary key (tenant, run),
    foreign key (tenant, run) references exchange.import_run (tenant, id)
);

comment on table exchange.upload is 'What was uploaded for a preview, byte for byte. May hold students'' data: only administrators reach it, and it is deleted when the preview is applied, discarded or too old.';
comment on column exchange.upload.tenant is 'Whose it is.';
comment on column exchange.upload.run is 'The preview.';
comment on column exchange.upload.sha256 is 'SHA-256 of the bytes that were previewed, in hexadecimal: nothing else is ever applied.';
comment on column exchange.upload.content is 'The bytes.';

alter table exchange.import_run enable row level security;
alter table exchange.import_file enable row level security;
alter table exchange.import_problem enable row level security;
alter table exchange.refused_row enable row level security;
alter table exchange.upload enable row level security;

create policy own_tenant on exchange.import_run to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on exchange.import_file to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy own_tenant on exchange.import_problem to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
create policy administrators_and_the_import on exchange.refused_row to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'import' or (select roster.acts_as_administrator())))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) = 'import');
create policy administrators_and_the_import on exchange.upload to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'import' or (select roster.acts_as_administrator())))
    with check (tenant = (select platform.current_tenant())
                and (select platform.current_task()) = 'import');

grant select, insert, update on exchange.import_run to cairn_app;
grant select, insert, delete on
    exchange.import_file, exchange.import_problem, exchange.refused_row, exchange.upload
    to cairn_app;
