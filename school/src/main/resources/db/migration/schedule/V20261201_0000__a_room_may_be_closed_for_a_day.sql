create table schedule.closed_room (
    tenant  uuid   not null default platform.current_tenant() references platform.tenant (id),
    school  uuid   not null,
    room    text   not null check (room <> ''),
    date    date   not null,
    periods text[] not null default '{}',
    instead text   not null default '' check (instead <> room),
    primary key (tenant, school, room, date),
    foreign key (tenant, school) references roster.organisation (tenant, id)
);
comment on table schedule.closed_room is 'Rooms that cannot be used on a day, as somebody said by hand: a pipe has burst, an exam is written there.';
comment on column schedule.closed_room.tenant is 'Whose it is.';
comment on column schedule.closed_room.school is 'The school.';
comment on column schedule.closed_room.room is 'The name of the room, as classes on the roster name their location.';
comment on column schedule.closed_room.date is 'The day.';
comment on column schedule.closed_room.periods is 'The periods that are meant; empty for the whole day.';
comment on column schedule.closed_room.instead is 'The room where its classes are then; empty while nobody has said.';

alter table schedule.closed_room enable row level security;
create policy tenant_only on schedule.closed_room to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert, update, delete on schedule.closed_room to cairn_app;
