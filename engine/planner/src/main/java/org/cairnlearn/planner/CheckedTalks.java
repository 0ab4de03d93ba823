package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checker's rules about talks: their slots (H3T) and whose turn it is (H10). */
final class CheckedTalks {
    private final CheckedDay day;
    private final Policy policy;
    private final List<Talk> talks;

    CheckedTalks(CheckedDay day, List<Talk> talks) {
        this.day = day;
        this.policy = day.problem().policy();
        this.talks = talks;
    }

    static List<Unmet> slotBreaches(CheckedDay day, List<Talk> talks) {
        CheckedTalks checked = new CheckedTalks(day, talks);
        List<Unmet> breaches = new ArrayList<>();
        Set<StudentId> seen = new HashSet<>();
        for (int i = 0; i < talks.size(); i++) {
            Talk talk = talks.get(i);
            List<Reason> reasons = checked.ofItself(talk);
            if (!seen.add(talk.student())) {
                reasons.add(new Reason.TalkTwice());
            }
            for (Talk earlier : talks.subList(0, i)) {
                if (overlap(earlier, talk)) {
                    reasons.add(new Reason.TalkOverlap(earlier.student()));
                }
            }
            for (Reason reason : reasons) {
                breaches.add(new Unmet(talk.student(), Rule.H3T, reason));
            }
        }
        return breaches;
    }

    private List<Reason> ofItself(Talk talk) {
        List<Reason> reasons = new ArrayList<>();
        if (!talk.length().equals(policy.talkLength())) {
            reasons.add(new Reason.TalkLength(talk.length()));
        }
        if (end(talk) > day.problem().block().length().value()) {
            reasons.add(new Reason.TalkAfterBlock(talk.start()));
        }
        for (Session session : day.sessions()) {
            if (isInLesson(talk, session)) {
                reasons.add(new Reason.TalkInLesson(session.id(), talk.start()));
            }
        }
        return reasons;
    }

    private boolean isInLesson(Talk talk, Session session) {
        Offering offering = day.offering(session);
        boolean concerned =
                talk.teacher().equals(session.teacher())
                        || session.students().contains(talk.student());
        return concerned
                && offering.kind() == Kind.TL
                && talk.start().value() < offering.led().value() + policy.gap().value();
    }

    private static boolean overlap(Talk a, Talk b) {
        boolean shared = a.teacher().equals(b.teacher()) || a.student().equals(b.student());
        return shared && a.start().value() < end(b) && b.start().value() < end(a);
    }

    private static int end(Talk talk) {
        return talk.start().value() + talk.length().value();
    }

    /** Those whose turn it is and who have no talk, as a plan should name them. */
    List<Unmet> without() {
        List<StudentId> order = order();
        List<Unmet> without = new ArrayList<>();
        for (int i = 0; i < order.size() && i < policy.talks(); i++) {
            if (talksOf(order.get(i)).isEmpty()) {
                without.add(new Unmet(order.get(i), Rule.H10, new Reason.NoTalk()));
            }
        }
        return without;
    }

    /** Too many talks; or someone without one who could have had it, or isn't named. */
    List<Broken> unfair(Set<Unmet> named) {
        List<Broken> unfair = new ArrayList<>();
        if (talks.size() > policy.talks()) {
            unfair.add(
                    new Broken(
                            null, Rule.H10, new Reason.TooManyTalks(talks.size(), policy.talks())));
        }
        List<Talk> before = new ArrayList<>();
        List<Unmet> without = without();
        for (StudentId student : order()) {
            List<Talk> own = talksOf(student);
            Unmet none = new Unmet(student, Rule.H10, new Reason.NoTalk());
            boolean nameless = without.contains(none) && !named.contains(none);
            boolean passedOver = before.size() < policy.talks() && hasSlot(student, before);
            if (own.isEmpty() && (nameless || passedOver)) {
                unfair.add(new Broken(student, Rule.H10, new Reason.NoTalk()));
            }
            before.addAll(own);
        }
        return unfair;
    }

    private List<Talk> talksOf(StudentId student) {
        return talks.stream().filter(talk -> talk.student().equals(student)).toList();
    }

    private List<StudentId> order() {
        List<Student> students = new ArrayList<>(day.problem().students());
        students.sort((a, b) ->
                a.daysSinceTalk() == b.daysSinceTalk()
                        ? a.id().compareTo(b.id())
                        : Integer.compare(b.daysSinceTalk(), a.daysSinceTalk()));
        return students.stream().map(Student::id).toList();
    }

    private boolean hasSlot(StudentId student, List<Talk> taken) {
        for (int start = 0; start < day.problem().block().length().value(); start++) {
            for (Teacher teacher : day.problem().teachers()) {
                Talk talk =
                        new Talk(student, teacher.id(), new Minutes(start), policy.talkLength());
                if (ofItself(talk).isEmpty() && taken.stream().noneMatch(t -> overlap(t, talk))) {
                    return true;
                }
            }
        }
        return false;
    }
}
