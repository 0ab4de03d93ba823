package org.cairnlearn.planner.day.precheck;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;

/** Shares of the day and the week that nothing open to a student can reach (H12 to H15). */
final class ShareClashes {
    private final Lookup day;
    private final Limits limits;
    private final List<Clash> clashes;

    ShareClashes(Lookup day, List<Clash> clashes) {
        this.day = day;
        this.limits = day.problem.policy().limits();
        this.clashes = clashes;
    }

    void find() {
        for (Student student : day.problem.students()) {
            screen(student);
            gradeLevel(student);
            together(student);
            ownChoice(student);
        }
    }

    private void screen(Student student) {
        Integer cap =
                student.gradeBand() == null
                        ? null
                        : limits.screenMinutes().get(student.gradeBand());
        int pinned =
                day.problem.pins().stream()
                        .filter(pin -> pin.student().equals(student.id()))
                        .map(Pin::offering)
                        .mapToInt(id -> day.offering(id).screenMinutes())
                        .sum();
        if (cap != null && pinned > cap) {
            clashes.add(
                    new Clash(
                            List.of(Rule.H12, Rule.H9),
                            "The pins of student %s hold %d minutes before a screen, the cap is %d."
                                    .formatted(student.id(), pinned, cap),
                            List.of("Take back one of the pins.", "Raise the cap.")));
        }
    }

    private void gradeLevel(Student student) {
        GradeBand own = student.gradeBand();
        if (own == null || limits.gradeLevelPercent() == 0) {
            return;
        }
        Set<TopicId> topics = new HashSet<>();
        boolean again = false;
        for (Offering offering : day.open(student)) {
            Topic topic = day.topic(offering);
            if (topic != null
                    && (topic.gradeBand() == null || topic.gradeBand().first() >= own.first())) {
                topics.add(topic.id());
                again |= topic.extendable() || offering.length() > 1;
            }
        }
        List<Integer> minutes =
                student.blocks().stream().map(day::minutes).sorted((a, b) -> b - a).toList();
        long most =
                minutes.stream()
                        .limit(again ? minutes.size() : topics.size())
                        .mapToInt(Integer::intValue)
                        .sum();
        long all = student.week().minutes() + minutes.stream().mapToInt(Integer::intValue).sum();
        if ((student.week().gradeLevelMinutes() + most) * 100 < limits.gradeLevelPercent() * all) {
            clashes.add(
                    new Clash(
                            List.of(Rule.H13, Rule.H5),
                            "Student %s can have %d minutes at grade level today; the week needs more."
                                    .formatted(student.id(), most),
                            List.of(
                                    "Open more at grade level to the student.",
                                    "Plan the missing minutes on the days that follow.")));
        }
    }

    private void together(Student student) {
        int most =
                day.open(student).stream().anyMatch(offering -> offering.kind().isTogether())
                        ? student.blocks().stream().mapToInt(day::minutes).sum()
                        : 0;
        if (most < limits.togetherMinutes()) {
            clashes.add(
                    new Clash(
                            List.of(Rule.H14, Rule.H5),
                            "Student %s can have %d minutes with others today, %d are asked for."
                                    .formatted(student.id(), most, limits.togetherMinutes()),
                            List.of("Open a group to the student.", "Lower the minutes.")));
        }
    }

    private void ownChoice(Student student) {
        if (student.choices().isEmpty()) {
            return;
        }
        Set<OfferingId> open = new HashSet<>();
        day.open(student).forEach(offering -> open.add(offering.id()));
        boolean any = student.choices().stream().map(Choice::offering).anyMatch(open::contains);
        long own = student.week().ownChoices() + (any ? student.blocks().size() : 0);
        long all = student.week().places() + (long) student.blocks().size();
        if (own * 100 < limits.ownChoicePercent() * all) {
            clashes.add(
                    new Clash(
                            List.of(Rule.H15, Rule.H5),
                            "Student %s can have %d own choices in %d places of the week, which is too few."
                                    .formatted(student.id(), own, all),
                            List.of(
                                    "Open a wish of the student.",
                                    "Make it up on the days that follow.")));
        }
    }
}
