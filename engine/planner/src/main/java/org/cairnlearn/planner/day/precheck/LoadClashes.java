package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;

/**
 * Pins that give a teacher too much to do: too many hours, too many in a row, no lunch (H3, H9).
 */
final class LoadClashes {
    private final Lookup day;
    private final List<Clash> clashes;
    private final Map<TeacherId, Map<BlockId, Pin>> duties = new LinkedHashMap<>();

    LoadClashes(Lookup day, List<Clash> clashes) {
        this.day = day;
        this.clashes = clashes;
        for (Pin pin : day.problem.pins()) {
            TeacherId teacher = pin.teacher();
            if (teacher != null) {
                duties.computeIfAbsent(teacher, _ -> new TreeMap<>()).put(pin.block(), pin);
            }
        }
    }

    void find() {
        duties.forEach((teacher, pins) -> check(day.teacher(teacher), pins));
    }

    private void check(Teacher teacher, Map<BlockId, Pin> pins) {
        if (pins.size() > teacher.maxBlocks() && teacher.maxBlocks() > 0) {
            List<Pin> some = List.copyOf(pins.values()).subList(0, teacher.maxBlocks() + 1);
            clash(teacher, some, "has at most %d duties".formatted(teacher.maxBlocks()));
            return;
        }
        if (!teacher.lunch().isEmpty() && pins.keySet().containsAll(teacher.lunch())) {
            clash(
                    teacher,
                    teacher.lunch().stream().map(pins::get).toList(),
                    "has no other time for lunch");
        }
        List<Pin> row = new ArrayList<>();
        for (Block block : day.problem.blocks()) {
            Pin pin = pins.get(block.id());
            if (pin == null) {
                row.clear();
                continue;
            }
            row.add(pin);
            if (row.size() == teacher.maxConsecutive() + 1) {
                clash(
                        teacher,
                        row,
                        "has at most %d duties in a row".formatted(teacher.maxConsecutive()));
                return;
            }
        }
    }

    private void clash(Teacher teacher, List<Pin> pins, String why) {
        clashes.add(
                new Clash(
                        List.of(Rule.H9, Rule.H3),
                        "%s, all with teacher %s, who %s."
                                .formatted(PinGroupClashes.sentence(pins), teacher.id(), why),
                        List.of("Take back one of these pins.", "Name another teacher for one.")));
    }
}
