alter table plan.talk
    add column called_off boolean not null default false,
    add check (not called_off or held_at is null);
comment on column plan.talk.called_off is 'Whether it cannot take place any more because one of the two is away; it then counts nowhere, and shows again when that is undone.';

alter table plan.change
    drop constraint change_kind_check,
    add constraint change_kind_check
        check (kind in ('MOVED', 'PINNED', 'RELEASED', 'ADDED', 'LOCKED', 'UNLOCKED', 'CAME', 'LEFT', 'CALLED_OFF'));
comment on column plan.change.kind is 'A student was MOVED, PINNED to a place or RELEASED from it, CAME late or LEFT; a group was ADDED, LOCKED or UNLOCKED; the student''s talk was CALLED_OFF.';
