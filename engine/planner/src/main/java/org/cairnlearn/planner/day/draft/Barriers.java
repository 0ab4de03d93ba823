package org.cairnlearn.planner.day.draft;

import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.WhyNot;
import org.jspecify.annotations.Nullable;

/** The rules that keep a student from an offering, whatever seats there are. */
final class Barriers {
    private final Draft draft;
    private final DayIndex day;

    Barriers(Draft draft) {
        this.draft = draft;
        this.day = draft.day;
    }

    /** The first rule that is against it, with the student's present place given up; else null. */
    WhyNot.@Nullable Barred of(int s, int o, Group own) {
        WhyNot.Barred barred = byThePlace(s, o, own);
        barred = barred == null ? byReadiness(s, o) : barred;
        return barred == null ? byTheDay(s, o, own) : barred;
    }

    private WhyNot.Barred barred(int o, Rule rule, String sentence) {
        return new WhyNot.Barred(day.offering(o).id(), rule, sentence);
    }

    private WhyNot.@Nullable Barred byThePlace(int s, int o, Group own) {
        StudentId student = draft.student(s).id();
        if (own.frozen || draft.isLocked(s, own.span)) {
            return barred(o, Rule.H9, "The place of student %s is set.".formatted(student));
        }
        if ((draft.forTalk(s) & own.span) != 0 && !day.kind(o).isOwnWork()) {
            return barred(
                    o,
                    Rule.H10,
                    "Student %s has a talk then and stays at own work.".formatted(student));
        }
        return null;
    }

    private WhyNot.@Nullable Barred byReadiness(int s, int o) {
        Student student = draft.student(s);
        if (!draft.openings.isOfArm(s, o)) {
            return barred(
                    o, Rule.H8, "A study drew another way for student %s.".formatted(student.id()));
        }
        Topic topic = day.topicOf(o);
        if (topic != null && !student.mastered().containsAll(topic.prerequisites())) {
            return barred(
                    o,
                    Rule.H5,
                    "Student %s has not mastered what %s builds on."
                            .formatted(student.id(), topic.id()));
        }
        if (!draft.openings.isOpen(s, o)) {
            OfferingId id = day.offering(o).id();
            Rule rule = day.kind(o) == Kind.TL && isListed(student, id) ? Rule.H16 : Rule.H5;
            return barred(
                    o, rule, "%s is not open to student %s today.".formatted(id, student.id()));
        }
        return null;
    }

    private WhyNot.@Nullable Barred byTheDay(int s, int o, Group own) {
        StudentId student = draft.student(s).id();
        if (hasTopicElsewhere(s, o, own)) {
            return barred(
                    o, Rule.H5, "Student %s has that in another block today.".formatted(student));
        }
        int screen =
                draft.screen(s)
                        - day.offering(own.offering).screenMinutes()
                        + day.offering(o).screenMinutes();
        if (screen > draft.company.screenCap(s)) {
            return barred(
                    o,
                    Rule.H12,
                    "Student %s would be before a screen for %d minutes."
                            .formatted(student, screen));
        }
        return null;
    }

    private static boolean isListed(Student student, OfferingId id) {
        return student.values().stream().anyMatch(value -> value.offering().equals(id));
    }

    private boolean hasTopicElsewhere(int s, int o, Group own) {
        Topic topic = day.topicOf(o);
        for (int b = 0; b < day.blocks; b++) {
            Group group = draft.at(s, b);
            if (group != null && group != own) {
                boolean same =
                        topic != null
                                && !topic.extendable()
                                && day.topic[group.offering] == day.topic[o];
                boolean conference =
                        day.kind(o) == Kind.CONF && day.kind(group.offering) == Kind.CONF;
                if (same || conference) {
                    return true;
                }
            }
        }
        return false;
    }
}
