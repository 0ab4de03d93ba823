package org.cairnlearn.school.budget;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the program's log says of alarms while something is done. */
final class Alarms extends AppenderBase<ILoggingEvent> {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    static List<String> during(Runnable what) {
        var logger = (Logger) LoggerFactory.getLogger(BudgetBook.class.getPackageName());
        var alarms = new Alarms();
        alarms.start();
        logger.addAppender(alarms);
        try {
            what.run();
        } finally {
            logger.detachAppender(alarms);
        }
        return List.copyOf(alarms.lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage());
    }
}
