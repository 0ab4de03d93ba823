create schema profile;
comment on schema profile is 'What students ask for and what is agreed with them.';

create table profile.check_request (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    student    uuid        not null,
    competency uuid        not null,
    asked_at   timestamptz not null,
    put_off_on date,
    put_off_by uuid,
    ended_at   timestamptz,
    ended_by   uuid,
    ending     text        check (ending in ('CANCELLED', 'CHECKED')),
    points     integer     check (points between 0 and 4),
    policy     text,
    primary key (tenant, id),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, competency) references competency.competency (tenant, id),
    foreign key (tenant, put_off_by) references roster.person (tenant, id),
    foreign key (tenant, ended_by) references roster.person (tenant, id),
    check ((put_off_on is null) = (put_off_by is null)),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ending is null)),
    check ((ending = 'CHECKED') = (points is not null) and (points is null) = (policy is null))
);
create unique index check_request_once on profile.check_request (tenant, student, competency) where ended_at is null;
create index check_request_student on profile.check_request (tenant, student, competency, ended_at);
create index check_request_competency on profile.check_request (tenant, competency);
comment on table profile.check_request is 'A student''s wish to show what he or she knows of a skill, and what came of it. The result itself is evidence.';
comment on column profile.check_request.tenant is 'Whose it is.';
comment on column profile.check_request.id is 'The request; the evidence that comes of it carries it as external id.';
comment on column profile.check_request.student is 'Who asked.';
comment on column profile.check_request.competency is 'About which skill.';
comment on column profile.check_request.asked_at is 'When.';
comment on column profile.check_request.put_off_on is 'The last day on which a teacher said: not today.';
comment on column profile.check_request.put_off_by is 'Who said so.';
comment on column profile.check_request.ended_at is 'When it ended; null while it waits.';
comment on column profile.check_request.ended_by is 'The student who cancelled it, or the teacher who checked.';
comment on column profile.check_request.ending is 'How it ended.';
comment on column profile.check_request.points is 'What the student showed, 0 to 4.';
comment on column profile.check_request.policy is 'The version of the policy by whose retake rule it was allowed.';

alter table profile.check_request enable row level security;
create policy tenant_only on profile.check_request to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));

grant usage on schema profile to cairn_app;
grant select, insert, update on profile.check_request to cairn_app;
