package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;

/** What is said of conferences that nobody has an hour for. */
final class MeetingWords {
    private final Lookup day;

    MeetingWords(Lookup day) {
        this.day = day;
    }

    static String names(List<Student> students) {
        return students.stream()
                .map(student -> student.id().value())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    String conferences(List<Student> owed) {
        Set<TeacherId> advisers = new TreeSet<>();
        owed.forEach(student -> advisers.addAll(student.advisers()));
        String adults = advisers.stream().map(this::howFree).collect(Collectors.joining("; "));
        return "%s overdue (%s); %s; nobody else may hold %s."
                .formatted(
                        owed.size() == 1 ? "1 conference is" : owed.size() + " conferences are",
                        names(owed),
                        adults.isEmpty() ? "there is no adviser" : adults,
                        owed.size() == 1 ? "it" : "them");
    }

    /** Each by itself would resolve it. */
    List<String> remedies(List<Student> owed) {
        List<String> remedies = new ArrayList<>();
        remedies.add("Let another teacher be their adviser today.");
        List<Teacher> advisers =
                owed.stream().flatMap(one -> one.advisers().stream()).map(day::teacher).toList();
        if (advisers.stream().anyMatch(adviser -> !adviser.blocks().isEmpty())) {
            remedies.add("Free an adviser in a block in which they are there.");
        }
        if (advisers.stream().anyMatch(adviser -> hours(adviser) > 0)) {
            remedies.add("Allow more talks in a block, or larger conferences.");
        }
        int longest = owed.stream().mapToInt(Student::conferenceOverdueDays).max().orElse(0);
        remedies.add("Let conferences be overdue by %d days.".formatted(longest));
        return remedies;
    }

    /** Blocks in which a teacher may have a duty. */
    private static long hours(Teacher teacher) {
        return teacher.blocks().stream().filter(block -> Lookup.canServe(teacher, block)).count();
    }

    private String howFree(TeacherId id) {
        Teacher teacher = day.teacher(id);
        long free = hours(teacher);
        if (teacher.blocks().isEmpty()) {
            return "teacher %s is away".formatted(id);
        }
        return free == 0
                ? "teacher %s has no hour that may be used".formatted(id)
                : "teacher %s has %d blocks and at most %d duties"
                        .formatted(id, free, teacher.maxBlocks());
    }
}
