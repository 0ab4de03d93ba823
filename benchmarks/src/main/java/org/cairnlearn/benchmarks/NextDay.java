package org.cairnlearn.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Teacher;

/**
 * The day after a made-up day: one student in twenty is away, one in five needs what another needed
 * the day before, one teacher in ten is away in one block.
 */
public final class NextDay {
    private NextDay() {}

    /** Pins, arms and what came before are left out. */
    public static Problem after(Problem day, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Student> students = new ArrayList<>();
        for (Student student : day.students()) {
            Student needs =
                    random.nextInt(5) == 0
                            ? day.students().get(random.nextInt(day.students().size()))
                            : student;
            if (random.nextInt(20) > 0) {
                students.add(like(student, needs));
            }
        }
        List<Teacher> teachers = new ArrayList<>();
        for (Teacher teacher : day.teachers()) {
            teachers.add(random.nextInt(10) == 0 ? away(teacher) : teacher);
        }
        return new Problem(
                day.date().plusDays(1),
                day.blocks(),
                day.topics(),
                teachers,
                day.rooms(),
                day.offerings(),
                students,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                day.policy());
    }

    private static Student like(Student student, Student needs) {
        return new Student(
                student.id(),
                student.blocks(),
                student.advisers(),
                needs.mastered(),
                student.features(),
                needs.readiness(),
                student.gradeBand(),
                needs.values(),
                needs.choices(),
                student.interests(),
                student.support(),
                student.conferenceOverdueDays(),
                student.account(),
                student.week(),
                student.sameLevelDays());
    }

    private static Teacher away(Teacher teacher) {
        List<BlockId> later = teacher.blocks().stream().sorted().skip(1).toList();
        return new Teacher(
                teacher.id(),
                Set.copyOf(later),
                teacher.topics(),
                teacher.maxBlocks(),
                teacher.maxConsecutive(),
                teacher.lunch(),
                teacher.protectedBlocks(),
                Set.of());
    }
}
