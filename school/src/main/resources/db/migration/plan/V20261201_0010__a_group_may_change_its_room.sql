alter table plan.change
    add column from_room text,
    add column to_room   text,
    drop constraint change_kind_check,
    add constraint change_kind_check
        check (kind in ('MOVED', 'PINNED', 'RELEASED', 'ADDED', 'LOCKED', 'UNLOCKED', 'CAME', 'LEFT', 'CALLED_OFF', 'REHOUSED')),
    drop constraint change_names_its_student,
    add constraint change_names_its_student
        check ((student is null) = (kind in ('ADDED', 'LOCKED', 'UNLOCKED', 'REHOUSED'))),
    add constraint change_room_check
        check ((kind = 'REHOUSED') = (from_room is not null and to_room is not null));
comment on column plan.change.kind is 'A student was MOVED, PINNED to a place or RELEASED from it, CAME late or LEFT; a group was ADDED, LOCKED, UNLOCKED or REHOUSED because its room cannot be used; the student''s talk was CALLED_OFF.';
comment on column plan.change.from_room is 'The room of a group that changes its room; null for any other change.';
comment on column plan.change.to_room is 'Where the group is then, empty while nobody has said; null for any other change.';
