package org.cairnlearn.planner.day.solve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.TopicId;

/** What of the day has begun or is over: who, where and what it takes away from the rest. */
final class Begun {
    /** By student, teacher and room, the blocks that are taken, as bits. */
    final int[] student;

    final int[] teacher;
    final int[] room;

    /** By room, the blocks in which it is closed; they count as taken. */
    final int[] closed;

    /** By student: topics that were met, and whether a conference was. */
    final List<Set<TopicId>> topics;

    final boolean[] conference;

    /**
     * @param talks set already: who has one has no conference
     */
    Begun(Index index, List<Talk> talks) {
        student = new int[index.student.size()];
        teacher = new int[index.teacher.size()];
        closed =
                index.problem.rooms().stream()
                        .mapToInt(each -> index.mask(each.closed()))
                        .toArray();
        room = closed.clone();
        conference = new boolean[student.length];
        talks.forEach(talk -> conference[Index.of(index.student, talk.student())] = true);
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
