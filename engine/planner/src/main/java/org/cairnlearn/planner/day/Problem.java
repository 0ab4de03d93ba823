package org.cairnlearn.planner.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A school day, as the planner is asked about it. Every id that is used is one that is listed;
 * anything else is refused with an {@link InvalidProblem} that names the field. The order of the
 * lists means nothing: they are sorted.
 *
 * @param date the school day
 * @param blocks at least one; none overlap
 * @param topics what is learnt; no loops
 * @param teachers who is there
 * @param rooms at least one
 * @param offerings what could take place
 * @param students who is there
 * @param apart pairs that never share a session
 * @param together pairs that always do, in each block in which both are there
 * @param arms what studies drew
 * @param pins teachers' words, at most one for a student and block
 * @param frozen sessions that have begun or are over: the plan holds them as they are
 * @param previous the plan that this one replaces; empty for a new day
 * @param history who met whom in the last 20 school days; a pair that is not listed met never
 * @param policy what the school decided
 */
public record Problem(
        LocalDate date,
        List<Block> blocks,
        List<Topic> topics,
        List<Teacher> teachers,
        List<Room> rooms,
        List<Offering> offerings,
        List<Student> students,
        List<Pair> apart,
        List<Pair> together,
        List<Arm> arms,
        List<Pin> pins,
        List<Session> frozen,
        List<Session> previous,
        List<History> history,
        Policy policy) {
    public Problem {
        SoundProblem sound = new SoundProblem(blocks, topics, teachers, rooms, offerings);
        sound.students(students);
        sound.pairs(apart, together, history);
        sound.arms(arms);
        sound.pins(pins);
        sound.sessions("frozen", frozen);
        sound.sessions("previous", previous);
        sound.places(students, pins, frozen);
        blocks = sorted(blocks, Comparator.comparing(Block::start));
        topics = sorted(topics, Comparator.comparing(Topic::id));
        teachers = sorted(teachers, Comparator.comparing(Teacher::id));
        rooms = sorted(rooms, Comparator.comparing(Room::id));
        offerings = sorted(offerings, Comparator.comparing(Offering::id));
        students = sorted(students, Comparator.comparing(Student::id));
        Comparator<Pair> byBoth = Comparator.comparing(Pair::a).thenComparing(Pair::b);
        apart = sorted(apart, byBoth);
        together = sorted(together, byBoth);
        arms = sorted(arms, Comparator.comparing(Arm::student).thenComparing(Arm::topic));
        pins = sorted(pins, Comparator.comparing(Pin::student).thenComparing(Pin::block));
        frozen = sorted(frozen, Comparator.comparing(Session::id));
        previous = sorted(previous, Comparator.comparing(Session::id));
        history = sorted(history, Comparator.comparing(History::pair, byBoth));
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(order);
        return List.copyOf(sorted);
    }
}
