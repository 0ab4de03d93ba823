alter table exchange.import_run drop constraint import_run_kind_check;
alter table exchange.import_run add constraint import_run_kind_check
    check (kind in ('roster', 'framework', 'evidence', 'results', 'services', 'schedule', 'attendance', 'materials', 'consents'));
