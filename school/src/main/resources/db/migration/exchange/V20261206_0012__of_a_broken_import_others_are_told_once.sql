alter table exchange.import_run add column stopped_told_at timestamptz;
comment on column exchange.import_run.stopped_told_at is 'When other systems were told that it was stopped in the middle; null while they never were.';
