alter table plan.session
    add column material uuid,
    add column screen_minutes integer not null default 0 check (screen_minutes >= 0),
    add foreign key (tenant, material) references materials.material (tenant, id);
comment on column plan.session.material is 'What the group works with; none where each has the own thing, or nothing of the school''s fits or is free.';
comment on column plan.session.screen_minutes is 'For how many minutes each of its students is before a screen; 0 without one.';
