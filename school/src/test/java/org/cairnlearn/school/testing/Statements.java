package org.cairnlearn.school.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the SQL statements that a piece of work sends: a page's number must not grow with the
 * students it shows. It reads what Spring's template says of each statement.
 */
public final class Statements extends AppenderBase<ILoggingEvent> {
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
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        statements.start();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(statements);
        try {
            var _ = work.get();
        } finally {
            logger.detachAppender(statements);
            logger.setLevel(before);
            logger.setAdditive(true);
        }
        return List.copyOf(statements.sent);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var message = event.getFormattedMessage();
        var isStatement =
                message.startsWith("Executing prepared SQL statement")
                        || message.startsWith("Executing SQL ");
        if (isStatement && (thread == null || event.getThreadName().equals(thread))) {
            sent.add(message);
        }
    }
}
