alter table roster.person add column organisations text[] not null default '{}';

comment on column roster.person.organisations is 'The ids, in the school''s own system, of the organisations that the person belongs to (OneRoster orgSourcedIds): which schools an administrator leads. Empty when not said.';
