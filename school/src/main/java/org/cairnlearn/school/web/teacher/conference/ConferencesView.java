package org.cairnlearn.school.web.teacher.conference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.conference.Round;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;

/** Puts into words with whom somebody talks next. */
final class ConferencesView {
    /** Weekly, fortnightly, every three and every four weeks, in school days. */
    private static final List<Integer> RHYTHMS = List.of(5, 10, 15, 20);

    private final Facts facts;
    private final Words words;
    private final DueWords why;
    private final Map<PersonId, Person> people;

    /**
     * What is known of a group.
     *
     * @param covered who of them had a talk lately
     * @param rhythm what was said for the class, in school days
     */
    record Facts(
            Callers.Group group,
            QueueReader.Turns turns,
            Round round,
            Set<PersonId> covered,
            Optional<Integer> rhythm) {}

    ConferencesView(Facts facts, Words words, SchoolClock clock) {
        this.facts = facts;
        this.words = words;
        this.why = new DueWords(words, clock);
        this.people = facts.group().people();
    }

    ConferencesPage page() {
        var queue = facts.turns().queue();
        return new ConferencesPage(
                new ConferencesPage.Head(
                        lead(), groups(), facts.group().reader().id().toString(), more()),
                today(queue),
                queue.waiting().stream().map(due -> line(due, "")).toList(),
                queue.later().stream().map(due -> line(due, "")).toList(),
                new ConferencesPage.Side(round(), coverage(), rhythm()));
    }

    private String lead() {
        var queue = facts.turns().queue();
        var open =
                queue.planned().stream()
                        .filter(one -> !queue.today().containsKey(one.student()))
                        .count();
        var longest =
                queue.due().stream()
                        .flatMap(due -> Stream.ofNullable(due.waited()))
                        .max(Integer::compare)
                        .orElse(0);
        return words.say(
                "teacher.talks.lead",
                "today",
                open,
                "due",
                queue.waiting().size(),
                "longest",
                longest);
    }

    private ConferencesPage.More more() {
        var schoolClass = facts.group().schoolClass();
        return new ConferencesPage.More(
                schoolClass == null
                        ? null
                        : Link.to(
                                words.say("teacher.upkeep.title"),
                                "/teacher/profiles?class=" + schoolClass.id()),
                Take.of(
                        words.say("teacher.map.take"),
                        ConferencesController.PAGE,
                        facts.group().which().query(),
                        words));
    }

    private List<Link> groups() {
        var links = new ArrayList<Link>();
        var here = facts.group().which();
        for (var one : facts.group().taught()) {
            var which = new Callers.Which(one.id().value(), false);
            links.add(new Link(one.title(), address(which), which.equals(here)));
        }
        if (facts.group().answers()) {
            var which = new Callers.Which(null, true);
            links.add(
                    new Link(
                            words.say("teacher.talks.answered"),
                            address(which),
                            which.equals(here)));
        }
        return links.size() > 1 ? links : List.of();
    }

    private static String address(Callers.Which which) {
        return "/teacher/conferences?" + which.query();
    }

    /** As planned, and what was talked beside the plan. */
    private List<ConferencesPage.Line> today(Queue queue) {
        var beside = new TreeSet<PersonId>(java.util.Comparator.comparing(PersonId::value));
        beside.addAll(queue.today().keySet());
        queue.planned().forEach(one -> beside.remove(one.student()));
        return Stream.concat(queue.planned().stream().map(Queue.Planned::student), beside.stream())
                .filter(people::containsKey)
                .map(student ->
                        line(queue.of(student), queue.when(student).map(words::time).orElse("")))
                .toList();
    }

    private ConferencesPage.Line line(Due due, String time) {
        var student = due.student();
        var done = facts.turns().queue().today().get(student);
        var planned = facts.turns().queue().isPlanned(student);
        var asked = due.pressing().asked();
        return new ConferencesPage.Line(
                student.toString(),
                time,
                new ConferencesPage.About(
                        Link.to(name(student), past(student)),
                        done == null || done.outcome() instanceof Conference.Outcome.NotHeld
                                ? why.why(due, facts.turns().needs())
                                : List.of(),
                        asked == null ? "" : asked.wish().words()),
                done == null || done.outcome() instanceof Conference.Outcome.NotHeld
                        ? new ConferencesPage.Doing(
                                begin(student),
                                done == null && planned ? notHeld(student) : List.of())
                        : null,
                done == null ? "" : why.state(done));
    }

    private Link begin(PersonId student) {
        return Link.to(
                words.say("teacher.talks.begin"),
                "/teacher/conference/%s?%s".formatted(student, facts.group().which().query()));
    }

    private List<PostButton> notHeld(PersonId student) {
        return Arrays.stream(Conference.Why.values())
                .map(reason ->
                        new PostButton(
                                words.say("teacher.talks.not_held", "why", reason),
                                "/teacher/conferences/not-held?student=%s&why=%s&%s"
                                        .formatted(student, reason, facts.group().which().query())))
                .toList();
    }

    private ConferencesPage.Round round() {
        var done = facts.round().done();
        var order = order();
        return new ConferencesPage.Round(
                words.say("teacher.talks.round", "done", done.size(), "all", people.size()),
                done.size(),
                people.size(),
                without(order, done),
                finished(order, done));
    }

    private List<PersonId> order() {
        return facts.turns().queue().due().stream().map(Due::student).toList();
    }

    private List<Link> without(List<PersonId> order, Set<PersonId> talked) {
        return order.stream().filter(one -> !talked.contains(one)).map(this::toTalk).toList();
    }

    private List<Link> finished(List<PersonId> order, Set<PersonId> done) {
        return order.stream()
                .filter(done::contains)
                .map(student -> Link.to(name(student), past(student)))
                .toList();
    }

    private Link toTalk(PersonId student) {
        return Link.to(name(student), begin(student).href());
    }

    private static String past(PersonId student) {
        return "/teacher/conference/%s/past".formatted(student);
    }

    private ConferencesPage.Coverage coverage() {
        return new ConferencesPage.Coverage(
                words.say(
                        "teacher.talks.coverage",
                        "covered",
                        facts.covered().size(),
                        "all",
                        people.size(),
                        "days",
                        DueBook.COVERED_DAYS),
                finished(order(), facts.covered()),
                without(order(), facts.covered()));
    }

    private ConferencesPage.@org.jspecify.annotations.Nullable Rhythm rhythm() {
        var schoolClass = facts.group().schoolClass();
        if (schoolClass == null) {
            return null;
        }
        return new ConferencesPage.Rhythm(
                "/teacher/conferences/rhythm?class=" + schoolClass.id(),
                choices(facts.rhythm(), facts.turns().usual(), words));
    }

    /** How often one can say; the first is the rule that holds when nothing is said. */
    static List<ConferencesPage.Choice> choices(
            Optional<Integer> said, int otherwise, Words words) {
        return Stream.concat(
                        Stream.of(
                                new ConferencesPage.Choice(
                                        "",
                                        words.say("teacher.talks.usual", "days", otherwise),
                                        said.isEmpty())),
                        RHYTHMS.stream()
                                .map(days ->
                                        new ConferencesPage.Choice(
                                                String.valueOf(days),
                                                words.say("teacher.talks.every", "weeks", days / 5),
                                                said.filter(days::equals).isPresent())))
                .toList();
    }

    private String name(PersonId student) {
        var person = people.get(student);
        return person == null ? "" : person.name().full();
    }
}
