-- The first of each system that wait are found without looking at those of another.
drop index activity.statement_waiting;
create index statement_waiting on activity.statement (tenant, client, number) where state = 'WAITING';
