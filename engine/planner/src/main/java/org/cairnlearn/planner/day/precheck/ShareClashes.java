package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;

/**
 * Shares of the day and the week that nothing open to a student can reach, or nothing but what pins
 * forbid (H12 to H15).
 */
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
            List<Pin> pins =
                    day.problem.pins().stream()
                            .filter(pin -> pin.student().equals(student.id()))
                            .filter(pin -> day.offering(pin.offering()).length() == 1)
                            .toList();
            screen(student, pins);
            gradeLevel(student, pins);
            together(student, pins);
            ownChoice(student, pins);
        }
    }

    /** The fewest of these that are too many by themselves. */
    private static List<Pin> fewest(List<Pin> pins, Predicate<List<Pin>> areTooMany) {
        List<Pin> least = new ArrayList<>(pins);
        for (Pin pin : pins) {
            least.remove(pin);
            if (!areTooMany.test(least)) {
                least.add(pin);
            }
        }
        return least;
    }

    private void clash(Rule rule, List<Pin> pins, String sentence, String remedy) {
        String pinned = pins.isEmpty() ? "" : " " + PinGroupClashes.sentence(pins) + ".";
        clashes.add(
                new Clash(
                        List.of(rule, pins.isEmpty() ? Rule.H5 : Rule.H9),
                        sentence + pinned,
                        pins.isEmpty()
                                ? List.of(remedy, "Lower what the policy asks for.")
                                : List.of("Take back one of the pins.", remedy)));
    }

    private void screen(Student student, List<Pin> pins) {
        GradeBand band = student.gradeBand();
        Integer cap = band == null ? null : limits.screenMinutes().get(band);
        if (cap == null || minutes(pins) <= cap) {
            return;
        }
        List<Pin> least = fewest(pins, some -> minutes(some) > cap);
        clash(
                Rule.H12,
                least,
                "The pins of student %s hold %d minutes before a screen, the cap is %d."
                        .formatted(student.id(), minutes(least), cap),
                "Raise the cap.");
    }

    private int minutes(List<Pin> pins) {
        return pins.stream().mapToInt(pin -> day.offering(pin.offering()).screenMinutes()).sum();
    }

    /** The blocks of a student that no pin fills, the longest first. */
    private List<Integer> left(Student student, List<Pin> pins) {
        Set<BlockId> taken = new HashSet<>();
        pins.forEach(pin -> taken.add(pin.block()));
        return student.blocks().stream()
                .filter(block -> !taken.contains(block))
                .map(day::minutes)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private void gradeLevel(Student student, List<Pin> pins) {
        GradeBand own = student.gradeBand();
        if (own == null || limits.gradeLevelPercent() == 0) {
            return;
        }
        long all = student.week().minutes() + minutesOf(student);
        Predicate<List<Pin>> tooFew =
                some ->
                        (student.week().gradeLevelMinutes() + atLevel(student, own, some)) * 100
                                < limits.gradeLevelPercent() * all;
        if (tooFew.test(pins)) {
            List<Pin> least = fewest(pins, tooFew);
            clash(
                    Rule.H13,
                    least,
                    "Student %s can have %d minutes at grade level today; the week needs more."
                            .formatted(student.id(), atLevel(student, own, least)),
                    "Open more at grade level to the student, or plan it on the days that follow.");
        }
    }

    private int minutesOf(Student student) {
        return student.blocks().stream().mapToInt(day::minutes).sum();
    }

    private long atLevel(Student student, GradeBand own, List<Pin> pins) {
        Set<TopicId> topics = new HashSet<>();
        boolean again = false;
        for (Offering offering : day.open(student)) {
            Topic topic = day.topic(offering);
            if (topic != null && isAtLevel(topic, own)) {
                topics.add(topic.id());
                again |= topic.extendable() || offering.length() > 1;
            }
        }
        long pinned = 0;
        for (Pin pin : pins) {
            Topic topic = day.topic(day.offering(pin.offering()));
            boolean counts = topic != null && isAtLevel(topic, own);
            pinned += counts ? day.minutes(pin.block()) : 0;
        }
        return pinned
                + left(student, pins).stream()
                        .limit(again ? student.blocks().size() : topics.size())
                        .mapToInt(minutes -> minutes)
                        .sum();
    }

    private static boolean isAtLevel(Topic topic, GradeBand own) {
        return topic.gradeBand() == null || topic.gradeBand().first() >= own.first();
    }

    private void together(Student student, List<Pin> pins) {
        Predicate<List<Pin>> tooFew = some -> withOthers(student, some) < limits.togetherMinutes();
        if (tooFew.test(pins)) {
            List<Pin> least = fewest(pins, tooFew);
            clash(
                    Rule.H14,
                    least,
                    "Student %s can have %d minutes with others today, %d are asked for."
                            .formatted(
                                    student.id(),
                                    withOthers(student, least),
                                    limits.togetherMinutes()),
                    "Open a group to the student.");
        }
    }

    private int withOthers(Student student, List<Pin> pins) {
        boolean any = day.open(student).stream().anyMatch(one -> one.kind().isTogether());
        int most = any ? left(student, pins).stream().mapToInt(minutes -> minutes).sum() : 0;
        for (Pin pin : pins) {
            boolean counts = day.offering(pin.offering()).kind().isTogether();
            most += counts ? day.minutes(pin.block()) : 0;
        }
        return most;
    }

    private void ownChoice(Student student, List<Pin> pins) {
        Set<OfferingId> wishes = new HashSet<>();
        student.choices().stream().map(Choice::offering).forEach(wishes::add);
        boolean any = day.open(student).stream().anyMatch(one -> wishes.contains(one.id()));
        boolean events = !day.offerings(Kind.FIX).isEmpty();
        if (wishes.isEmpty() || events) {
            return;
        }
        long all = student.week().places() + (long) student.blocks().size();
        Predicate<List<Pin>> tooFew =
                some -> own(student, wishes, any, some) * 100 < limits.ownChoicePercent() * all;
        if (tooFew.test(pins)) {
            List<Pin> least = fewest(pins, tooFew);
            clash(
                    Rule.H15,
                    least,
                    "Student %s can have %d own choices in %d places of the week, which is too few."
                            .formatted(student.id(), own(student, wishes, any, least), all),
                    "Open a wish of the student, or make it up on the days that follow.");
        }
    }

    private long own(Student student, Set<OfferingId> wishes, boolean any, List<Pin> pins) {
        return student.week().ownChoices()
                + (any ? left(student, pins).size() : 0)
                + pins.stream().filter(pin -> wishes.contains(pin.offering())).count();
    }
}
