package org.cairnlearn.planner.day.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Topic;
import org.jspecify.annotations.Nullable;

/** What each student is owed over the day or the week (H6, H13 to H15), and what pays it. */
final class Debts {
    private final Draft draft;
    private final DayIndex day;
    private final Limits limits;

    /** By student. */
    private final List<Set<OfferingId>> wishes;

    Debts(Draft draft) {
        this.draft = draft;
        this.day = draft.day;
        this.limits = day.problem.policy().limits();
        wishes = day.problem.students().stream().map(Debts::wishes).toList();
    }

    /** Minutes of support that are missing today. */
    int support(int s) {
        int due = draft.student(s).support().minutesToday(limits.supportMinutesPerDay());
        return due == 0 ? 0 : Math.max(0, due - minutesOf(s, Kind.SUP));
    }

    int minutesOf(int s, Kind kind) {
        int minutes = 0;
        for (int b = 0; b < day.blocks; b++) {
            Group group = draft.at(s, b);
            if (group != null && day.kind(group.offering) == kind) {
                minutes += day.minutes(1 << b);
            }
        }
        return minutes;
    }

    /** Minutes at grade level that are missing, if the whole day is filled. */
    int gradeLevel(int s) {
        Student student = draft.student(s);
        if (student.gradeBand() == null) {
            return 0;
        }
        long all = student.week().minutes() + day.minutes(day.present[s]);
        long wanted = -Math.floorDiv(-all * limits.gradeLevelPercent(), 100);
        long has = student.week().gradeLevelMinutes();
        for (int b = 0; b < day.blocks && has < wanted; b++) {
            Group group = draft.at(s, b);
            if (group != null && isAtGradeLevel(student.gradeBand(), group.offering)) {
                has += day.minutes(1 << b);
            }
        }
        return (int) Math.max(0, wanted - has);
    }

    private boolean isAtGradeLevel(@Nullable GradeBand own, int o) {
        Topic topic = day.topicOf(o);
        if (topic == null || own == null) {
            return false;
        }
        return topic.gradeBand() == null || topic.gradeBand().first() >= own.first();
    }

    /** Minutes with others that are missing. */
    int together(int s) {
        int has = 0;
        for (int b = 0; b < day.blocks && has < limits.togetherMinutes(); b++) {
            Group group = draft.at(s, b);
            if (group != null && day.kind(group.offering).isTogether()) {
                has += day.minutes(1 << b);
            }
        }
        return Math.max(0, limits.togetherMinutes() - has);
    }

    /** Own choices that are missing, with a place in each block counted that has none yet. */
    int ownChoice(int s) {
        Student student = draft.student(s);
        if (student.choices().isEmpty()) {
            return 0;
        }
        Set<OfferingId> wishes = this.wishes.get(s);
        long places = student.week().places() + Integer.bitCount(draft.open(s));
        long own = student.week().ownChoices();
        for (int b = 0; b < day.blocks; b++) {
            Group group = draft.at(s, b);
            if (group != null && group.block == b && day.kind(group.offering) != Kind.FIX) {
                places++;
            }
            if (group != null
                    && group.block == b
                    && wishes.contains(day.offering(group.offering).id())) {
                own++;
            }
        }
        long wanted = -Math.floorDiv(-places * limits.ownChoicePercent(), 100);
        return (int) Math.max(0, wanted - own);
    }

    private static Set<OfferingId> wishes(Student student) {
        Set<OfferingId> wishes = new HashSet<>();
        student.choices().stream().map(Choice::offering).forEach(wishes::add);
        return wishes;
    }

    /** How many of a student's debts a place in the offering would help to pay. */
    int paidBy(int s, int o) {
        Student student = draft.student(s);
        int paid = 0;
        if (isAtGradeLevel(student.gradeBand(), o) && gradeLevel(s) > 0) {
            paid++;
        }
        if (limits.togetherMinutes() > 0 && day.kind(o).isTogether() && together(s) > 0) {
            paid++;
        }
        if (!student.choices().isEmpty()
                && wishes.get(s).contains(day.offering(o).id())
                && ownChoice(s) > 0) {
            paid++;
        }
        return paid;
    }

    /** How much is owed in all, in one number that only compares. */
    int all(int s) {
        return support(s) + gradeLevel(s) + together(s) + 45 * ownChoice(s);
    }
}
