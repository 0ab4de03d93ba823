create table exchange.kept_answer (
    tenant       uuid        not null default platform.current_tenant() references platform.tenant (id),
    client       uuid        not null default platform.current_client(),
    key          bytea       not null check (length(key) = 32),
    request      bytea       not null check (length(request) = 32),
    kept_at      timestamptz not null,
    status       integer     not null check (status between 200 and 299),
    content_type text        not null default '',
    content      text        not null default '',
    primary key (tenant, client, key)
);
create index kept_answer_age on exchange.kept_answer (tenant, client, kept_at);

comment on table exchange.kept_answer is 'What a system was answered to a request that it gave a key of its own (Idempotency-Key): the same request again within 24 hours is answered with it and not done. Older ones go with the system''s next such request.';
comment on column exchange.kept_answer.tenant is 'Whose it is.';
comment on column exchange.kept_answer.client is 'The system that asked. No foreign key: its own key may be taken back.';
comment on column exchange.kept_answer.key is 'A digest (SHA-256) of the key, of which nobody here knows what a system puts into it.';
comment on column exchange.kept_answer.request is 'A digest (SHA-256) of the whole request: its address, its kind and its content.';
comment on column exchange.kept_answer.kept_at is 'When it was answered.';
comment on column exchange.kept_answer.status is 'The status of the answer; only what was done is kept.';
comment on column exchange.kept_answer.content_type is 'What the answer is; empty where it holds nothing.';
comment on column exchange.kept_answer.content is 'The answer: ids that the system has, and nobody''s data.';

alter table exchange.kept_answer enable row level security;
create policy own on exchange.kept_answer to cairn_app
    using (tenant = (select platform.current_tenant()) and client = (select platform.current_client()))
    with check (tenant = (select platform.current_tenant()) and client = (select platform.current_client()));

grant select, insert, delete on exchange.kept_answer to cairn_app;
