package org.cairnlearn.planner.day.solve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TopicId;

/** What of the day has begun or is over: who, where and what it takes away from the rest. */
final class Begun {
    /** By student, teacher and room, the blocks that are taken, as bits. */
    final int[] student;

    final int[] teacher;
    final int[] room;

    /** By student: topics that were met, and whether a conference was. */
    final List<Set<TopicId>> topics;

    final boolean[] conference;

    Begun(Index index) {
        student = new int[index.student.size()];
        teacher = new int[index.teacher.size()];
        room = new int[index.room.size()];
        conference = new boolean[student.length];
        topics =
                Stream.generate(() -> (Set<TopicId>) new HashSet<TopicId>())
                        .limit(student.length)
                        .toList();
        for (Session session : index.problem.frozen()) {
            int span = index.span(session);
            if (session.teacher() != null) {
                teacher[Index.of(index.teacher, session.teacher())] |= span;
            }
            room[Index.of(index.room, session.room())] |= span;
            Offering offering = index.offering(session.offering());
            for (StudentId id : session.students()) {
                int s = Index.of(index.student, id);
                student[s] |= span;
                conference[s] |= offering.kind() == Kind.CONF;
                if (offering.topic() != null) {
                    topics.get(s).add(offering.topic());
                }
            }
        }
    }
}
