alter table plan.wish add column mode text check (mode in ('SCREEN', 'PAPER', 'HANDS_ON', 'WITH_A_PERSON', 'IN_PAIRS'));
alter table plan.wish add column wished_at timestamptz;
comment on column plan.wish.mode is 'How the student would like to work on it; none where any way is welcome.';
comment on column plan.wish.wished_at is 'When it was wished; a proposal that nobody has touched and that is older is made again in the morning.';

alter table plan.place add column wished uuid;
alter table plan.place add column wish_fate text
    check (wish_fate in ('KEPT', 'OTHER_WAY', 'NOT_READY', 'SERVICE', 'BY_HAND', 'TOO_FEW', 'FULL', 'NEEDED_MORE'));
alter table plan.place add foreign key (tenant, wished) references competency.competency (tenant, id);
alter table plan.place add check ((wished is null) = (wish_fate is null));
create index place_wished on plan.place (tenant, wished) where wished is not null;
comment on column plan.place.wished is 'What the student had wished to work on in this block when it was proposed; none without a wish.';
comment on column plan.place.wish_fate is 'Whether the proposal could keep the wish, and if not, why; none without a wish.';
