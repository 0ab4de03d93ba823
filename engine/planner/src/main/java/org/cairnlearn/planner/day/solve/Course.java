package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Happening;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;

/**
 * A day as it was meant, and what has happened since.
 *
 * @param morning the day as it was meant
 * @param happened what holds, in the order in which it came
 */
record Course(Problem morning, List<Held> happened) {
    /** Something that holds in some blocks. */
    record Held(Happening what, Set<BlockId> blocks) {}

    Course {
        happened = List.copyOf(happened);
    }

    static Course of(Problem morning) {
        return new Course(morning, List.of());
    }

    /** The blocks from one on. */
    static Set<BlockId> from(Problem problem, BlockId next) {
        List<BlockId> all = problem.blocks().stream().map(block -> block.id()).toList();
        int at = all.indexOf(next);
        if (at < 0) {
            throw new IllegalArgumentException("No block of the day: " + next);
        }
        return new TreeSet<>(all.subList(at, all.size()));
    }

    /** In which of the blocks that are left something holds. */
    Held held(Happening what, BlockId next) {
        Set<BlockId> blocks = from(morning, next);
        switch (what) {
            case Happening.BlockLost lost -> blocks.retainAll(Set.of(lost.block()));
            case Happening.StudentsLate late -> blocks.removeAll(from(morning, late.until()));
            case Happening.Pinned pinned -> blocks.retainAll(Set.of(pinned.pin().block()));
            case Happening.TeacherAway _,
                    Happening.RoomGone _,
                    Happening.StudentsAway _,
                    Happening.StudentsHere _ -> {}
        }
        return new Held(what, blocks);
    }

    Course with(Held one) {
        List<Held> all = new ArrayList<>(happened);
        all.add(one);
        return new Course(morning, all);
    }

    /** Something holds no longer from a block on. */
    Course without(Happening what, BlockId next) {
        Set<BlockId> left = from(morning, next);
        List<Held> all = new ArrayList<>();
        for (Held one : happened) {
            Set<BlockId> blocks = new TreeSet<>(one.blocks());
            if (one.what().equals(what)) {
                blocks.removeAll(left);
            }
            all.add(new Held(one.what(), blocks));
        }
        return new Course(morning, all);
    }

    /** The day as it is now. */
    Problem now(List<Session> begun, List<Session> plan) {
        return new Problem(
                morning.date(),
                morning.blocks(),
                morning.topics(),
                morning.teachers().stream().map(this::teacher).toList(),
                morning.rooms().stream().map(this::room).toList(),
                morning.offerings(),
                morning.students().stream().map(this::student).toList(),
                morning.apart(),
                morning.together(),
                morning.arms(),
                pins(),
                begun,
                plan,
                morning.history(),
                morning.policy());
    }

    private Teacher teacher(Teacher of) {
        Set<BlockId> blocks = new TreeSet<>(of.blocks());
        for (Held one : happened) {
            if (takes(one.what(), of.id())) {
                blocks.removeAll(one.blocks());
            }
        }
        return new Teacher(
                of.id(),
                blocks,
                of.topics(),
                of.maxBlocks(),
                of.maxConsecutive(),
                of.lunch(),
                of.protectedBlocks(),
                of.standby());
    }

    static boolean takes(Happening what, TeacherId teacher) {
        return what instanceof Happening.TeacherAway away && away.teacher().equals(teacher)
                || what instanceof Happening.BlockLost;
    }

    static boolean takes(Happening what, RoomId room) {
        return what instanceof Happening.RoomGone gone && gone.room().equals(room);
    }

    static boolean takes(Happening what, StudentId student) {
        return switch (what) {
            case Happening.StudentsAway away -> away.students().contains(student);
            case Happening.StudentsLate late -> late.students().contains(student);
            case Happening.BlockLost _ -> true;
            case Happening.TeacherAway _,
                    Happening.RoomGone _,
                    Happening.StudentsHere _,
                    Happening.Pinned _ ->
                    false;
        };
    }

    private Room room(Room of) {
        Set<BlockId> closed = new TreeSet<>(of.closed());
        for (Held one : happened) {
            if (takes(one.what(), of.id())) {
                closed.addAll(one.blocks());
            }
        }
        return new Room(of.id(), of.seats(), of.features(), of.shared(), closed);
    }

    private Student student(Student of) {
        Set<BlockId> blocks = new TreeSet<>(of.blocks());
        for (Held one : happened) {
            boolean here =
                    one.what() instanceof Happening.StudentsHere come
                            && come.students().contains(of.id());
            if (here) {
                blocks.addAll(one.blocks());
            } else if (takes(one.what(), of.id())) {
                blocks.removeAll(one.blocks());
            }
        }
        return blocks.equals(of.blocks()) ? of : present(of, blocks);
    }

    private static Student present(Student of, Set<BlockId> blocks) {
        return new Student(
                of.id(),
                blocks,
                of.advisers(),
                of.mastered(),
                of.features(),
                of.readiness(),
                of.gradeBand(),
                of.values(),
                of.choices(),
                of.interests(),
                of.support(),
                of.conferenceOverdueDays(),
                of.account(),
                of.week(),
                of.sameLevelDays());
    }

    /** A later word about the same place overrules an earlier one. */
    private Collection<Pin> pins(Collection<Pin> before, Pin pin) {
        List<Pin> pins = new ArrayList<>(before);
        pins.removeIf(
                old -> old.student().equals(pin.student()) && old.block().equals(pin.block()));
        pins.add(pin);
        return pins;
    }

    private List<Pin> pins() {
        Collection<Pin> pins = morning.pins();
        for (Held one : happened) {
            if (one.what() instanceof Happening.Pinned word && !one.blocks().isEmpty()) {
                pins = pins(pins, word.pin());
            }
        }
        return pins.stream().filter(this::canBeKept).toList();
    }

    /** Nobody is held where he or she is not at all. */
    private boolean canBeKept(Pin pin) {
        return morning.students().stream()
                .filter(student -> student.id().equals(pin.student()))
                .anyMatch(student -> student(student).blocks().contains(pin.block()));
    }
}
