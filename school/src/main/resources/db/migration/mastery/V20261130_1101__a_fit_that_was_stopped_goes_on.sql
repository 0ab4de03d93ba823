create table mastery.unfinished_fit (
    tenant uuid  not null primary key default platform.current_tenant() references platform.tenant (id),
    about  text  not null check (about <> ''),
    tried  bytea not null default '',
    layer  bytea not null default ''
);
comment on table mastery.unfinished_fit is 'What a fit of the school''s model that is not done has found out so far. It goes on from here when it was stopped, and comes to the same model.';
comment on column mastery.unfinished_fit.tenant is 'Whose it is.';
comment on column mastery.unfinished_fit.about is 'Version of the equations, hash of the evidence and target: what was found out about others counts for nothing.';
comment on column mastery.unfinished_fit.tried is 'Settings of the filter that were tried: for each a hash and its log-loss, 16 bytes.';
comment on column mastery.unfinished_fit.layer is 'How far the layer above the filter is: penalties, weights, and a number for each answer, which names no student.';

alter table mastery.unfinished_fit enable row level security;
create policy tenant_only on mastery.unfinished_fit to cairn_app
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
grant select, insert, update, delete on mastery.unfinished_fit to cairn_app;
