-- What a school had planned elsewhere comes in by a file: which one brought a block, so that it can be taken back, and what it said, so that the same file again changes nothing.
alter table plan.block_plan
    add column batch uuid,
    add column told uuid,
    add check ((batch is null) = (told is null));
create index block_plan_batch on plan.block_plan (tenant, batch) where batch is not null;
comment on column plan.block_plan.batch is 'With which others it came in, when it was over already; null where it was planned here.';
comment on column plan.block_plan.told is 'A fingerprint of what was said of it then.';

alter table exchange.import_run drop constraint import_run_kind_check;
alter table exchange.import_run add constraint import_run_kind_check
    check (kind in ('roster', 'framework', 'evidence', 'results', 'services', 'schedule', 'attendance', 'materials', 'consents', 'line_items', 'plans'));
