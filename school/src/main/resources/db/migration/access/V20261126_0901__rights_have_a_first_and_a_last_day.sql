alter table access.right_given
    drop constraint right_given_what_check,
    drop constraint right_given_pkey,
    add column study  text not null default '',
    add column begins date,
    add column ends   date,
    add check (what in ('FLEX_COORDINATOR', 'OPERATOR', 'PRIVACY_OFFICER', 'RESEARCHER')),
    add check ((what = 'RESEARCHER') = (study <> '')),
    add check (ends >= begins),
    add primary key (tenant, person, school, what, study);

grant update on access.right_given to cairn_app;

comment on table access.right_given is 'What somebody may do in a school, or in all that stand below a district, beyond the own role; from the first to the last day.';
comment on column access.right_given.school is 'In which school; a district stands for all of its schools.';
comment on column access.right_given.what is 'FLEX_COORDINATOR: looks after the flex blocks of the whole school and approves there what no host approves. OPERATOR: looks after the installation and sees no student. PRIVACY_OFFICER: reads who saw what of whom. RESEARCHER: sees the numbers of one registered study.';
comment on column access.right_given.study is 'The registered study of a researcher; empty for every other right.';
comment on column access.right_given.begins is 'The first day; null when it holds since it was given.';
comment on column access.right_given.ends is 'The last day, counted in; null while it is open.';
