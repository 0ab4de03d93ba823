package org.cairnlearn.school.exchange;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A OneRoster server from which a school fetches its roster every night.
 *
 * @param name what the office calls it: the source of its imports
 * @param hour of the day, by the school's clock, 0 to 23
 * @param madeBy who keeps it
 * @param last what came of the last visit; null while there was none
 */
public record Connection(
        UUID id, String name, Server server, int hour, PersonId madeBy, @Nullable Last last) {

    /**
     * The server, without the secret.
     *
     * @param address of the rostering service
     * @param tokens where a token is asked for
     * @param client who Cairn is there
     */
    public record Server(URI address, URI tokens, Reach reach, String client) {
        public Server {
            if (client.isBlank()) {
                throw new IllegalArgumentException("A client has an id");
            }
        }
    }

    /**
     * One visit.
     *
     * @param where the server said no, when it did
     * @param status its HTTP status then; 0 for none
     */
    public record Last(Instant at, Outcome outcome, String where, int status) {}

    /** What came of a visit. */
    public enum Outcome {
        /** The roster is in, or nothing had changed. */
        TAKEN,
        /** It waits for a person: it is the first one, or more than a tenth would go. */
        WAITS,
        /** The roster was refused, or the source is paused. */
        NOT_TAKEN,
        NO_TOKEN,
        REFUSED,
        NO_ANSWER,
        BROKEN,
        MOVED,
        TOO_LARGE,
        /** The machine failed in the middle. */
        FAILED;

        /** Whether the server gave nothing. */
        public boolean silent() {
            return switch (this) {
                case TAKEN, WAITS, NOT_TAKEN -> false;
                case NO_TOKEN, REFUSED, NO_ANSWER, BROKEN, MOVED, TOO_LARGE, FAILED -> true;
            };
        }
    }
}
