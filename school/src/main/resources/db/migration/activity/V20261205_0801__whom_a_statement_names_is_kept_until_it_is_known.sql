alter table activity.statement add column named text;
comment on column activity.statement.named is 'What its sender calls the student, where no roster says who that is: a kind of name, whose it is, the name, a line each. Null where the roster says it.';
create index statement_named on activity.statement (tenant, named) where named is not null;
create index statement_unknown on activity.statement (tenant, named, number) where state = 'UNKNOWN_PERSON' and named is not null;
grant update (named) on activity.statement to cairn_app;

-- What nobody was known for before is looked at once more, so that its names are listed.
update activity.statement set state = 'WAITING' where state = 'UNKNOWN_PERSON';
