package org.cairnlearn.school.web.looked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.audit.Ground;
import org.cairnlearn.school.audit.Look;
import org.cairnlearn.school.audit.Question;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/**
 * Makes the list of who looked at a student, for the student or the family. Adults of the school
 * are named; classmates and other families are not: whose child they are is nobody's business here.
 */
@Component
class LookedReader {
    static final String STUDENT = "/student/looked";
    static final String FAMILY = "/family/looked";

    private static final int SHORT = 30;
    private static final int LONG = 365;
    private static final int MOST = 500;

    private final AuditBook audit;
    private final RosterBook roster;
    private final LookSystems systems;
    private final Gate gate;
    private final SchoolTime time;

    LookedReader(
            AuditBook audit, RosterBook roster, LookSystems systems, Gate gate, SchoolTime time) {
        this.systems = systems;
        this.gate = gate;
        this.audit = audit;
        this.roster = roster;
        this.time = time;
    }

    /** The page, and whose it is. */
    record Shown(Frames.Who who, LookedPage page) {}

    /** How it is told: to a student as "you", to a family by the child's name. */
    private record Told(
            Words words,
            LookedPage.Head some,
            LookedPage.Head none,
            Function<Ground, String> why,
            Map<PersonId, String> reader) {

        static Told student(Words words) {
            var title = words.say("student.looked.title");
            var what = words.say("student.looked.what");
            return new Told(
                    words,
                    new LookedPage.Head(title, words.say("student.looked.lead"), what),
                    new LookedPage.Head(title, words.say("student.looked.none"), what),
                    ground -> words.say("student.looked.why", "ground", ground),
                    Map.of());
        }

        /** The reader's own visits are in the list. */
        static Told family(Words words, String child, PersonId reader) {
            var title = words.say("family.looked.title");
            var what = words.say("family.looked.what");
            return new Told(
                    words,
                    new LookedPage.Head(
                            title, words.say("family.looked.lead", "name", child), what),
                    new LookedPage.Head(
                            title, words.say("family.looked.none", "name", child), what),
                    ground -> words.say("family.looked.why", "ground", ground, "name", child),
                    Map.of(reader, words.say("family.looked.you")));
        }
    }

    /** What is asked: about whom, how far back, and where the page is. */
    private record Asked(Person student, int days, String address) {
        String name() {
            return student.name().called();
        }
    }

    /** A student's own list. */
    Shown own(PersonId student, int days, Words words) {
        gate.enter(student, Action.SEE_WHO_LOOKED, Gate.student(student));
        var person = roster.findPerson(student).orElseThrow(NotThere::new);
        var asked = new Asked(person, days <= SHORT ? SHORT : LONG, STUDENT + "?");
        return new Shown(
                new Frames.Who(school(student), person.name().full()),
                page(asked, List.of(), Told.student(words)));
    }

    /** A family's list about a child, the first one when none is chosen. */
    Shown child(PersonId guardian, Optional<UUID> chosen, int days, Words words) {
        var reader = roster.findPerson(guardian).orElseThrow(NotThere::new).name().full();
        var children = children(guardian);
        if (children.isEmpty() && chosen.isEmpty()) {
            return new Shown(new Frames.Who("", reader), nobody(words));
        }
        var child =
                chosen.isEmpty()
                        ? children.getFirst()
                        : children.stream()
                                .filter(one -> one.id().value().equals(chosen.get()))
                                .findFirst()
                                .orElseThrow(NotThere::new);
        var asked =
                new Asked(
                        child,
                        days <= SHORT ? SHORT : LONG,
                        "%s?child=%s&".formatted(FAMILY, child.id()));
        return new Shown(
                new Frames.Who(school(child.id()), reader),
                page(asked, links(children, asked), Told.family(words, asked.name(), guardian)));
    }

    /** Those whom the reader looks after and may decide for today. */
    private List<Person> children(PersonId guardian) {
        return roster.people(gate.students(guardian, Action.SEE_WHO_LOOKED));
    }

    private String school(PersonId student) {
        return roster.classesOf(student, time.today()).stream()
                .findFirst()
                .map(SchoolClass::schoolName)
                .orElse("");
    }

    private static LookedPage nobody(Words words) {
        var head =
                new LookedPage.Head(
                        words.say("family.looked.title"),
                        words.say("family.looked.no_child"),
                        words.say("family.looked.no_child_what"));
        return new LookedPage(head, List.of(), List.of(), List.of(), "");
    }

    private static List<Link> links(List<Person> children, Asked asked) {
        return children.size() == 1
                ? List.of()
                : children.stream()
                        .map(child ->
                                new Link(
                                        child.name().full(),
                                        "%s?child=%s".formatted(FAMILY, child.id()),
                                        child.id().equals(asked.student().id())))
                        .toList();
    }

    private LookedPage page(Asked asked, List<Link> children, Told told) {
        var from = time.startOf(time.today().minusDays(asked.days()));
        var all =
                audit.looks(
                        Question.about(asked.student().id(), from, time.now().plusSeconds(1)),
                        Question.Which.ALL,
                        MOST);
        var others =
                all.stream()
                        .filter(look -> look.way().shown() && look.ground() != Ground.SELF)
                        .toList();
        return new LookedPage(
                others.isEmpty() ? told.none() : told.some(),
                children,
                List.of(period(asked, SHORT, told), period(asked, LONG, told)),
                days(others, told),
                all.size() == MOST ? told.words().say("looked.most", "count", MOST) : "");
    }

    private static Link period(Asked asked, int days, Told told) {
        return new Link(
                told.words().say("looked.period", "days", days),
                asked.address() + "days=" + days,
                asked.days() == days);
    }

    private List<LookedPage.Day> days(List<Look> looks, Told told) {
        var people = new HashMap<>(staff(looks));
        people.putAll(told.reader());
        var lines =
                new LookWords(told.words(), time, new LookWords.Names(people, systems.of(looks)));
        var days = new LinkedHashMap<LocalDate, List<LookedPage.Row>>();
        for (var look : looks) {
            days.computeIfAbsent(look.times().day(), _ -> new ArrayList<>())
                    .add(lines.row(look, told.why().apply(look.ground())));
        }
        return days.entrySet().stream()
                .map(day -> new LookedPage.Day(told.words().day(day.getKey()), day.getValue()))
                .toList();
    }

    /** The names of the adults of the school among those who looked. */
    private Map<PersonId, String> staff(Collection<Look> looks) {
        var people =
                looks.stream()
                        .map(Look::by)
                        .filter(by -> !by.role().equals(Role.STUDENT.name()))
                        .filter(by -> !by.role().equals(Role.FAMILY.name()))
                        .flatMap(by -> Optional.ofNullable(by.person()).stream())
                        .distinct()
                        .toList();
        return roster.people(people).stream()
                .collect(Collectors.toMap(Person::id, person -> person.name().full()));
    }
}
