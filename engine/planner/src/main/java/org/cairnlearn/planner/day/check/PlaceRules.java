package org.cairnlearn.planner.day.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;

/** One place for everyone (H1), groups of the right size (H2), pairs apart and together (H7). */
final class PlaceRules {
    private final Day day;
    private final Breaches breaches;

    PlaceRules(Day day, Breaches breaches) {
        this.day = day;
        this.breaches = breaches;
    }

    void check() {
        day.problem().students().forEach(this::places);
        day.sessions().forEach(this::size);
        copies();
        day.problem().apart().forEach(this::apart);
        day.problem().together().forEach(this::together);
    }

    private void places(Student student) {
        for (BlockId block : day.order()) {
            int places = day.at(student.id(), block).size();
            if (student.blocks().contains(block) && places != 1) {
                breaches.of(
                        student.id(),
                        Rule.H1,
                        block.value(),
                        "Student %s has %d places in block %s, not one."
                                .formatted(student.id(), places, block));
            } else if (!student.blocks().contains(block) && places > 0) {
                breaches.of(
                        student.id(),
                        Rule.H1,
                        block.value(),
                        "Student %s is away in block %s and has a place there."
                                .formatted(student.id(), block));
            }
        }
    }

    private void size(Session session) {
        Offering offering = day.offering(session);
        int size = session.students().size();
        if (!day.isFrozen(session)
                && (size < Math.max(1, offering.min()) || size > offering.max())) {
            breaches.of(
                    Rule.H2,
                    session.id().value(),
                    "Session %s has %d students; %s takes %d to %d."
                            .formatted(
                                    session.id(),
                                    size,
                                    offering.id(),
                                    offering.min(),
                                    offering.max()));
        }
    }

    private void copies() {
        record Opening(OfferingId offering, BlockId block) {}
        Map<Opening, Integer> open = new HashMap<>();
        for (Session session : day.sessions()) {
            for (BlockId block : day.span(session)) {
                open.merge(new Opening(session.offering(), block), 1, Integer::sum);
            }
        }
        open.forEach((opening, count) -> {
            int copies = day.offering(opening.offering()).copies();
            if (count > copies) {
                breaches.of(
                        Rule.H2,
                        opening.offering() + " " + opening.block(),
                        "%s is open %d times in block %s, at most %d are allowed."
                                .formatted(opening.offering(), count, opening.block(), copies));
            }
        });
    }

    private void apart(Pair pair) {
        for (Session session : day.of(pair.a())) {
            if (session.students().contains(pair.b()) && !day.isFrozen(session)) {
                breaches.of(
                        pair.a(),
                        Rule.H7,
                        pair.b() + " " + session.id(),
                        "Students %s and %s are kept apart and share session %s."
                                .formatted(pair.a(), pair.b(), session.id()));
            }
        }
    }

    private void together(Pair pair) {
        for (BlockId block : day.order()) {
            if (bothThere(pair, block)
                    && !day.at(pair.a(), block).equals(day.at(pair.b(), block))
                    && !(isFrozen(pair.a(), block) && isFrozen(pair.b(), block))) {
                breaches.of(
                        pair.a(),
                        Rule.H7,
                        pair.b() + " " + block,
                        "Students %s and %s belong together and are apart in block %s."
                                .formatted(pair.a(), pair.b(), block));
            }
        }
    }

    private boolean bothThere(Pair pair, BlockId block) {
        return day.student(pair.a()).blocks().contains(block)
                && day.student(pair.b()).blocks().contains(block);
    }

    private boolean isFrozen(StudentId student, BlockId block) {
        List<Session> there = day.at(student, block);
        return !there.isEmpty() && there.stream().allMatch(day::isFrozen);
    }
}
