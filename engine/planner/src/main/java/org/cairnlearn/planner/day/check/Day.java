package org.cairnlearn.planner.day.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.jspecify.annotations.Nullable;

/** A problem and a plan for it, looked up in every direction. What the plan invents is left out. */
final class Day {
    private record Seat(StudentId student, BlockId block) {}

    private record Duty(TeacherId teacher, BlockId block) {}

    private record Content(Session session) {
        Content(Session session) {
            SessionId nameless = new SessionId("any");
            this.session =
                    new Session(
                            nameless,
                            session.offering(),
                            session.block(),
                            session.teacher(),
                            session.room(),
                            session.students());
        }
    }

    private final Problem problem;
    private final List<BlockId> order;
    private final Map<BlockId, Block> blocks;
    private final Map<TopicId, Topic> topics;
    private final Map<TeacherId, Teacher> teachers;
    private final Map<RoomId, Room> rooms;
    private final Map<OfferingId, Offering> offerings;
    private final Map<StudentId, Student> students;
    private final Map<Seat, Pin> pins = new HashMap<>();
    private final Set<Content> frozen;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Talk> talks = new ArrayList<>();
    private final Set<Duty> talkDuties = new HashSet<>();
    private final Map<Seat, List<Session>> places = new HashMap<>();
    private final Map<Duty, List<Session>> duties = new HashMap<>();
    private final Map<StudentId, List<Session>> byStudent = new HashMap<>();

    Day(Problem problem, Plan plan, Breaches breaches) {
        this.problem = problem;
        List<Block> byTime = new ArrayList<>(problem.blocks());
        byTime.sort(Comparator.comparing(Block::start));
        order = byTime.stream().map(Block::id).toList();
        blocks = by(problem.blocks(), Block::id);
        topics = by(problem.topics(), Topic::id);
        teachers = by(problem.teachers(), Teacher::id);
        rooms = by(problem.rooms(), Room::id);
        offerings = by(problem.offerings(), Offering::id);
        students = by(problem.students(), Student::id);
        problem.pins().forEach(pin -> pins.put(new Seat(pin.student(), pin.block()), pin));
        frozen = problem.frozen().stream().map(Content::new).collect(Collectors.toSet());
        Set<SessionId> seen = new HashSet<>();
        for (Session session : plan.sessions()) {
            if (!seen.add(session.id())) {
                breaches.of(Rule.H1, session.id().value(), "Two sessions have one id.");
            } else if (isKnown(session, breaches)) {
                take(session);
            }
        }
        for (Talk talk : plan.talks()) {
            if (students.containsKey(talk.student())
                    && teachers.containsKey(talk.teacher())
                    && blocks.containsKey(talk.block())) {
                talks.add(talk);
                talkDuties.add(new Duty(talk.teacher(), talk.block()));
            } else {
                breaches.of(Rule.H3, talk.student().value(), "A talk names what is not listed.");
            }
        }
    }

    private static <I, T> Map<I, T> by(List<T> all, Function<T, I> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private boolean isKnown(Session session, Breaches breaches) {
        String where = session.id().value();
        if (!offerings.containsKey(session.offering())) {
            breaches.of(Rule.H2, where, "The offering is not listed.");
            return false;
        }
        if (session.teacher() != null && !teachers.containsKey(session.teacher())) {
            breaches.of(Rule.H3, where, "The teacher is not listed.");
            return false;
        }
        if (!rooms.containsKey(session.room())) {
            breaches.of(Rule.H4, where, "The room is not listed.");
            return false;
        }
        if (!blocks.containsKey(session.block()) || span(session).isEmpty()) {
            breaches.of(Rule.H1, where, "The blocks of the session are not blocks of the day.");
            return false;
        }
        if (!students.keySet().containsAll(session.students())) {
            breaches.of(Rule.H1, where, "A student is not listed.");
            return false;
        }
        return true;
    }

    private void take(Session session) {
        sessions.add(session);
        for (BlockId block : span(session)) {
            for (StudentId student : session.students()) {
                places.computeIfAbsent(new Seat(student, block), _ -> new ArrayList<>())
                        .add(session);
            }
            if (session.teacher() != null) {
                duties.computeIfAbsent(new Duty(session.teacher(), block), _ -> new ArrayList<>())
                        .add(session);
            }
        }
        for (StudentId student : session.students()) {
            byStudent.computeIfAbsent(student, _ -> new ArrayList<>()).add(session);
        }
    }

    Problem problem() {
        return problem;
    }

    /** The blocks in the order of time. */
    List<BlockId> order() {
        return order;
    }

    List<Session> sessions() {
        return sessions;
    }

    List<Talk> talks() {
        return talks;
    }

    /** All blocks of a session; none if the day is too short for it. */
    List<BlockId> span(Session session) {
        int from = order.indexOf(session.block());
        int to = from + offering(session).length();
        return to > order.size() ? List.of() : order.subList(from, to);
    }

    int minutes(Session session) {
        return span(session).stream().mapToInt(block -> block(block).minutes()).sum();
    }

    Block block(BlockId id) {
        return Objects.requireNonNull(blocks.get(id));
    }

    Offering offering(Session session) {
        return offering(session.offering());
    }

    Offering offering(OfferingId id) {
        return Objects.requireNonNull(offerings.get(id));
    }

    @Nullable Topic topic(Offering offering) {
        return offering.topic() == null ? null : topics.get(offering.topic());
    }

    Teacher teacher(TeacherId id) {
        return Objects.requireNonNull(teachers.get(id));
    }

    Room room(RoomId id) {
        return Objects.requireNonNull(rooms.get(id));
    }

    Student student(StudentId id) {
        return Objects.requireNonNull(students.get(id));
    }

    /** Where a student is in a block: one session, if the plan is sound. */
    List<Session> at(StudentId student, BlockId block) {
        return places.getOrDefault(new Seat(student, block), List.of());
    }

    /** What a teacher leads in a block: one session at most, if the plan is sound. */
    List<Session> at(TeacherId teacher, BlockId block) {
        return duties.getOrDefault(new Duty(teacher, block), List.of());
    }

    /** All sessions of a student's day. */
    List<Session> of(StudentId student) {
        return byStudent.getOrDefault(student, List.of());
    }

    /** The blocks in which a teacher has a session or a talk, in the order of time. */
    List<BlockId> duties(TeacherId teacher) {
        return order.stream()
                .filter(block ->
                        !at(teacher, block).isEmpty()
                                || talkDuties.contains(new Duty(teacher, block)))
                .toList();
    }

    @Nullable Pin pin(StudentId student, BlockId block) {
        return pins.get(new Seat(student, block));
    }

    /** Whether a pin put the student there. */
    boolean isPinned(StudentId student, Session session) {
        return span(session).stream()
                .map(block -> pin(student, block))
                .anyMatch(pin -> pin != null && pin.offering().equals(session.offering()));
    }

    /** Whether the session has begun, as it is. */
    boolean isFrozen(Session session) {
        return frozen.contains(new Content(session));
    }

    /** Whether the plan holds a frozen session as it is. */
    boolean holds(Session wanted) {
        Content content = new Content(wanted);
        return sessions.stream().anyMatch(session -> new Content(session).equals(content));
    }
}
