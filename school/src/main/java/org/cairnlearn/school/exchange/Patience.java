package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cairnlearn.school.exchange.FrameworkPull.Pause;
import org.cairnlearn.school.platform.Download;
import org.cairnlearn.school.platform.Outward;

/**
 * Asks again where a server is busy or silent: after 1, 4 and 16 seconds, or when it says. Who
 * wants to be left alone for longer than a minute is.
 */
record Patience(Outward outward, Pause pause) {
    private static final int TRIES = 4;
    private static final int BUSY = 429;
    private static final int BROKEN = 500;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Nothing came, also when asked again. */
    static final class NoAnswer extends IOException {
        private static final long serialVersionUID = 1L;

        NoAnswer(IOException why) {
            super(why);
        }
    }

    /** Fetches a file. */
    Download download(Download.Wish wish, Path into) throws NoAnswer {
        for (var number = 1; ; number++) {
            var later = Duration.ofSeconds(1L << (2 * (number - 1)));
            try {
                var answer = outward.download(wish, into);
                if (number == TRIES
                        || !(answer instanceof Download.Refused(var status, var told))
                        || !isForLater(status)
                        || told.compareTo(LONGEST) > 0) {
                    return answer;
                }
                later = told.compareTo(later) > 0 ? told : later;
            } catch (IOException none) {
                if (number == TRIES || !wish.reach().mayAsk(wish.address())) {
                    throw new NoAnswer(none);
                }
            }
            pause.forThisLong(later);
        }
    }

    /** Sends a form. */
    Outward.Answer post(OneRosterServer server, Map<String, String> form) throws NoAnswer {
        for (var number = 1; ; number++) {
            try {
                var answer =
                        outward.post(server.tokens(), server.reach(), form, server.authorization());
                if (number == TRIES || !isForLater(answer.status())) {
                    return answer;
                }
            } catch (IOException none) {
                if (number == TRIES || !server.reach().mayAsk(server.tokens())) {
                    throw new NoAnswer(none);
                }
            }
            pause.forThisLong(Duration.ofSeconds(1L << (2 * (number - 1))));
        }
    }

    private static boolean isForLater(int status) {
        return status == BUSY || status >= BROKEN;
    }
}
