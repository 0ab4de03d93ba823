package org.cairnlearn.school.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the SQL statements that a piece of work sends from this thread: a page's number must not
 * grow with the students it shows. It reads what Spring's template says of each statement.
 */
public final class Statements extends AppenderBase<ILoggingEvent> {
    private final String thread = Thread.currentThread().getName();
    private final List<String> sent = new ArrayList<>();

    private Statements() {}

    /** The statements that this work sends, in their order. */
    public static List<String> of(Supplier<?> work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var statements = new Statements();
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
        if (isStatement && event.getThreadName().equals(thread)) {
            sent.add(message);
        }
    }
}
