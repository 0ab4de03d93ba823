create schema assessment;
comment on schema assessment is 'Results of interim and state assessments: taken outside of daily work, kept apart from evidence.';

create table assessment.test_result (
    tenant         uuid             not null default platform.current_tenant() references platform.tenant (id),
    source         text             not null check (source <> ''),
    external_id    text             not null check (external_id <> ''),
    number         integer          not null check (number >= 1),
    student        uuid             not null,
    test           text             not null check (test <> ''),
    subject        text             not null,
    grade          text             not null,
    term           text             not null,
    taken_on       date             not null,
    score          double precision not null,
    standard_error double precision check (standard_error > 0),
    percentile     double precision check (percentile between 0 and 100),
    fingerprint    bigint           not null,
    recorded_at    timestamptz      not null,
    primary key (tenant, source, external_id, number),
    foreign key (tenant, student) references roster.person (tenant, id)
);
create index test_result_student on assessment.test_result (tenant, student);
create index test_result_sitting on assessment.test_result (tenant, test, subject, grade, term);
comment on table assessment.test_result is 'One student''s result of one test. Append-only: a result that comes again with another score is a new version of it, and the newest version counts.';
comment on column assessment.test_result.tenant is 'Whose it is.';
comment on column assessment.test_result.source is 'The system that it came from, as named at the import.';
comment on column assessment.test_result.external_id is 'Its id in the source.';
comment on column assessment.test_result.number is 'Which version of it: 1 is the result as it first arrived.';
comment on column assessment.test_result.student is 'Who took the test.';
comment on column assessment.test_result.test is 'The test by its title.';
comment on column assessment.test_result.subject is 'What it tests ("Mathematics"); empty when not said.';
comment on column assessment.test_result.grade is 'The grade that it is for; empty when not said.';
comment on column assessment.test_result.term is 'The window in which it was given ("Spring 2026"); empty when not said.';
comment on column assessment.test_result.taken_on is 'The day on which it was taken.';
comment on column assessment.test_result.score is 'The scale score; the raw score of a test without a scale.';
comment on column assessment.test_result.standard_error is 'Standard error of the score, in the score''s own points.';
comment on column assessment.test_result.percentile is 'The percentile in the test''s own norms, 0 to 100.';
comment on column assessment.test_result.fingerprint is 'A digest of what it says.';
comment on column assessment.test_result.recorded_at is 'When Cairn stored it.';

create table assessment.column_map (
    tenant   uuid        not null default platform.current_tenant() references platform.tenant (id),
    name     text        not null check (name <> ''),
    number   integer     not null check (number >= 1),
    field    text        not null,
    heading  text,
    value    text,
    saved_at timestamptz not null,
    primary key (tenant, name, number, field),
    check ((heading is null) <> (value is null))
);
comment on table assessment.column_map is 'Which column of a source''s tables holds what. Saved under the source''s name; the newest version is used when the source''s next table comes.';
comment on column assessment.column_map.tenant is 'Whose it is.';
comment on column assessment.column_map.name is 'The source''s name.';
comment on column assessment.column_map.number is 'Which version of the map.';
comment on column assessment.column_map.field is 'What is held: student, test, subject, date and so on.';
comment on column assessment.column_map.heading is 'The heading of the column that holds it.';
comment on column assessment.column_map.value is 'The same for all rows, where no column holds it.';
comment on column assessment.column_map.saved_at is 'When it was saved.';

alter table assessment.test_result enable row level security;
create policy tenant_only on assessment.test_result to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
alter table assessment.column_map enable row level security;
create policy tenant_only on assessment.column_map to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));

grant usage on schema assessment to cairn_app;
grant select, insert on assessment.test_result, assessment.column_map to cairn_app;
