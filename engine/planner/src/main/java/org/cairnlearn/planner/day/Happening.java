package org.cairnlearn.planner.day;

import java.util.Set;

/** What may happen while a day runs. It holds from the next block on, if it names no block. */
public sealed interface Happening {
    /** A teacher is not there any more. */
    record TeacherAway(TeacherId teacher) implements Happening {}

    /** A room cannot be used any more. */
    record RoomGone(RoomId room) implements Happening {}

    /** Students go. */
    record StudentsAway(Set<StudentId> students) implements Happening {
        public StudentsAway {
            students = Require.sorted("students", students);
        }
    }

    /**
     * Students come later than planned.
     *
     * @param students who
     * @param until the first block in which they are there
     */
    record StudentsLate(Set<StudentId> students, BlockId until) implements Happening {
        public StudentsLate {
            students = Require.sorted("students", students);
        }
    }

    /** Students are there for whom no place was planned. */
    record StudentsHere(Set<StudentId> students) implements Happening {
        public StudentsHere {
            students = Require.sorted("students", students);
        }
    }

    /** A block does not take place for anybody: a fire drill. */
    record BlockLost(BlockId block) implements Happening {}

    /** A teacher puts a student somewhere; whoever loses a seat by it is seated elsewhere. */
    record Pinned(Pin pin) implements Happening {}
}
