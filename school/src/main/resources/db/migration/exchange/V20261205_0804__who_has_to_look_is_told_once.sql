alter table exchange.source add column late_told_at timestamptz;
comment on column exchange.source.late_told_at is 'When other systems were last told that it is late; null while they never were.';
