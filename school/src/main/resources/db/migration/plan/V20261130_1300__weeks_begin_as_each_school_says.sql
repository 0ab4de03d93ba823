-- A school whose days are Sunday to Thursday has weeks that begin on a Sunday.
alter table plan.week_figures drop constraint week_figures_monday_check;
alter table plan.week_figures rename column monday to begins;
comment on column plan.week_figures.begins is 'With which day the week begins, after the school''s longest break in a week.';
