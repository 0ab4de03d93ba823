comment on column exchange.pulled.changed is 'The Last-Modified that the server gave, or of a roster''s list the moment after which it is asked for; empty when neither.';
