package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
     * What is needed of whom.
     *
     * @param rule H10 or H6
     * @param times by student how many meetings
     * @param atOnce most students of one adult in one block
     */
    private record Need(Rule rule, Map<Student, Integer> times, int atOnce) {
        Need without(Student student) {
            Map<Student, Integer> fewer = new HashMap<>(times);
            fewer.remove(student);
            return new Need(rule, fewer, atOnce);
        }
    }

    void find() {
        conferences();
        support();
    }

    private void conferences() {
        Map<Student, Integer> due = new HashMap<>();
        for (Student student : day.problem.students()) {
            if (student.conferenceOverdueDays() > limits.conferenceOverdueDays()) {
                due.put(student, 1);
            }
        }
        int session =
                day.offerings(Kind.CONF).stream()
                        .filter(offering -> offering.copies() > 0)
                        .mapToInt(Offering::max)
                        .max()
                        .orElse(0);
        report(new Need(Rule.H10, due, Math.max(session, limits.talksPerBlock())));
    }

    private void support() {
        int longest = day.problem.blocks().stream().mapToInt(Block::minutes).max().orElse(1);
        Map<Student, Integer> due = new HashMap<>();
        for (Student student : day.problem.students()) {
            int minutes = student.support().minutesToday(limits.supportMinutesPerDay());
            if (minutes > 0) {
                due.put(student, (minutes + longest - 1) / longest);
            }
        }
        int session =
                day.offerings(Kind.SUP).stream()
                        .filter(offering -> offering.copies() > 0)
                        .mapToInt(Offering::max)
                        .max()
                        .orElse(0);
        report(new Need(Rule.H6, due, session));
    }

    private void report(Need need) {
        Set<Student> starving = starving(need);
        if (starving.isEmpty()) {
            return;
        }
        Need least = need;
        for (Student student : need.times().keySet()) {
            least = starving.contains(student) ? least : least.without(student);
        }
        for (Student student : least.times().keySet().stream().sorted(this::byId).toList()) {
            Need fewer = least.without(student);
            if (!starving(fewer).isEmpty()) {
                least = fewer;
            }
        }
        clashes.add(clash(least));
        // what is left may clash for another reason
        Need rest = need;
        for (Student student : least.times().keySet()) {
            rest = rest.without(student);
        }
        report(rest);
    }

    private int byId(Student a, Student b) {
        return a.id().compareTo(b.id());
    }

    /** Students who by themselves need more than there is for them; none if all can be met. */
    private Set<Student> starving(Need need) {
        Flow flow = new Flow();
        Map<Student, Integer> people = new HashMap<>();
        Map<TeacherId, Integer> hours = new HashMap<>();
        Map<List<Object>, Integer> slots = new HashMap<>();
        int wanted = 0;
        for (Map.Entry<Student, Integer> one : need.times().entrySet()) {
            int person = flow.node();
            people.put(one.getKey(), person);
            flow.edge(Flow.SOURCE, person, one.getValue());
            wanted += one.getValue();
            for (BlockId block : one.getKey().blocks()) {
                int there = flow.node();
                flow.edge(person, there, 1);
                for (Teacher adult : adults(need, one.getKey(), block)) {
                    Integer slot = slots.get(List.of(adult.id(), block));
                    if (slot == null) {
                        slot = flow.node();
                        slots.put(List.of(adult.id(), block), slot);
                        flow.edge(slot, hours(flow, hours, adult, need.atOnce()), need.atOnce());
                    }
                    flow.edge(there, slot, 1);
                }
            }
        }
        Set<Student> starving = new HashSet<>();
        if (flow.most() < wanted) {
            boolean[] reached = flow.starving();
            people.forEach((student, node) -> {
                if (reached[node]) {
                    starving.add(student);
                }
            });
        }
        return starving;
    }

    private static int hours(Flow flow, Map<TeacherId, Integer> hours, Teacher adult, int atOnce) {
        return hours.computeIfAbsent(
                adult.id(),
                _ -> {
                    int node = flow.node();
                    int most = Math.min(adult.maxBlocks(), adult.blocks().size());
                    flow.edge(node, Flow.SINK, most * atOnce);
                    return node;
                });
    }

    private List<Teacher> adults(Need need, Student student, BlockId block) {
        List<Teacher> adults = new ArrayList<>();
        for (Teacher teacher : day.problem.teachers()) {
            boolean may =
                    need.rule() == Rule.H10
                            ? student.advisers().contains(teacher.id())
                            : day.offerings(Kind.SUP).stream()
                                    .anyMatch(o -> Lookup.isQualified(teacher, o));
            if (may && Lookup.canServe(teacher, block)) {
                adults.add(teacher);
            }
        }
        return adults;
    }

    private Clash clash(Need need) {
        Set<String> names = new TreeSet<>();
        need.times().keySet().forEach(student -> names.add(student.id().value()));
        String who = String.join(", ", names);
        Set<Rule> rules = new LinkedHashSet<>(List.of(need.rule(), Rule.H3));
        if (need.rule() == Rule.H6) {
            return new Clash(
                    List.copyOf(rules),
                    "Support that cannot wait is due for %s, and the adults who may give it have too few hours for it."
                            .formatted(who),
                    List.of(
                            "Free an adult for support in a block in which they are there.",
                            "Move some of the minutes to a later day of the week."));
        }
        Set<TeacherId> advisers = new TreeSet<>();
        need.times().keySet().forEach(student -> advisers.addAll(student.advisers()));
        String adults = advisers.stream().map(this::howFree).collect(Collectors.joining("; "));
        return new Clash(
                List.copyOf(rules),
                "%d conferences are overdue (%s); %s; nobody else may hold them."
                        .formatted(
                                names.size(),
                                who,
                                adults.isEmpty() ? "they have no adviser" : adults),
                List.of(
                        "Let another teacher be their adviser today.",
                        "Free an adviser in a block in which they are there.",
                        "Allow more talks in a block, or larger conferences."));
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
