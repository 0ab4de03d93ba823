package org.cairnlearn.planner.day.precheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;

/** Seats for everyone (H4), and seats for those who need something (H11). */
final class SeatClashes {
    private final Lookup day;
    private final List<Clash> clashes;

    SeatClashes(Lookup day, List<Clash> clashes) {
        this.day = day;
        this.clashes = clashes;
    }

    void find() {
        for (Block block : day.problem.blocks()) {
            Map<Set<String>, Integer> needing = new HashMap<>();
            int all = 0;
            for (Student student : day.problem.students()) {
                if (student.blocks().contains(block.id())) {
                    all++;
                    needing.merge(student.features(), 1, Integer::sum);
                }
            }
            int seats = seats(Set.of());
            if (all > seats) {
                clashes.add(
                        new Clash(
                                List.of(Rule.H1, Rule.H4),
                                "In block %s %d students are there and all rooms together have %d seats."
                                        .formatted(block.id(), all, seats),
                                List.of("Open another room.", "Let some come in another block.")));
            }
            needing.remove(Set.of());
            needing.forEach((needs, count) -> needs(block, needs, count));
        }
    }

    private void needs(Block block, Set<String> needs, int count) {
        int seats = seats(needs);
        boolean byMaterial =
                day.problem.offerings().stream()
                        .anyMatch(o -> o.features().stream().anyMatch(needs::contains));
        if (count > seats && !byMaterial) {
            clashes.add(
                    new Clash(
                            List.of(Rule.H11, Rule.H4),
                            "In block %s %d students need %s; rooms with that have %d seats."
                                    .formatted(
                                            block.id(), count, String.join(" and ", needs), seats),
                            List.of("Bring it to another room.")));
        }
    }

    private int seats(Set<String> needs) {
        return day.problem.rooms().stream()
                .filter(room -> room.features().containsAll(needs))
                .mapToInt(Room::seats)
                .sum();
    }
}
