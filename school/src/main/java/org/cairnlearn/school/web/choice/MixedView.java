package org.cairnlearn.school.web.choice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.GroupGuard;
import org.cairnlearn.school.plan.GroupHistory;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;

/** Puts into words what the figures of one student's groups are counted from. */
record MixedView(MixedReader.Facts facts, Words words) {
    static final String PAGE = ChoicesController.PAGE + "/groups";

    /** Asks for the file of the classmates. */
    private static final String MATES = "mates";

    /** Where the figures of a student lead to. */
    static String address(Object schoolClass, PersonId student) {
        return PAGE + "?" + query(schoolClass, student);
    }

    private static String query(Object schoolClass, PersonId student) {
        return "class=%s&student=%s".formatted(schoolClass, student);
    }

    MixedPage page() {
        var here = facts.chosen().roster().schoolClass().id();
        return new MixedPage(
                title(),
                Link.to(
                        words.say("teacher.groups.title"),
                        "%s?class=%s#groups".formatted(ChoicesController.PAGE, here)),
                lead(),
                groups(),
                mates(),
                Take.of(
                        words.say("teacher.map.take"),
                        PAGE,
                        query(here, facts.student().id()),
                        words),
                Take.of(
                        words.say("teacher.map.take"),
                        PAGE,
                        query(here, facts.student().id()) + "&of=" + MATES,
                        words));
    }

    private String title() {
        return words.say("teacher.mixed.title", "name", facts.student().name().full());
    }

    /** What the groups come to; nothing where there are none to count. */
    private List<String> lead() {
        if (groups().rows().isEmpty()) {
            return List.of();
        }
        var mixing = facts.mixing();
        var lead = new ArrayList<String>();
        lead.add(
                words.say(
                        "teacher.mixed.days",
                        Map.of(
                                "days", GroupGuard.DAYS,
                                "level", mixing.sameLevel(),
                                "run", mixing.run(),
                                "purpose", mixing.onePurpose(),
                                "limit", facts.limit())));
        lead.add(
                words.say(
                        "teacher.mixed.class",
                        "alike",
                        mixing.company().alike(),
                        "expected",
                        mixing.company().expected()));
        lead.add(school(facts.history().lessons()));
        return lead;
    }

    private String school(GroupHistory.MadeUp lessons) {
        return lessons.thirds().isEmpty()
                ? words.say(
                        "teacher.mixed.few",
                        "others",
                        lessons.others(),
                        "fewest",
                        GroupHistory.FEWEST)
                : words.say(
                        "teacher.mixed.school",
                        Map.of(
                                "others", lessons.others(),
                                "least", lessons.thirds().getFirst(),
                                "middle", lessons.thirds().get(1),
                                "most", lessons.thirds().getLast()));
    }

    /** One of the tables to take away: each row says of whom, also where there is none. */
    Table file(String of) {
        var shown = of.equals(MATES) ? mates() : groups();
        var rows =
                shown.rows().isEmpty()
                        ? List.of(Collections.nCopies(shown.heads().size(), ""))
                        : shown.rows();
        return new Table(
                shown.caption(),
                joined(words.say("teacher.groups.student"), shown.heads()),
                rows.stream().map(row -> joined(facts.student().name().full(), row)).toList());
    }

    private static List<String> joined(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private Table groups() {
        return new Table(
                title(),
                Stream.of("day", "block", "kind", "skill", "with")
                        .map(head -> words.say("teacher.mixed.head", "head", head))
                        .toList(),
                facts.history().groups().stream().map(this::row).toList());
    }

    private List<String> row(GroupHistory.Shared one) {
        var skill = one.about() == null ? null : facts.skills().get(one.about());
        return List.of(
                words.day(one.date()),
                one.period(),
                words.say("teacher.mixed.kind", "kind", one.kind()),
                skill == null ? "" : skill.name(),
                one.with().stream().map(this::name).sorted().collect(Collectors.joining(", ")));
    }

    private String name(PersonId student) {
        var person = facts.people().get(student);
        return person == null ? "" : person.name().full();
    }

    private Table mates() {
        var times =
                facts.history().groups().stream()
                        .filter(one -> one.kind().isShared())
                        .flatMap(one -> one.with().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Table(
                words.say("teacher.mixed.mates"),
                List.of(
                        words.say("teacher.groups.student"),
                        words.say("teacher.mixed.head", "head", "times")),
                times.entrySet().stream()
                        .sorted(
                                Map.Entry.<PersonId, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(
                                                one -> name(one.getKey()),
                                                Comparator.naturalOrder()))
                        .map(one -> List.of(name(one.getKey()), String.valueOf(one.getValue())))
                        .toList());
    }
}
