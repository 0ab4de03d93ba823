package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.bound.Meetings;
import org.cairnlearn.planner.day.draft.TalkBound;

/**
 * What talks and conferences can bring at most, where a conference may be a talk. In an hour a
 * teacher meets no more than so many; and where he or she can do nothing else in that hour, it is
 * an hour less for lessons. Never more than all slots for talks together can bring.
 */
final class MeetingHours {
    private final Problem problem;
    private final Index index;

    /** How many one teacher meets in one block at most. */
    private final int inAnHour;

    /** In milli-mastery, whatever else is done. */
    final long given;

    final Meetings priced;

    MeetingHours(Compiled day) {
        index = day.index;
        problem = index.problem;
        inAnHour = inAnHour();
        if (!index.allowsTalks()) {
            given = 0;
            priced = Meetings.NONE;
        } else {
            long slots = TalkBound.of(problem);
            long[][] hours = hours();
            long apart = shared() + sum(hours);
            boolean counted = problem.frozen().isEmpty() && conferences().allMatch(this::isLed);
            if (!counted || apart > slots) {
                given = slots;
                priced = Meetings.NONE;
            } else if (canTalkWhileLeading()) {
                given = apart;
                priced = Meetings.NONE;
            } else {
                given = shared();
                priced = new Meetings(hours, meetings(day));
            }
        }
    }

    private Stream<Offering> conferences() {
        return problem.offerings().stream().filter(one -> one.kind() == Kind.CONF);
    }

    /** A pin may put more into a conference than it has seats. */
    private boolean isLed(Offering conference) {
        return conference.needsTeacher()
                && problem.pins().stream().map(Pin::offering).noneMatch(conference.id()::equals);
    }

    private int inAnHour() {
        int talks = problem.policy().limits().talksPerBlock();
        int most = conferences().mapToInt(Offering::max).max().orElse(0);
        boolean both = conferences().anyMatch(one -> one.ledMinutes() != null);
        return both ? talks + most : Math.max(talks, most);
    }

    private boolean canTalkWhileLeading() {
        return problem.pins().stream().anyMatch(pin -> pin.teacher() != null)
                || problem.offerings().stream()
                        .anyMatch(one ->
                                one.ledMinutes() != null
                                        || one.needsTeacher() && one.kind().isOwnWork());
    }

    private long worth(Student student) {
        long days = Math.min(student.conferenceOverdueDays(), 100);
        return problem.policy().weights().conferenceUrgency() * days * days;
    }

    /** Of students who have several advisers. */
    private long shared() {
        return problem.students().stream()
                .filter(student -> student.advisers().size() > 1)
                .mapToLong(this::worth)
                .sum();
    }

    /** By teacher, for students who have no other adviser. */
    private long[][] hours() {
        List<List<Long>> worths = new ArrayList<>();
        problem.teachers().forEach(_ -> worths.add(new ArrayList<>()));
        for (Student student : problem.students()) {
            if (student.advisers().size() == 1) {
                int t = Index.of(index.teacher, student.advisers().iterator().next());
                worths.get(t).add(worth(student));
            }
        }
        long[][] hours = new long[worths.size()][];
        for (int t = 0; t < hours.length; t++) {
            worths.get(t).sort(Comparator.reverseOrder());
            hours[t] = hours(worths.get(t), blocks(problem.teachers().get(t)));
        }
        return hours;
    }

    private long[] hours(List<Long> worths, int blocks) {
        long[] hours = new long[blocks];
        for (int i = 0; i < worths.size() && i / inAnHour < blocks; i++) {
            hours[i / inAnHour] += worths.get(i);
        }
        return hours;
    }

    private static int blocks(Teacher teacher) {
        long there =
                teacher.blocks().stream()
                        .filter(block -> !teacher.protectedBlocks().contains(block))
                        .count();
        return (int) Math.min(there, teacher.maxBlocks());
    }

    private static long sum(long[][] hours) {
        return Stream.of(hours).flatMapToLong(Arrays::stream).sum();
    }

    private boolean[] meetings(Compiled day) {
        boolean[] meetings = new boolean[day.activities.count()];
        for (int a = 0; a < meetings.length; a++) {
            int o = day.activities.offering.get(a);
            meetings[a] = o >= 0 && problem.offerings().get(o).kind() == Kind.CONF;
        }
        return meetings;
    }
}
