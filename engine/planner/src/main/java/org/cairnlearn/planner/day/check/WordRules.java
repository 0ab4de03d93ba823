package org.cairnlearn.planner.day.check;

import java.util.List;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;

/** Teachers' words, and what has begun (H9). */
final class WordRules {
    private final Day day;
    private final Breaches breaches;

    WordRules(Day day, Breaches breaches) {
        this.day = day;
        this.breaches = breaches;
    }

    void check() {
        for (Pin pin : day.problem().pins()) {
            List<Session> there = day.at(pin.student(), pin.block());
            if (there.stream().noneMatch(session -> isKept(pin, session))) {
                breaches.of(
                        pin.student(),
                        Rule.H9,
                        pin.block() + " " + pin.offering(),
                        "Student %s is not where the pin of block %s says."
                                .formatted(pin.student(), pin.block()));
            }
        }
        for (Session session : day.problem().frozen()) {
            if (!day.holds(session)) {
                breaches.of(
                        Rule.H9,
                        session.id().value(),
                        "Session %s has begun and is not in the plan as it is."
                                .formatted(session.id()));
            }
        }
    }

    private static boolean isKept(Pin pin, Session session) {
        return pin.offering().equals(session.offering())
                && (pin.teacher() == null || pin.teacher().equals(session.teacher()))
                && (pin.room() == null || pin.room().equals(session.room()));
    }
}
