package org.cairnlearn.benchmarks.anchors;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Provenance;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.check.Checker;
import org.jspecify.annotations.Nullable;

/** Who takes what, and which teacher does what: the answer of any solver to a {@link FlexDay}. */
final class Answer {
    /** A teacher without a session. */
    static final int IDLE = -1;

    final FlexDay day;

    /** By student and block: number of the choice. */
    final int[][] taken;

    /** By teacher and block: a topic, {@code topics} for conferences, or {@link #IDLE}. */
    final int[][] doing;

    private final List<Session> sessions = new ArrayList<>();

    Answer(FlexDay day) {
        this.day = day;
        taken = new int[day.students][day.blocks];
        doing = new int[day.teachers][day.blocks];
        for (int[] row : doing) {
            Arrays.fill(row, IDLE);
        }
    }

    /** A plan of ours, as others would say it. */
    static Answer of(FlexDay day, Plan plan) {
        Answer answer = new Answer(day);
        Map<StudentId, Integer> number = new HashMap<>();
        day.problem.students().forEach(student -> number.put(student.id(), number.size()));
        for (Session session : plan.sessions()) {
            int b = answer.block(session);
            for (StudentId id : session.students()) {
                int s = requireNonNull(number.get(id));
                for (Choice choice : day.choices.get(s)) {
                    if (choice.offering().equals(session.offering())) {
                        answer.taken[s][b] = choice.number();
                    }
                }
            }
            TeacherId teacher = session.teacher();
            if (teacher != null) {
                var topic = day.offering(session.offering()).topic();
                answer.doing[day.teacherOf(teacher)][b] =
                        topic == null ? day.topics : day.topicOf(topic);
            }
        }
        return answer;
    }

    private int block(Session session) {
        int b = 0;
        while (!day.block(b).id().equals(session.block())) {
            b++;
        }
        return b;
    }

    /** What the checker says it is worth, or a refusal if it breaks a rule of places or people. */
    long worth() {
        Plan plan = plan();
        var verdict = Checker.check(day.problem, plan);
        for (var broken : verdict.broken()) {
            switch (broken.rule()) {
                case H10 -> {}
                case H1, H2, H3, H4, H5, H6, H7, H8, H9, H11, H12, H13, H14, H15, H16, H17 ->
                        throw new IllegalStateException("A plan that breaks " + broken);
            }
        }
        return verdict.objective().total();
    }

    private Plan plan() {
        sessions.clear();
        for (int b = 0; b < day.blocks; b++) {
            block(b);
        }
        return new Plan(
                sessions,
                List.of(),
                Objective.of(Map.of()),
                new Certificate(0, false),
                new Provenance(0, 0, 1),
                List.of());
    }

    private void block(int b) {
        Map<OfferingId, List<Integer>> members = new HashMap<>();
        Map<OfferingId, Choice> choice = new HashMap<>();
        for (int s = 0; s < day.students; s++) {
            Choice one = day.choices.get(s).get(taken[s][b]);
            members.computeIfAbsent(one.offering(), _ -> new ArrayList<>()).add(s);
            choice.put(one.offering(), one);
        }
        Rooms rooms = new Rooms(day.rooms);
        Rooms tables = new Rooms(day.tables);
        for (var entry : members.entrySet()) {
            Choice one = requireNonNull(choice.get(entry.getKey()));
            List<Integer> all = entry.getValue();
            switch (one.way()) {
                case DEVICE -> add(b, one, null, day.lab, all);
                case REST -> add(b, one, null, day.hall, all);
                case PEERS -> {
                    int count = (all.size() + FlexDay.PEERS_MOST - 1) / FlexDay.PEERS_MOST;
                    for (int i = 0; i < count; i++) {
                        add(b, one, null, tables.next(), part(all, i, count));
                    }
                }
                case LED -> {
                    List<Integer> leaders = leaders(b, one.topic());
                    for (int i = 0; i < leaders.size(); i++) {
                        List<Integer> group = part(all, i, leaders.size());
                        add(b, one, leaders.get(i), rooms.next(), group);
                    }
                }
                case CONFERENCE -> {
                    for (int t : leaders(b, day.topics)) {
                        List<Integer> own = all.stream().filter(s -> day.adviser[s] == t).toList();
                        if (!own.isEmpty()) {
                            add(b, one, t, rooms.next(), own);
                        }
                    }
                }
            }
        }
    }

    private static List<Integer> part(List<Integer> all, int i, int count) {
        return all.subList(all.size() * i / count, all.size() * (i + 1) / count);
    }

    private List<Integer> leaders(int b, int what) {
        List<Integer> leaders = new ArrayList<>();
        for (int t = 0; t < day.teachers; t++) {
            if (doing[t][b] == what) {
                leaders.add(t);
            }
        }
        return leaders;
    }

    private void add(int b, Choice of, @Nullable Integer t, RoomId room, List<Integer> who) {
        Set<StudentId> students = new TreeSet<>();
        who.forEach(s -> students.add(day.problem.students().get(s).id()));
        sessions.add(
                new Session(
                        new SessionId("s" + sessions.size()),
                        of.offering(),
                        day.block(b).id(),
                        t == null ? null : day.problem.teachers().get(t).id(),
                        room,
                        students));
    }

    private void add(int b, Choice of, @Nullable Integer t, Room room, List<Integer> who) {
        add(b, of, t, room.id(), who);
    }

    /** Hands out one room after another. */
    private static final class Rooms {
        private final List<Room> all;
        private int used;

        Rooms(List<Room> all) {
            this.all = all;
        }

        RoomId next() {
            return all.get(used++).id();
        }
    }
}
