create schema gradebook;
comment on schema gradebook is 'What is due in the school''s other systems, as they say it.';
grant usage on schema gradebook to cairn_app;

create table gradebook.line_item (
    tenant      uuid    not null default platform.current_tenant() references platform.tenant (id),
    id          uuid    not null,
    sourced_id  text    not null check (sourced_id <> ''),
    class       uuid    not null,
    title       text    not null check (length(title) between 1 and 500),
    assigned_on date,
    due_on      date    not null check (due_on >= assigned_on),
    active      boolean not null default true,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, class) references roster.class (tenant, id)
);

create index line_item_of_class on gradebook.line_item (tenant, class, due_on);

alter table gradebook.line_item enable row level security;
create policy seen on gradebook.line_item for select to cairn_app
    using (tenant = (select platform.current_tenant()));
create policy imported on gradebook.line_item to cairn_app
    using (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import')
    with check (tenant = (select platform.current_tenant()) and (select platform.current_task()) = 'import');

grant select, insert on gradebook.line_item to cairn_app;
grant update (class, title, assigned_on, due_on, active) on gradebook.line_item to cairn_app;

comment on table gradebook.line_item is 'An assignment or assessment of a class in another system (OneRoster LineItem). It names no student.';
comment on column gradebook.line_item.tenant is 'The district or school it belongs to.';
comment on column gradebook.line_item.id is 'The line item here.';
comment on column gradebook.line_item.sourced_id is 'Its id in the system that it is from.';
comment on column gradebook.line_item.class is 'For whose students it is.';
comment on column gradebook.line_item.title is 'What they know it by.';
comment on column gradebook.line_item.assigned_on is 'From when it is to be seen; empty when the system does not say.';
comment on column gradebook.line_item.due_on is 'Its last day, as the other system has it: a day that the school closes does not move it.';
comment on column gradebook.line_item.active is 'False once the other system has taken it away.';

alter table exchange.import_run drop constraint import_run_kind_check;
alter table exchange.import_run add constraint import_run_kind_check
    check (kind in ('roster', 'framework', 'evidence', 'results', 'services', 'schedule', 'attendance', 'materials', 'consents', 'line_items'));
