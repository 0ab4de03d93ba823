package org.cairnlearn.planner.day.check;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;

/** Talks inside blocks: who may, when, and no two at once (H3). */
final class TalkRules {
    private final Day day;
    private final Breaches breaches;
    private final Limits limits;

    TalkRules(Day day, Breaches breaches) {
        this.day = day;
        this.breaches = breaches;
        this.limits = day.problem().policy().limits();
    }

    void check() {
        List<Talk> talks = day.talks();
        for (int i = 0; i < talks.size(); i++) {
            Talk talk = talks.get(i);
            time(talk);
            people(talk);
            for (Talk other : talks.subList(0, i)) {
                if (overlap(talk, other)) {
                    breach(talk, "is at the time of another one");
                }
            }
        }
        perBlock();
    }

    private void time(Talk talk) {
        Block block = day.block(talk.block());
        if (talk.minutes() != limits.talkMinutes()) {
            breach(talk, "does not last the %d minutes of a talk".formatted(limits.talkMinutes()));
        }
        if (talk.start().isBefore(block.start()) || talk.end().isAfter(block.end())) {
            breach(talk, "is not inside its block");
        }
    }

    private void people(Talk talk) {
        Student student = day.student(talk.student());
        Teacher teacher = day.teacher(talk.teacher());
        if (!student.advisers().contains(teacher.id())) {
            breach(talk, "is not with an adviser");
        }
        if (!teacher.blocks().contains(talk.block()) || !student.blocks().contains(talk.block())) {
            breach(talk, "is with someone who is away");
        }
        for (Session session : day.at(talk.teacher(), talk.block())) {
            if (!isFree(session, talk)) {
                breach(talk, "is while the teacher leads");
            }
        }
        for (Session session : day.at(talk.student(), talk.block())) {
            if (!isFree(session, talk)) {
                breach(talk, "calls the student out of what can't be left");
            }
        }
    }

    private boolean isFree(Session session, Talk talk) {
        Offering offering = day.offering(session);
        if (offering.kind().isOwnWork()) {
            return true;
        }
        Integer led = offering.ledMinutes();
        if (led == null) {
            return false;
        }
        LocalTime free =
                day.block(session.block()).start().plusMinutes(led + limits.talkGapMinutes());
        return !talk.start().isBefore(free);
    }

    private static boolean overlap(Talk one, Talk other) {
        boolean shared =
                one.teacher().equals(other.teacher()) || one.student().equals(other.student());
        return shared && one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }

    private void perBlock() {
        record Round(TeacherId teacher, BlockId block) {}
        Map<Round, Integer> talks = new HashMap<>();
        Map<StudentId, Integer> had = new HashMap<>();
        for (Talk talk : day.talks()) {
            Round round = new Round(talk.teacher(), talk.block());
            if (talks.merge(round, 1, Integer::sum) > limits.talksPerBlock()) {
                breach(talk, "is one too many of its teacher in the block");
            }
            if (had.merge(talk.student(), 1, Integer::sum) > 1) {
                breach(talk, "is not the only one of its student today");
            }
            if (ReadyRules.conferences(day, talk.student()) > 0) {
                breach(talk, "is with someone who has a conference today");
            }
        }
    }

    private void breach(Talk talk, String how) {
        breaches.of(
                talk.student(),
                Rule.H3,
                talk.teacher() + " " + talk.block(),
                "The talk of student %s with teacher %s in block %s %s."
                        .formatted(talk.student(), talk.teacher(), talk.block(), how));
    }
}
