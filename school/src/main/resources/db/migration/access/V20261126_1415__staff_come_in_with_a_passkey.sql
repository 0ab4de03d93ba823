create table access.passkey (
    tenant     uuid        not null default platform.current_tenant(),
    id         bytea       not null check (length(id) between 16 and 1023),
    account    uuid        not null,
    host       text        not null check (host <> ''),
    name       text        not null check (length(name) between 1 and 60),
    public_key bytea       not null,
    uses       bigint      not null check (uses >= 0),
    made_at    timestamptz not null,
    used_at    timestamptz,
    primary key (tenant, id),
    foreign key (tenant, account) references access.account (tenant, id) on delete cascade
);

create index passkey_of_account on access.passkey (tenant, account);

alter table access.passkey enable row level security;
create policy own_tenant on access.passkey to cairn_app
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()));

grant select, insert, delete on access.passkey to cairn_app;
grant update (uses, used_at) on access.passkey to cairn_app;

comment on table access.passkey is 'Passkeys (WebAuthn) of accounts: a device proves that it holds the private half and that its owner unlocked it.';
comment on column access.passkey.tenant is 'The district or school it belongs to.';
comment on column access.passkey.id is 'The credential''s id, which the device chose.';
comment on column access.passkey.account is 'Whose it is.';
comment on column access.passkey.host is 'The name of the server that it was made at (the relying party''s id); it opens nothing at another.';
comment on column access.passkey.name is 'What its owner calls it, such as the device.';
comment on column access.passkey.public_key is 'The attested credential data of WebAuthn: the public key, which opens nothing.';
comment on column access.passkey.uses is 'The device''s own count of uses when it was seen last; one that does not grow is a copy. Zero where the device does not count.';
comment on column access.passkey.made_at is 'Since when.';
comment on column access.passkey.used_at is 'When it opened the door last; empty until then.';
