create schema consent;
comment on schema consent is 'What families and students allow and refuse: for what, of which data, and which paper says so.';
grant usage on schema consent to cairn_app;

create table consent.answer (
    tenant     uuid        not null default platform.current_tenant() references platform.tenant (id),
    id         uuid        not null,
    student    uuid        not null,
    purpose    text        not null check (purpose in ('directory', 'display', 'research', 'sharing', 'pictures', 'models')),
    data       text        not null check (data in ('everything', 'name', 'contact', 'work', 'attendance', 'services', 'pictures')),
    answer     text        not null check (answer in ('given', 'refused', 'withdrawn')),
    document   text        not null check (length(document) between 1 and 200),
    said_on    date        not null,
    ends_on    date        check (ends_on >= said_on),
    by_person  uuid,
    entered_at timestamptz not null,
    primary key (tenant, id),
    unique nulls not distinct (tenant, student, purpose, data, said_on, answer, document, ends_on),
    foreign key (tenant, student) references roster.person (tenant, id),
    foreign key (tenant, by_person) references roster.person (tenant, id)
);

comment on table consent.answer is 'One answer of a family or a student about one purpose and kind of data. Only ever added to: of several that hold on a day the last one said counts, and one that refuses always wins over one about everything.';
comment on column consent.answer.tenant is 'Whose it is.';
comment on column consent.answer.id is 'The answer.';
comment on column consent.answer.student is 'Whose data it is about.';
comment on column consent.answer.purpose is 'What the data would be for. The school''s own work is not here: nobody is asked about it.';
comment on column consent.answer.data is 'Which data; everything means all of them.';
comment on column consent.answer.answer is 'withdrawn: given once and taken back, which counts as refused.';
comment on column consent.answer.document is 'The paper or form that says so, and where it is kept.';
comment on column consent.answer.said_on is 'From which day the answer holds.';
comment on column consent.answer.ends_on is 'Its last day, counted in; null while it holds. After it the purpose''s own rule holds again.';
comment on column consent.answer.by_person is 'Who entered it; null when a file brought it.';
comment on column consent.answer.entered_at is 'When it was entered.';

create function consent.decides_for_today() returns uuid[]
    language sql stable
    as $$
        select array(
            select g.student
              from roster.guardianship g
             where g.tenant = (select platform.current_tenant())
               and g.guardian = (select platform.current_actor())
               and g.active
               and g.custody
               and (g.begins is null or g.begins <= (select platform.today()))
               and (g.ends is null or g.ends >= (select platform.today())))
    $$;

comment on function consent.decides_for_today() is 'The students for whom the person that acts may decide on the day of this transaction; none when nobody in particular acts.';

alter table consent.answer enable row level security;
create policy obeyed on consent.answer to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'consents' or (select roster.acts_as_administrator())))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'consents' or (select roster.acts_as_administrator())));
create policy own on consent.answer for select to cairn_app
    using (tenant = (select platform.current_tenant())
           and (student = (select platform.current_actor())
                or student = any ((select consent.decides_for_today())::uuid[])));

grant select, insert on consent.answer to cairn_app;
