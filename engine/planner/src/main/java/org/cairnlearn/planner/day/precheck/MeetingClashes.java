package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;

/** Conferences that are due (H10) and support that is due (H6), against the hours of adults. */
final class MeetingClashes {
    private final Lookup day;
    private final Limits limits;
    private final List<Clash> clashes;

    MeetingClashes(Lookup day, List<Clash> clashes) {
        this.day = day;
        this.limits = day.problem.policy().limits();
        this.clashes = clashes;
    }

    /**
     * What is due.
     *
     * @param rule H10 or H6
     * @param times how many meetings
     */
    private record Due(Rule rule, Student student, int times) {}

    /**
     * What is due altogether.
     *
     * @param dues to whom
     * @param pins the pins that stand in the way
     * @param atOnce most students of one adult in one block
     */
    private record Need(List<Due> dues, List<Pin> pins, int atOnce) {
        Need without(Due due) {
            return new Need(dues.stream().filter(one -> one != due).toList(), pins, atOnce);
        }

        Need without(Pin pin) {
            return new Need(dues, pins.stream().filter(one -> one != pin).toList(), atOnce);
        }
    }

    void find() {
        List<Pin> pins = day.problem.pins();
        Need conferences =
                new Need(conferences(), pins, Math.max(most(Kind.CONF), limits.talksPerBlock()));
        Need support = new Need(support(), pins, most(Kind.SUP));
        List<Due> both = new ArrayList<>(reportEach(conferences));
        both.addAll(reportEach(support));
        reportEach(new Need(both, pins, Math.max(conferences.atOnce, support.atOnce)));
    }

    /** What shares no adult and no student cannot clash: each part is looked at by itself. */
    private List<Due> reportEach(Need need) {
        Map<Object, List<Due>> parts = new HashMap<>();
        for (Due due : need.dues()) {
            List<Due> part = new ArrayList<>();
            List<Object> shared = new ArrayList<>(List.of(due.student().id()));
            if (due.rule() == Rule.H6) {
                shared.addAll(supporters());
            } else {
                shared.addAll(due.student().advisers());
            }
            for (Object one : shared) {
                List<Due> other = parts.getOrDefault(one, List.of());
                if (other != part) {
                    part.addAll(other);
                    parts.replaceAll((_, dues) -> dues == other ? part : dues);
                }
                parts.put(one, part);
            }
            part.add(due);
        }
        List<Due> rest = new ArrayList<>();
        for (Due due : need.dues()) {
            List<Due> part = parts.getOrDefault(due.student().id(), List.of());
            if (part.getFirst() == due) {
                rest.addAll(report(new Need(part, need.pins(), need.atOnce())));
            }
        }
        return rest;
    }

    private List<TeacherId> supporters() {
        return day.problem.teachers().stream()
                .filter(teacher ->
                        day.offerings(Kind.SUP).stream()
                                .anyMatch(offering -> Lookup.isQualified(teacher, offering)))
                .map(Teacher::id)
                .toList();
    }

    private List<Due> conferences() {
        return day.problem.students().stream()
                .filter(one -> one.conferenceOverdueDays() > limits.conferenceOverdueDays())
                .map(one -> new Due(Rule.H10, one, 1))
                .toList();
    }

    private List<Due> support() {
        int longest = day.problem.blocks().stream().mapToInt(Block::minutes).max().orElse(1);
        List<Due> due = new ArrayList<>();
        for (Student student : day.problem.students()) {
            int minutes = student.support().minutesToday(limits.supportMinutesPerDay());
            if (minutes > 0) {
                due.add(new Due(Rule.H6, student, (minutes + longest - 1) / longest));
            }
        }
        return due;
    }

    private int most(Kind kind) {
        return day.offerings(kind).stream()
                .filter(offering -> offering.copies() > 0)
                .mapToInt(Offering::max)
                .max()
                .orElse(0);
    }

    /** Names what clashes, and returns what is left without it. */
    private List<Due> report(Need need) {
        Set<Due> starving = starving(need);
        if (starving.isEmpty()) {
            return need.dues();
        }
        Need least = need;
        for (Due due : need.dues()) {
            least = starving.contains(due) ? least : least.without(due);
        }
        for (Due due : least.dues()) {
            if (least.dues().contains(due)) {
                least = withoutIfItClashes(least, due);
            }
        }
        for (Pin pin : least.pins()) {
            Need fewer = least.without(pin);
            least = starving(fewer).isEmpty() ? least : fewer;
        }
        clashes.add(clash(least));
        // what is left may clash for another reason
        Need rest = need;
        for (Due due : least.dues()) {
            rest = rest.without(due);
        }
        return report(rest);
    }

    /** The same without one, and then without whatever has enough; or all of it. */
    private Need withoutIfItClashes(Need need, Due due) {
        Need fewer = need.without(due);
        Set<Due> still = starving(fewer);
        return still.isEmpty()
                ? need
                : new Need(
                        fewer.dues().stream().filter(still::contains).toList(),
                        fewer.pins(),
                        fewer.atOnce());
    }

    /** Those that by themselves need more than there is for them; none if all can be met. */
    private Set<Due> starving(Need need) {
        Map<List<Object>, List<Pin>> taken = taken(need.pins());
        Hours hours = new Hours(need.atOnce());
        Map<Due, Integer> nodes = new HashMap<>();
        int wanted = 0;
        for (Due due : need.dues()) {
            int node = hours.flow.node();
            nodes.put(due, node);
            hours.flow.edge(Flow.SOURCE, node, due.times());
            wanted += due.times();
            for (BlockId block : due.student().blocks()) {
                if (isFree(taken, due.student().id(), due, block)) {
                    hours.meet(due, node, block, adults(taken, due, block));
                }
            }
        }
        Set<Due> starving = new HashSet<>();
        if (hours.flow.most() < wanted) {
            boolean[] reached = hours.flow.starving();
            nodes.forEach((due, node) -> {
                if (reached[node]) {
                    starving.add(due);
                }
            });
        }
        return starving;
    }

    /** The hours of adults as a flow. */
    private final class Hours {
        final Flow flow = new Flow();
        private final int atOnce;
        private final Map<List<Object>, Integer> places = new HashMap<>();
        private final Map<TeacherId, Integer> adults = new HashMap<>();

        Hours(int atOnce) {
            this.atOnce = atOnce;
        }

        /** A student is with one adult at a time, unless he or she can be called out to a talk. */
        void meet(Due due, int node, BlockId block, List<Teacher> able) {
            Object who = limits.talksPerBlock() > 0 ? due : due.student().id();
            Integer place = places.get(List.of(who, block));
            if (place == null) {
                int in = flow.node();
                int out = flow.node();
                flow.edge(in, out, 1);
                places.put(List.of(who, block), in);
                place = in;
            }
            flow.edge(node, place, 1);
            for (Teacher adult : able) {
                flow.edge(place + 1, slot(adult, block), 1);
            }
        }

        private int slot(Teacher adult, BlockId block) {
            Integer slot = places.get(List.of(adult.id(), block));
            if (slot == null) {
                int node = flow.node();
                int most = Math.min(adult.maxBlocks(), adult.blocks().size());
                Integer all = adults.get(adult.id());
                if (all == null) {
                    all = flow.node();
                    adults.put(adult.id(), all);
                    flow.edge(all, Flow.SINK, most * atOnce);
                }
                flow.edge(node, all, atOnce);
                places.put(List.of(adult.id(), block), node);
                slot = node;
            }
            return slot;
        }
    }

    /** The pins by whose time they take, and when. */
    private static Map<List<Object>, List<Pin>> taken(List<Pin> pins) {
        Map<List<Object>, List<Pin>> taken = new HashMap<>();
        for (Pin pin : pins) {
            taken.computeIfAbsent(List.of(pin.student(), pin.block()), _ -> new ArrayList<>())
                    .add(pin);
            TeacherId teacher = pin.teacher();
            if (teacher != null) {
                taken.computeIfAbsent(List.of(teacher, pin.block()), _ -> new ArrayList<>())
                        .add(pin);
            }
        }
        return taken;
    }

    /** Whether no pin keeps somebody from a meeting then. */
    private boolean isFree(Map<List<Object>, List<Pin>> taken, Object who, Due due, BlockId block) {
        return taken.getOrDefault(List.of(who, block), List.of()).stream()
                .noneMatch(pin -> hinders(pin, due));
    }

    private boolean hinders(Pin pin, Due due) {
        Offering offering = day.offering(pin.offering());
        if (due.rule() == Rule.H6) {
            return offering.kind() != Kind.SUP;
        }
        boolean talks = limits.talksPerBlock() > 0;
        boolean leaves = offering.kind().isOwnWork() || offering.ledMinutes() != null;
        return offering.kind() != Kind.CONF && !(talks && leaves);
    }

    private List<Teacher> adults(Map<List<Object>, List<Pin>> taken, Due due, BlockId block) {
        List<Teacher> adults = new ArrayList<>();
        for (Teacher teacher : day.problem.teachers()) {
            boolean may =
                    due.rule() == Rule.H10
                            ? due.student().advisers().contains(teacher.id())
                            : day.offerings(Kind.SUP).stream()
                                    .anyMatch(o -> Lookup.isQualified(teacher, o));
            boolean free = isFree(taken, teacher.id(), due, block);
            if (may && free && Lookup.canServe(teacher, block)) {
                adults.add(teacher);
            }
        }
        return adults;
    }

    private Clash clash(Need need) {
        List<Rule> rules = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> remedies = new ArrayList<>();
        List<Student> owed = of(need, Rule.H10);
        if (!owed.isEmpty()) {
            rules.add(Rule.H10);
            words.add(conferences(owed));
            remedies.add("Let another teacher be their adviser today.");
            remedies.add("Free an adviser in a block in which they are there.");
            remedies.add("Allow more talks in a block, or larger conferences.");
        }
        List<Student> helped = of(need, Rule.H6);
        if (!helped.isEmpty()) {
            rules.add(Rule.H6);
            words.add(
                    "Support that cannot wait is due for %s, and the adults who may give it have too few hours for it."
                            .formatted(names(helped)));
            remedies.add("Free an adult for support in a block in which they are there.");
            remedies.add("Move some of the minutes to a later day of the week.");
        }
        if (need.pins().isEmpty()) {
            rules.add(Rule.H3);
        } else {
            rules.add(Rule.H9);
            words.add(PinGroupClashes.sentence(need.pins()) + ".");
            remedies.add("Take back one of these pins.");
        }
        return new Clash(rules, String.join(" ", words), remedies);
    }

    private static List<Student> of(Need need, Rule rule) {
        return need.dues().stream().filter(due -> due.rule() == rule).map(Due::student).toList();
    }

    private static String names(List<Student> students) {
        return students.stream()
                .map(student -> student.id().value())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String conferences(List<Student> owed) {
        Set<TeacherId> advisers = new TreeSet<>();
        owed.forEach(student -> advisers.addAll(student.advisers()));
        String adults = advisers.stream().map(this::howFree).collect(Collectors.joining("; "));
        return "%d conferences are overdue (%s); %s; nobody else may hold them."
                .formatted(
                        owed.size(),
                        names(owed),
                        adults.isEmpty() ? "they have no adviser" : adults);
    }

    private String howFree(TeacherId id) {
        Teacher teacher = day.teacher(id);
        long free =
                teacher.blocks().stream().filter(block -> Lookup.canServe(teacher, block)).count();
        return free == 0
                ? "teacher %s is away or not to be asked".formatted(id)
                : "teacher %s has %d blocks and at most %d duties"
                        .formatted(id, free, teacher.maxBlocks());
    }
}
