-- A framework may come before the first roster; the tenant that it makes has no name of its own until the roster gives one.
grant update (name) on platform.tenant to cairn_app;
