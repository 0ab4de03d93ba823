-- A system that asks for what changed since its last visit is told by these moments, whatever the source of a record says of its own.
create table roster.last_change (
    tenant uuid        primary key default platform.current_tenant() references platform.tenant (id),
    at     timestamptz not null
);

comment on table roster.last_change is 'The moment of the last change of a roster: each change of it has a later one than the change before, whatever the clock says.';
comment on column roster.last_change.tenant is 'Whose roster.';
comment on column roster.last_change.at is 'The moment, to the millisecond.';

alter table roster.last_change enable row level security;
create policy own_tenant on roster.last_change to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));
grant select, insert, update on roster.last_change to cairn_app;

create function roster.moment() returns timestamptz
    language sql stable parallel safe
    as $$
        select coalesce(nullif(current_setting('app.moment', true), '')::timestamptz,
                        date_trunc('milliseconds', transaction_timestamp()))
    $$;
comment on function roster.moment() is 'The moment of the change that is under way, as whoever changes the roster named it; else when the transaction began.';

alter table roster.organisation add column changed_at timestamptz not null default roster.moment();
alter table roster.term add column changed_at timestamptz not null default roster.moment();
alter table roster.course add column changed_at timestamptz not null default roster.moment();
alter table roster.person add column changed_at timestamptz not null default roster.moment();
alter table roster.class add column changed_at timestamptz not null default roster.moment();
alter table roster.enrollment add column changed_at timestamptz not null default roster.moment();

comment on column roster.organisation.changed_at is 'When it last became different here; all records of one change have the same moment.';
comment on column roster.term.changed_at is 'When it last became different here; all records of one change have the same moment.';
comment on column roster.course.changed_at is 'When it last became different here; all records of one change have the same moment.';
comment on column roster.person.changed_at is 'When the record, or who looks after the person, last became different here; all records of one change have the same moment.';
comment on column roster.class.changed_at is 'When it, or its terms, last became different here; all records of one change have the same moment.';
comment on column roster.enrollment.changed_at is 'When it last became different here; all records of one change have the same moment.';

create index organisation_changed on roster.organisation (tenant, changed_at, sourced_id);
create index term_changed on roster.term (tenant, changed_at, sourced_id);
create index course_changed on roster.course (tenant, changed_at, sourced_id);
create index person_changed on roster.person (tenant, changed_at, sourced_id);
create index class_changed on roster.class (tenant, changed_at, sourced_id);
create index enrollment_changed on roster.enrollment (tenant, changed_at, sourced_id);

create function roster.stamp() returns trigger
    language plpgsql
    as $$
begin
    if new is distinct from old then
        new.changed_at := roster.moment();
    end if;
    return new;
end
$$;
comment on function roster.stamp() is 'Gives a record that becomes different the moment of the change.';

create trigger stamp before update on roster.organisation for each row execute function roster.stamp();
create trigger stamp before update on roster.term for each row execute function roster.stamp();
create trigger stamp before update on roster.course for each row execute function roster.stamp();
create trigger stamp before update on roster.person for each row execute function roster.stamp();
create trigger stamp before update on roster.class for each row execute function roster.stamp();
create trigger stamp before update on roster.enrollment for each row execute function roster.stamp();

create function roster.stamp_classes() returns trigger
    language plpgsql
    as $$
begin
    update roster.class c
       set changed_at = roster.moment()
     where (c.tenant, c.id) in (select tenant, class from touched)
       and c.changed_at is distinct from roster.moment();
    return null;
end
$$;
comment on function roster.stamp_classes() is 'A class whose terms become others has changed.';

create trigger stamp_classes_given after insert on roster.class_term
    referencing new table as touched for each statement execute function roster.stamp_classes();
create trigger stamp_classes_taken after delete on roster.class_term
    referencing old table as touched for each statement execute function roster.stamp_classes();

create function roster.stamp_people() returns trigger
    language plpgsql
    as $$
begin
    update roster.person p
       set changed_at = roster.moment()
     where (p.tenant, p.id) in (select tenant, student from touched union select tenant, guardian from touched)
       and p.changed_at is distinct from roster.moment();
    return null;
end
$$;
comment on function roster.stamp_people() is 'Somebody who is looked after by others than before has changed, and so have they.';

create trigger stamp_people_bound after insert on roster.guardianship
    referencing new table as touched for each statement execute function roster.stamp_people();
create trigger stamp_people_changed after update on roster.guardianship
    referencing new table as touched for each statement execute function roster.stamp_people();
