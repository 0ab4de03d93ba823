alter table mastery.competency_state
    add column held      boolean not null default false,
    add column transfers text[]  not null default '{}';
comment on column mastery.competency_state.held is 'Whether it was surely got at the last work on it and has not been lost since, by the policy that student_state.model names.';
comment on column mastery.competency_state.transfers is 'On which occasions it was used in something new, by the same policy.';
comment on column mastery.student_state.model is 'Version of the learner model and of its parameters, and what of the school''s policy it was made under; a state made under others is made anew.';
