package org.cairnlearn.school.planning;

import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;

/** Makes sessions of their documents, in problems and in plans. */
final class SessionReader {
    private int count;

    Session read(Fields session) {
        count++;
        var id = session.maybeText("id");
        var teacher = session.maybeText("teacher");
        var students = session.texts("students", StudentId::new);
        return new Session(
                new SessionId(id == null ? "unnamed-" + count : id),
                new OfferingId(session.text("offering")),
                new BlockId(session.text("block")),
                teacher == null ? null : new TeacherId(teacher),
                new RoomId(session.text("room")),
                ProblemReader.ids(students, "students"));
    }
}
