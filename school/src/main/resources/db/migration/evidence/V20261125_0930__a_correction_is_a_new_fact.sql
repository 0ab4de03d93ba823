alter table evidence.observation
    add column kind      text    not null default 'ITEM_RESPONSE'
        check (kind in ('ITEM_RESPONSE', 'PERFORMANCE_TASK', 'PRODUCT', 'CONVERSATION', 'OBSERVATION',
                        'PRIOR_LEARNING', 'PEER', 'SELF')),
    add column with_help boolean not null default false,
    add column rater     uuid,
    add column occasion  text,
    add column rubric    text,
    add column artefact  text,
    add column note      text,
    add column weights   double precision[],
    add foreign key (tenant, rater) references roster.person (tenant, id),
    add check (weights is null or cardinality(weights) = cardinality(competencies));
comment on column evidence.observation.competencies is 'The competencies it shows something about.';
comment on column evidence.observation.kind is 'What kind of evidence it is; a student''s own judgement of himself or herself (SELF) never moves an estimate.';
comment on column evidence.observation.with_help is 'Whether somebody helped; what was done with help says less.';
comment on column evidence.observation.rater is 'Who judged it; null when a program did.';
comment on column evidence.observation.occasion is 'What it belongs to (a lesson, a sitting), so that several pieces of one hour count as one occasion; null: its day.';
comment on column evidence.observation.rubric is 'The rubric or scale that gave the points, with its version; null when the points speak for themselves.';
comment on column evidence.observation.artefact is 'Where the work itself is kept: an address or an inventory number.';
comment on column evidence.observation.note is 'A word of whoever judged it.';
comment on column evidence.observation.weights is 'How much of it rests on each of the competencies, in their order; null: on all alike.';

create table evidence.revision (
    tenant      uuid        not null default platform.current_tenant() references platform.tenant (id),
    source      uuid        not null,
    external_id text        not null,
    number      integer     not null check (number >= 2),
    replaces    uuid,
    observation uuid,
    fingerprint bigint,
    batch       uuid        not null,
    recorded_at timestamptz not null,
    made_by     uuid,
    reason      text        not null check (reason <> ''),
    primary key (tenant, source, external_id, number),
    unique (tenant, replaces),
    check (replaces is not null or observation is not null),
    check ((observation is null) = (fingerprint is null)),
    foreign key (tenant, source, external_id) references evidence.receipt (tenant, source, external_id),
    foreign key (tenant, made_by) references roster.person (tenant, id)
);
create index revision_batch on evidence.revision (tenant, batch);
comment on table evidence.revision is 'Corrections and retractions: each is a new fact that says which observation no longer counts, and which does instead. Append-only; the observations themselves stay.';
comment on column evidence.revision.tenant is 'Whose it is.';
comment on column evidence.revision.source is 'Where the observation came from.';
comment on column evidence.revision.external_id is 'Its id in the source, the same in every version.';
comment on column evidence.revision.number is 'Which version this makes; the observation as it first arrived is version 1.';
comment on column evidence.revision.replaces is 'The observation that no longer counts; null when a retracted one is brought back.';
comment on column evidence.revision.observation is 'The observation that counts from now on; null for a retraction.';
comment on column evidence.revision.fingerprint is 'A digest of what it says now; null for a retraction.';
comment on column evidence.revision.batch is 'The delivery that brought it.';
comment on column evidence.revision.recorded_at is 'When it was corrected.';
comment on column evidence.revision.made_by is 'Who corrected it; null when its source did.';
comment on column evidence.revision.reason is 'Why.';

alter table evidence.revision enable row level security;
create policy tenant_only on evidence.revision to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert on evidence.revision to cairn_app;
