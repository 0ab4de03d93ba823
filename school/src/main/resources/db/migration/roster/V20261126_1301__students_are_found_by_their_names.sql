create index person_by_given_name on roster.person (tenant, lower(given_name) collate "C") where active;
create index person_by_family_name on roster.person (tenant, lower(family_name) collate "C") where active;
