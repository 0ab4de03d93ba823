comment on column webhook.hook.kinds is 'Of what it is told: EVIDENCE_RECORDED, IMPORT_ENDED, PLAN_SHARED, SOURCE_ALERT.';
