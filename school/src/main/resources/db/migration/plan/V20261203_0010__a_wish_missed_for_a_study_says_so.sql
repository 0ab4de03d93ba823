alter table plan.place drop constraint place_wish_fate_check;
alter table plan.place add constraint place_wish_fate_check
    check (wish_fate in ('KEPT', 'OTHER_WAY', 'NOT_READY', 'SERVICE', 'SIGNED_UP', 'CALLED', 'BY_HAND', 'STUDY', 'TOO_FEW', 'FULL', 'NEEDED_MORE'));
