alter table assessment.test_result
    add column batch uuid,
    add column withdrawn boolean not null default false,
    add column named text;
comment on column assessment.test_result.batch is 'The delivery that brought this version; null for those from before deliveries were told apart.';
comment on column assessment.test_result.withdrawn is 'Whether this version says that the result does not count: it was taken back.';
comment on column assessment.test_result.named is 'What the source calls the student, where the office had to say who that is; null where the roster says it.';
create index test_result_batch on assessment.test_result (tenant, batch) where batch is not null;
create index test_result_named on assessment.test_result (tenant, source, named) where named is not null;
