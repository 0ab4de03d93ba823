package org.cairnlearn.school.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the SQL statements that a piece of work sends: a page's number must not grow with the
 * students it shows. It reads what Spring's template says of each statement.
 */
public final class Statements {
    private static final Logger SPEAKER = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private static final List<Statements> LISTENING = new CopyOnWriteArrayList<>();

    private final @Nullable String thread;
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    private Statements(@Nullable String thread) {
        this.thread = thread;
    }

    /** The statements that this work sends, in their order. */
    public static List<String> of(Supplier<?> work) {
        return listen(new Statements(Thread.currentThread().getName()), work);
    }

    /** The statements that are sent meanwhile by any thread, such as the server's. */
    public static List<String> ofAnybody(Supplier<?> work) {
        return listen(new Statements(null), work);
    }

    private static List<String> listen(Statements statements, Supplier<?> work) {
        Ear.open();
        var before = SPEAKER.getLevel();
        LISTENING.add(statements);
        SPEAKER.setAdditive(false);
        SPEAKER.setLevel(Level.DEBUG);
        try {
            var _ = work.get();
        } finally {
            SPEAKER.setLevel(before);
            SPEAKER.setAdditive(true);
            LISTENING.remove(statements);
        }
        return List.copyOf(statements.sent);
    }

    private void hear(ILoggingEvent event) {
        var message = event.getFormattedMessage();
        var isStatement =
                message.startsWith("Executing prepared SQL statement")
                        || message.startsWith("Executing SQL ");
        if (isStatement && (thread == null || event.getThreadName().equals(thread))) {
            sent.add(message);
        }
    }

    /**
     * Hears for all who listen. It is attached once and for good: Logback's list of appenders
     * forgets one that is added while another thread logs.
     */
    private static final class Ear extends AppenderBase<ILoggingEvent> {
        private static final Ear ONLY = new Ear();

        private static void open() {
            ONLY.start();
            if (!SPEAKER.isAttached(ONLY)) {
                SPEAKER.addAppender(ONLY);
            }
        }

        @Override
        protected void append(ILoggingEvent event) {
            LISTENING.forEach(one -> one.hear(event));
        }
    }
}
