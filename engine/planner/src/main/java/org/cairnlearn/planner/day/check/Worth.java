package org.cairnlearn.planner.day.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;

/** What a plan is worth: whole, and for each student, teacher and session. */
final class Worth {
    private final Map<StudentId, Objective> students = new LinkedHashMap<>();
    private final Map<TeacherId, Objective> teachers = new LinkedHashMap<>();
    private final Map<SessionId, Objective> sessions = new LinkedHashMap<>();
    private final Objective total;

    Worth(Day day) {
        Before before = new Before(day);
        StudentWorth ofStudent = new StudentWorth(day, before);
        TeacherWorth ofTeacher = new TeacherWorth(day, before);
        GroupWorth ofGroup = new GroupWorth(day);
        for (Student student : day.problem().students()) {
            students.put(student.id(), ofStudent.of(student));
        }
        for (Teacher teacher : day.problem().teachers()) {
            teachers.put(teacher.id(), ofTeacher.of(teacher));
        }
        for (Session session : day.sessions()) {
            sessions.put(session.id(), ofGroup.of(session));
        }
        Sum sum = new Sum();
        students.values().forEach(sum::add);
        teachers.values().forEach(sum::add);
        sessions.values().forEach(sum::add);
        total = sum.objective();
    }

    Objective total() {
        return total;
    }

    Map<StudentId, Objective> students() {
        return students;
    }

    Map<TeacherId, Objective> teachers() {
        return teachers;
    }

    Map<SessionId, Objective> sessions() {
        return sessions;
    }
}
