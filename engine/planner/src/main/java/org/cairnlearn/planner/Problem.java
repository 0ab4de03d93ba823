package org.cairnlearn.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One block of one class, as the planner is asked about it. Every id that is used is one that is
 * listed; a problem with a dangling id or a duplicate is refused with an {@link
 * IllegalArgumentException} that names it.
 *
 * @param date the school day
 * @param block the stretch of time
 * @param teachers who is there; the first ones lead first
 * @param rooms where it may take place, at least one; groups are put in the first that has seats
 * @param offerings what could take place; exactly one of them is own pace, with places for all
 * @param students who is there
 * @param apart pairs that are never put in one session
 * @param together pairs that are put in one session
 * @param pins teachers' words, at most one for each student
 * @param previous where students were to be by the plan that this one replaces; empty for a new day
 * @param policy what the school decided
 */
public record Problem(
        LocalDate date,
        Block block,
        List<Teacher> teachers,
        List<Room> rooms,
        List<Offering> offerings,
        List<Student> students,
        List<Pair> apart,
        List<Pair> together,
        List<Pin> pins,
        Map<StudentId, OfferingId> previous,
        Policy policy) {
    public Problem {
        teachers = List.copyOf(teachers);
        rooms = List.copyOf(rooms);
        offerings = List.copyOf(offerings);
        students = List.copyOf(students);
        apart = List.copyOf(apart);
        together = List.copyOf(together);
        pins = List.copyOf(pins);
        previous = Map.copyOf(previous);
        ProblemIds ids = new ProblemIds(teachers, rooms, offerings, students);
        ids.checkOfferings(offerings, block);
        ids.checkValues(students);
        ids.checkPairs("apart", apart);
        ids.checkPairs("together", together);
        ids.checkPins(pins);
        ids.checkPrevious(previous);
    }
}
