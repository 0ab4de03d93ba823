create schema classdoor;

grant usage on schema classdoor to cairn_app;

comment on schema classdoor is 'How young students come in at devices that many use: the teacher opens the door of the class for a while, the student shows a picture or a card.';

create table classdoor.opening (
    tenant    uuid        not null default platform.current_tenant(),
    id        uuid        not null,
    class     uuid        not null,
    opened_by uuid        not null,
    code      text        not null check (code ~ '^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{6}$'),
    opened_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opened_at),
    closed_at timestamptz,
    primary key (tenant, id),
    unique (tenant, code),
    foreign key (tenant, class) references roster.class (tenant, id),
    foreign key (tenant, opened_by) references roster.person (tenant, id)
);

create index opening_of_class on classdoor.opening (tenant, class, opened_at);

alter table classdoor.opening enable row level security;
create policy own_tenant on classdoor.opening to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert on classdoor.opening to cairn_app;
grant update (closed_at) on classdoor.opening to cairn_app;

comment on table classdoor.opening is 'A teacher lets the own class come in at shared devices, for a while.';
comment on column classdoor.opening.tenant is 'The district or school it belongs to.';
comment on column classdoor.opening.id is 'The opening; the sessions that began under it end with it.';
comment on column classdoor.opening.class is 'Whose students may come in.';
comment on column classdoor.opening.opened_by is 'The teacher who opened it.';
comment on column classdoor.opening.code is 'What a device is told before it shows the names of the class: six letters and digits that are not mistaken for each other.';
comment on column classdoor.opening.opened_at is 'Since when.';
comment on column classdoor.opening.closes_at is 'Until when at the longest.';
comment on column classdoor.opening.closed_at is 'When the teacher closed it before that; empty otherwise.';

create table classdoor.card (
    tenant  uuid        not null default platform.current_tenant(),
    student uuid        not null,
    sealed  bytea       not null check (length(sealed) > 28),
    made_at timestamptz not null,
    primary key (tenant, student),
    foreign key (tenant, student) references roster.person (tenant, id)
);

alter table classdoor.card enable row level security;
create policy own_tenant on classdoor.card to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on classdoor.card to cairn_app;
grant update (sealed, made_at) on classdoor.card to cairn_app;

comment on table classdoor.card is 'The card of a student: three pictures and a code. Either opens the door, and only while the teacher holds it open.';
comment on column classdoor.card.tenant is 'The district or school it belongs to.';
comment on column classdoor.card.student is 'Whose card it is.';
comment on column classdoor.card.sealed is 'The pictures and the code, sealed by a key that is not in the database: the teacher can print the card again.';
comment on column classdoor.card.made_at is 'Since when; a new card ends the one before.';
