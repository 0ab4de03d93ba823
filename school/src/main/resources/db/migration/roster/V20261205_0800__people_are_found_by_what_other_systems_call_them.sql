-- Columns of their own, since row-level security lets no function of a row's text near an index.
alter table roster.person
    add column email_found text collate "C" generated always as (lower(email)) stored,
    add column sourced_id_found text collate "C" generated always as (ltrim(lower(sourced_id), '0')) stored,
    add column identifier_found text collate "C" generated always as (ltrim(lower(identifier), '0')) stored,
    add column username_found text collate "C" generated always as (ltrim(lower(username), '0')) stored;
comment on column roster.person.email_found is 'The e-mail address in small letters, as a search finds it.';
comment on column roster.person.sourced_id_found is 'The id in the school''s own system in small letters and without zeros in front: how another system may write it.';
comment on column roster.person.identifier_found is 'The second id in small letters and without zeros in front.';
comment on column roster.person.username_found is 'The name of the account in small letters and without zeros in front.';

-- Who has an address is asked by its new column from now on.
drop index roster.person_by_email;
create index person_by_email on roster.person (tenant, email_found) where active;
create index person_by_sourced_id_found on roster.person (tenant, sourced_id_found) where active and role = 'student';
create index person_by_identifier_found on roster.person (tenant, identifier_found) where active and role = 'student';
create index person_by_username_found on roster.person (tenant, username_found) where active and role = 'student';
