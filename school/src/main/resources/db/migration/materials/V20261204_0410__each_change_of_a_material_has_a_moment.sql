alter table materials.material add column changed_at timestamptz not null default transaction_timestamp();
comment on column materials.material.changed_at is 'When it last became different here.';
