package org.cairnlearn.school.platform;

/**
 * A reachable database and its two roles: {@code cairn_owner} migrates and owns, {@code cairn_app}
 * reads and writes under row-level security and owns nothing. Closing it lets go of an embedded
 * server; an outside one is left alone.
 */
public interface Database extends AutoCloseable {
    DatabaseLogin owner();

    DatabaseLogin application();

    @Override
    void close();

    /**
     * Starts the embedded server of this home, or joins the one that runs.
     *
     * @throws HomeRefused when the home is another user's or the server does not start
     */
    static Database embedded(Home home) {
        return EmbeddedPostgres.open(home);
    }

    /** A database that somebody else runs: nothing to start, nothing to stop. */
    static Database outside(DatabaseLogin owner, DatabaseLogin application) {
        record Outside(DatabaseLogin owner, DatabaseLogin application) implements Database {
            @Override
            public void close() {}
        }
        return new Outside(owner, application);
    }
}
