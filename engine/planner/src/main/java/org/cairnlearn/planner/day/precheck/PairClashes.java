package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.jspecify.annotations.Nullable;

/** Those who belong together and are kept apart, or are pinned to different places (H7, H9). */
final class PairClashes {
    private final Lookup day;
    private final List<Clash> clashes;
    private final Map<StudentId, Set<StudentId>> together = new HashMap<>();

    PairClashes(Lookup day, List<Clash> clashes) {
        this.day = day;
        this.clashes = clashes;
        for (Pair pair : day.problem.together()) {
            together.computeIfAbsent(pair.a(), _ -> new HashSet<>()).add(pair.b());
            together.computeIfAbsent(pair.b(), _ -> new HashSet<>()).add(pair.a());
        }
    }

    void find() {
        for (Pair pair : day.problem.apart()) {
            List<StudentId> chain = chain(pair.a(), pair.b());
            if (!chain.isEmpty()) {
                String names = String.join(", ", chain.stream().map(StudentId::value).toList());
                clashes.add(
                        new Clash(
                                List.of(Rule.H7),
                                "Students %s belong together one by one, and %s and %s are kept apart."
                                        .formatted(names, pair.a(), pair.b()),
                                List.of(
                                        "Take back that they are kept apart.",
                                        "Take back one of the pairs that belong together.")));
            }
        }
        for (Pair pair : day.problem.together()) {
            pinnedApart(pair);
            for (Pin pin : day.problem.pins()) {
                alone(pin, pair.a(), pair.b());
                alone(pin, pair.b(), pair.a());
            }
        }
    }

    /** The shortest way from one to the other over pairs that belong together; empty if none. */
    private List<StudentId> chain(StudentId from, StudentId to) {
        Map<StudentId, @Nullable StudentId> cameFrom = new HashMap<>();
        cameFrom.put(from, null);
        List<StudentId> queue = new ArrayList<>(List.of(from));
        for (int i = 0; i < queue.size(); i++) {
            StudentId here = queue.get(i);
            for (StudentId next : together.getOrDefault(here, Set.of())) {
                if (!cameFrom.containsKey(next)) {
                    cameFrom.put(next, here);
                    queue.add(next);
                }
            }
        }
        List<StudentId> chain = new ArrayList<>();
        StudentId step = cameFrom.containsKey(to) ? to : null;
        while (step != null) {
            chain.addFirst(step);
            step = cameFrom.get(step);
        }
        return chain;
    }

    private void pinnedApart(Pair pair) {
        for (Pin one : day.problem.pins()) {
            for (Pin other : day.problem.pins()) {
                BlockId block = one.block();
                boolean clash =
                        one.student().equals(pair.a())
                                && other.student().equals(pair.b())
                                && block.equals(other.block())
                                && !one.offering().equals(other.offering());
                if (clash) {
                    clashes.add(
                            new Clash(
                                    List.of(Rule.H7, Rule.H9),
                                    "Students %s and %s belong together and are pinned to different places in block %s."
                                            .formatted(pair.a(), pair.b(), block),
                                    List.of(
                                            "Take back one of the two pins.",
                                            "Take back that they belong together.")));
                }
            }
        }
    }

    /** One of two who belong together is pinned to where the other cannot come along. */
    private void alone(Pin pin, StudentId pinned, StudentId other) {
        Student along = day.student(other);
        boolean both = pin.student().equals(pinned) && along.blocks().contains(pin.block());
        boolean elsewhere =
                day.problem.pins().stream()
                        .anyMatch(one ->
                                one.student().equals(other) && one.block().equals(pin.block()));
        if (!both || elsewhere) {
            return;
        }
        Offering offering = day.offering(pin.offering());
        if (offering.max() < 2 || !day.open(along).contains(offering)) {
            clashes.add(
                    new Clash(
                            List.of(Rule.H7, Rule.H9),
                            "Students %s and %s belong together, and %s is pinned to %s in block %s, which is not open to both."
                                    .formatted(pinned, other, pinned, offering.id(), pin.block()),
                            List.of("Take back the pin.", "Take back that they belong together.")));
        }
    }
}
