package org.cairnlearn.planner.day.draft;

import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;
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
        Student student = draft.student(s);
        Offering offering = day.offering(o);
        OfferingId id = offering.id();
        if (own.frozen || draft.isLocked(s, own.span)) {
            return new WhyNot.Barred(
                    id, Rule.H9, "The place of student %s is set.".formatted(student.id()));
        }
        if (!draft.openings.isOfArm(s, o)) {
            return new WhyNot.Barred(
                    id,
                    Rule.H8,
                    "A study drew another way for student %s.".formatted(student.id()));
        }
        Topic topic = day.topicOf(o);
        if (topic != null && !student.mastered().containsAll(topic.prerequisites())) {
            return new WhyNot.Barred(
                    id,
                    Rule.H5,
                    "Student %s has not mastered what %s builds on."
                            .formatted(student.id(), topic.id()));
        }
        if (!draft.openings.isOpen(s, o)) {
            Rule rule = offering.kind() == Kind.TL && isListed(student, id) ? Rule.H16 : Rule.H5;
            return new WhyNot.Barred(
                    id, rule, "%s is not open to student %s today.".formatted(id, student.id()));
        }
        if ((draft.forTalk(s) & own.span) != 0 && !offering.kind().isOwnWork()) {
            return new WhyNot.Barred(
                    id,
                    Rule.H10,
                    "Student %s has a talk then and stays at own work.".formatted(student.id()));
        }
        if (hasTopicElsewhere(s, o, own)) {
            return new WhyNot.Barred(
                    id,
                    Rule.H5,
                    "Student %s has that in another block today.".formatted(student.id()));
        }
        int screen =
                draft.screen(s)
                        - day.offering(own.offering).screenMinutes()
                        + offering.screenMinutes();
        if (screen > draft.company.screenCap(s)) {
            return new WhyNot.Barred(
                    id,
                    Rule.H12,
                    "Student %s would be before a screen for %d minutes."
                            .formatted(student.id(), screen));
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
