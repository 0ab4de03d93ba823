-- What a plan brings is counted with what was known when its day began. The weeks shown are counted again.
delete from plan.day_figures;
delete from plan.week_figures;
alter table plan.day_figures alter column worst_tenth drop not null;
alter table plan.week_figures alter column worst_tenth drop not null;
comment on column plan.day_figures.worst_tenth is 'What the plans bring the tenth with least, in percent of what they bring on average; null where they are not known to bring anything.';
comment on column plan.week_figures.worst_tenth is 'What the plans bring the tenth with least, in percent of what they bring on average; null where they are not known to bring anything.';
