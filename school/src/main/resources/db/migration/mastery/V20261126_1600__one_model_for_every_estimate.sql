create table mastery.model (
    tenant         uuid        not null default platform.current_tenant() references platform.tenant (id),
    number         integer     not null check (number > 0),
    standing       text        not null check (standing in ('MADE', 'PROPOSED', 'ADOPTED', 'KEPT_OUT', 'REPLACED')),
    document       bytea       not null,
    version        text        not null,
    fitted_at      timestamptz not null,
    data_sha256    text        not null check (data_sha256 ~ '^[0-9a-f]{64}$'),
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    observations   integer     not null check (observations > 0),
    students       integer     not null check (students > 0),
    options        text        not null,
    seed           bigint      not null,
    consent_basis  text        not null check (consent_basis <> ''),
    comparison     text,
    decided_at     timestamptz,
    decided_by     text,
    primary key (tenant, number),
    check ((decided_at is null) = (decided_by is null))
);
create unique index model_adopted on mastery.model (tenant) where standing = 'ADOPTED';
comment on table mastery.model is 'The learner models that were fitted to the school''s evidence, each with where it comes from. Without an adopted one the untrained model holds.';
comment on column mastery.model.tenant is 'Whose it is.';
comment on column mastery.model.number is 'Counts the school''s models from 1; 0 stands for the untrained one, which has no row.';
comment on column mastery.model.standing is 'MADE: fitted, its estimates are being made. PROPOSED: its estimates and the comparison are there, somebody has to decide. ADOPTED: every page shows its estimates. KEPT_OUT: somebody kept the old one. REPLACED: another was adopted since.';
comment on column mastery.model.document is 'The model as ''cairn mastery fit'' writes it, packed with gzip. It holds numbers of items and competencies, nothing of a student.';
comment on column mastery.model.version is 'Version of the equations.';
comment on column mastery.model.fitted_at is 'When it was fitted.';
comment on column mastery.model.data_sha256 is 'Hash of the evidence that it was fitted to, row by row.';
comment on column mastery.model.first_at is 'When the first observation of this evidence occurred.';
comment on column mastery.model.last_at is 'When the last one did.';
comment on column mastery.model.observations is 'How many observations it was fitted to.';
comment on column mastery.model.students is 'Of how many students.';
comment on column mastery.model.options is 'What else was chosen for the fit.';
comment on column mastery.model.seed is 'The seed of what is drawn when it is measured.';
comment on column mastery.model.consent_basis is 'On what ground the students'' evidence could be used for it.';
comment on column mastery.model.comparison is 'How it compares with the model that held when it was fitted, as JSON; null until it is known.';
comment on column mastery.model.decided_at is 'When somebody adopted it or kept the old one.';
comment on column mastery.model.decided_by is 'Who decided.';

alter table mastery.model enable row level security;
create policy tenant_only on mastery.model to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert, update, delete on mastery.model to cairn_app;

create function mastery.model_in_force() returns integer
    language sql stable
    return coalesce((select number from mastery.model where standing = 'ADOPTED' and tenant = platform.current_tenant()), 0);
comment on function mastery.model_in_force() is 'The number of the model whose estimates every page shows.';
grant execute on function mastery.model_in_force() to cairn_app;

alter table mastery.student_state
    add column model_number  integer          not null default 0,
    add column form_mean     double precision not null default 0,
    add column form_variance double precision not null default 0 check (form_variance >= 0);
alter table mastery.competency_state
    add column model_number integer not null default 0,
    add column place        integer not null default 0 check (place >= 0),
    add column items        bytea   not null default '';
alter table mastery.competency_state drop constraint competency_state_tenant_student_fkey;
alter table mastery.competency_state drop constraint competency_state_pkey;
alter table mastery.student_state drop constraint student_state_pkey;
alter table mastery.student_state add primary key (tenant, student, model_number);
alter table mastery.competency_state add primary key (tenant, student, competency, model_number);
alter table mastery.competency_state
    add foreign key (tenant, student, model_number) references mastery.student_state (tenant, student, model_number) on delete cascade;
comment on column mastery.student_state.model_number is 'Which of the school''s models it was made by. While a new one waits to be adopted, its estimates stand beside those in force.';
comment on column mastery.student_state.form_mean is 'Passing form, mean, in logits: how much better or worse than usual the student was at the last observation.';
comment on column mastery.student_state.form_variance is 'Passing form, variance, in logits squared.';
comment on column mastery.student_state.observations is 'How many observations are in it; also the student''s place for what forgets with every piece of work.';
comment on column mastery.competency_state.model_number is 'Which of the school''s models it was made by.';
comment on column mastery.competency_state.place is 'How many of the student''s observations of any kind came before the last one of this competency.';
comment on column mastery.competency_state.items is 'What is remembered of single items: for each the hash of its name, mean and variance, 24 bytes; empty where the model does not remember items.';
