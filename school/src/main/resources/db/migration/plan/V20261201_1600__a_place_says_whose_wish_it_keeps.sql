alter table plan.place add column wish_source text;
update plan.place set wish_source = 'CHOICE' where wished is not null;
alter table plan.place add constraint place_wish_source_check
    check (wish_source in ('CHOICE', 'GOAL', 'INTEREST') and (wished is null) = (wish_source is null));
comment on column plan.place.wish_source is 'Where the wish comes from: chosen for the day; else, where nothing was chosen, the skill of a live goal, or one of which the name or a material names something that the student likes.';
