-- States that hold more were made by equations before these, so that they are made anew when they are read.
update mastery.competency_state set items = '' where items <> '';
alter table mastery.competency_state add check (octet_length(items) <= 24);
comment on column mastery.competency_state.items is 'What is remembered of at most two items that were answered last, the newest first: for each a hash of its name, mean and variance, 12 bytes; empty where the model does not remember items.';
