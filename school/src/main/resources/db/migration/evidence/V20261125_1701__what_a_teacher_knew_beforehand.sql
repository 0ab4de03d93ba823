alter table evidence.observation
    drop constraint observation_kind_check,
    add constraint observation_kind_check
        check (kind in ('ITEM_RESPONSE', 'PERFORMANCE_TASK', 'PRODUCT', 'CONVERSATION', 'OBSERVATION',
                        'PRIOR_LEARNING', 'BEFOREHAND', 'PEER', 'SELF'));
comment on column evidence.observation.kind is 'What kind of evidence it is; what a teacher said BEFOREHAND counts little, and a student''s own judgement of himself or herself (SELF) never moves an estimate.';
