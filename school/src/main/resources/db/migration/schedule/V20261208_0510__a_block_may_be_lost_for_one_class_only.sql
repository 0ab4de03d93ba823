alter table schedule.lost_block
    drop constraint lost_block_pkey,
    add column class uuid,
    add constraint lost_once unique nulls not distinct (tenant, school, date, period, class),
    add foreign key (tenant, class) references roster.class (tenant, id);
comment on table schedule.lost_block is 'Blocks that do not take place on a day, as somebody said by hand: a fire drill, a storm; for one class only: an assembly, a trip.';
comment on column schedule.lost_block.class is 'The class that alone loses it; not given where nobody has it.';
