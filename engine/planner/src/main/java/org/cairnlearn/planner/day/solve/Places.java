package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;

/** Where each student may be placed: the rules that no other place changes, as closed cells. */
final class Places {
    private final Index index;
    private final Begun begun;
    private final Map<StudentId, Map<TopicId, Arm>> arms = new HashMap<>();
    private final Map<StudentId, List<Pin>> pins = new HashMap<>();
    private final List<Worth> worth;

    /** Offerings that need no value to be open. */
    private final int[] openToAll;

    private final Map<Set<String>, boolean[]> housed = new HashMap<>();

    Places(Index index, Begun begun) {
        this.index = index;
        this.begun = begun;
        openToAll =
                IntStream.range(0, index.problem.offerings().size())
                        .filter(o -> index.problem.offerings().get(o).kind().isOpenToAll())
                        .toArray();
        for (Arm arm : index.problem.arms()) {
            arms.computeIfAbsent(arm.student(), _ -> new HashMap<>()).put(arm.topic(), arm);
        }
        for (Pin pin : index.problem.pins()) {
            pins.computeIfAbsent(pin.student(), _ -> new ArrayList<>()).add(pin);
        }
        worth = index.problem.students().stream().map(each -> new Worth(each, index)).toList();
    }

    Student student(int s) {
        return index.problem.students().get(s);
    }

    Worth worth(int s) {
        return worth.get(s);
    }

    /** Pins by block that do not ask for what nobody may be asked, nor for a second conference. */
    Map<Integer, Pin> pins(int s) {
        Map<Integer, Pin> kept = new LinkedHashMap<>();
        boolean met = begun.conference[s];
        for (Pin pin : pins.getOrDefault(student(s).id(), List.of())) {
            int b = Index.of(index.block, pin.block());
            int o = Index.of(index.offering, pin.offering());
            boolean meets = index.problem.offerings().get(o).kind() == Kind.CONF;
            boolean begins = (begun.student[s] >> b & 1) != 0;
            boolean refused = meets && (met || !isAdvised(s, pin));
            if (!begins && isHoused(s, o) && isInArm(s, o) && !refused) {
                kept.put(b, pin);
                met |= meets;
            }
        }
        return kept;
    }

    private boolean isAdvised(int s, Pin pin) {
        return pin.teacher() == null || student(s).advisers().contains(pin.teacher());
    }

    /** The offerings that may help a student. */
    Set<Integer> candidates(int s) {
        Set<Integer> found = new HashSet<>();
        for (OfferingId id : worth.get(s).named()) {
            found.add(Index.of(index.offering, id));
        }
        for (int o : openToAll) {
            boolean helps =
                    switch (index.problem.offerings().get(o).kind()) {
                        case IND -> true;
                        case CONF -> !begun.conference[s];
                        case SUP -> student(s).support().minutesLeft() > 0;
                        case FIX, TL, PEER, DIG, PROJ -> false;
                    };
            if (helps) {
                found.add(o);
            }
        }
        boolean[] fits = housedFor(s);
        found.removeIf(o -> !fits[o] || !mayTake(s, o));
        if (index.relaxed) {
            pins(s).values().forEach(pin -> found.add(Index.of(index.offering, pin.offering())));
        }
        return found;
    }

    /** Whether a student may take an offering at all that is housed, not being pinned to it. */
    private boolean mayTake(int s, int o) {
        Offering each = index.problem.offerings().get(o);
        Topic topic = index.topicOf(each);
        if (each.kind() == Kind.CONF && begun.conference[s]) {
            return false;
        }
        if (topic == null) {
            return true;
        }
        boolean endless =
                each.kind() == Kind.TL
                        && student(s).sameLevelDays().stream()
                                .anyMatch(run -> run.isAbout(topic) && run.days() >= limit());
        boolean again = begun.topics.get(s).contains(topic.id()) && !topic.extendable();
        return !endless
                && !again
                && isInArm(s, o)
                && student(s).mastered().containsAll(topic.prerequisites());
    }

    private int limit() {
        return index.problem.policy().limits().sameLevelDays();
    }

    private boolean isInArm(int s, int o) {
        TopicId topic = index.problem.offerings().get(o).topic();
        Arm arm = topic == null ? null : arms.getOrDefault(student(s).id(), Map.of()).get(topic);
        return arm == null || arm.allowed().contains(index.problem.offerings().get(o).id());
    }

    /** Whether some room, with the material, has what the student needs. */
    private boolean isHoused(int s, int o) {
        return housedFor(s)[o];
    }

    private boolean[] housedFor(int s) {
        return housed.computeIfAbsent(student(s).features(), this::housed);
    }

    private boolean[] housed(Set<String> needs) {
        boolean[] fits = new boolean[index.problem.offerings().size()];
        for (int o = 0; o < fits.length; o++) {
            Set<String> brought = index.problem.offerings().get(o).features();
            fits[o] =
                    index.problem.rooms().stream()
                            .anyMatch(room -> Index.covers(room.features(), brought, needs));
        }
        return fits;
    }

    /** The blocks in which a student still needs a place. */
    int present(int s) {
        return index.mask(student(s).blocks()) & ~begun.student[s];
    }
}
