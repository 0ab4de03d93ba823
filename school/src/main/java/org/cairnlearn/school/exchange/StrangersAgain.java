package org.cairnlearn.school.exchange;

import org.cairnlearn.school.activity.StatementQueue;
import org.cairnlearn.school.activity.UnknownName;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a roster has come in, whom it knows now is no stranger any more: statements about him or her
 * that nobody was known for are looked at anew.
 */
@Component
class StrangersAgain {
    /** The most frequent ones; the others come with the next roster. */
    private static final int MOST = 2000;

    private final StatementQueue queue;
    private final ActivityReader reader;

    StrangersAgain(StatementQueue queue, ActivityReader reader) {
        this.queue = queue;
        this.reader = reader;
    }

    @EventListener
    void on(ImportEnded ended) {
        if (ended.kind() == ImportKind.ROSTER && ended.state() == RunState.APPLIED) {
            var students = reader.students();
            queue.lookAgain(
                    queue.unknown(MOST).stream()
                            .map(UnknownName::named)
                            .filter(named -> students.find(Alias.of(named)).isPresent())
                            .toList());
        }
    }
}
