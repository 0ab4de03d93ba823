alter table plan.change
    add column reason text,
    drop constraint change_kind_check,
    add constraint change_kind_check
        check (kind in ('MOVED', 'TAKEN_IN', 'PINNED', 'RELEASED', 'ADDED', 'LOCKED', 'UNLOCKED', 'CAME', 'LEFT', 'CALLED_OFF', 'REHOUSED')),
    add constraint change_reason_check
        check ((kind = 'TAKEN_IN') = (reason is not null)
               and reason in ('NEEDS_IT', 'WORKS_WITH', 'ADULT_HELPS', 'ROOM_ENOUGH'));
comment on column plan.change.kind is 'A student was MOVED, TAKEN_IN to a full group, PINNED to a place or RELEASED from it, CAME late or LEFT; a group was ADDED, LOCKED, UNLOCKED or REHOUSED because its room cannot be used; the student''s talk was CALLED_OFF.';
comment on column plan.change.reason is 'Why one more was taken into a full group beyond its number; null for any other change.';
