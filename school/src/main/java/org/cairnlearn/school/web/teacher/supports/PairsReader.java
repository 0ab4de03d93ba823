package org.cairnlearn.school.web.teacher.supports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.plan.Pair;
import org.cairnlearn.school.plan.PairBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads and enters who is kept apart or together, inside the reader's own work: a teacher of the
 * own students, the office of all.
 */
@Component
class PairsReader {
    static final String ENTER = "/teacher/supports/pairs/enter";

    private static final int LONGEST = 300;

    private final PairBook pairs;
    private final RosterBook roster;
    private final Gate gate;
    private final SchoolTime time;

    PairsReader(PairBook pairs, RosterBook roster, Gate gate, SchoolTime time) {
        this.gate = gate;
        this.pairs = pairs;
        this.roster = roster;
        this.time = time;
    }

    /** What somebody chose and typed. */
    record Form(
            @Nullable UUID one,
            @Nullable UUID other,
            Pair.@Nullable Kind kind,
            @Nullable String reason) {}

    /**
     * What is asked for.
     *
     * @param school whose students, of an administrator's; the first one's when null
     * @param refused whether the last pair was not entered
     */
    record Asked(@Nullable UUID school, boolean refused) {
        /** Of a school that is none of the reader's: the first one. */
        Optional<Organisation> of(List<Organisation> schools) {
            return schools.stream()
                    .filter(one -> one.id().value().equals(school))
                    .findFirst()
                    .or(() -> schools.stream().findFirst());
        }
    }

    Pairs read(Visitor visitor, Words words, Asked asked) {
        var schools = schools(visitor);
        var chosen = asked.of(schools);
        var students = chosen.map(this::attending).orElseGet(() -> taught(visitor));
        var found = pairs.among(students.stream().map(Person::id).toList());
        var view = view(students, found, words, asked.refused());
        return schools.size() < 2
                ? view
                : view.in(
                        links(schools, chosen),
                        chosen.map(one -> ENTER + "?school=" + one.id()).orElse(ENTER));
    }

    private static List<Link> links(List<Organisation> schools, Optional<Organisation> chosen) {
        return schools.stream()
                .map(one ->
                        new Link(
                                one.name(),
                                "/teacher/supports?school=%s#pairs".formatted(one.id()),
                                chosen.filter(one::equals).isPresent()))
                .toList();
    }

    static Pairs view(Collection<Person> students, List<Pair> pairs, Words words, boolean refused) {
        Map<PersonId, String> names =
                students.stream()
                        .collect(
                                Collectors.toMap(
                                        Person::id, one -> one.name().full(), (a, _) -> a));
        return new Pairs(
                pairs.stream().map(pair -> entry(pair, names, words)).toList(),
                students.stream()
                        .sorted(Comparator.comparing(one -> one.name().full()))
                        .map(one -> new Pairs.Student(one.id().toString(), one.name().full()))
                        .toList(),
                List.of(),
                ENTER,
                refused ? words.say("teacher.supports.pair_refused") : null);
    }

    private static Pairs.Entry entry(Pair pair, Map<PersonId, String> names, Words words) {
        var both =
                words.list(
                        List.of(
                                names.getOrDefault(pair.one(), ""),
                                names.getOrDefault(pair.other(), "")));
        return new Pairs.Entry(
                switch (pair.kind()) {
                    case APART -> words.say("teacher.supports.pair_apart", "names", both);
                    case TOGETHER -> words.say("teacher.supports.pair_together", "names", both);
                },
                Optional.ofNullable(pair.reason())
                        .orElseGet(() -> words.say("teacher.supports.pair_not_yours")),
                new PostButton(
                        words.say("teacher.supports.pair_end"),
                        "/teacher/supports/pairs/%s/end".formatted(pair.id())));
    }

    /** Enters a pair of the reader's students; false when it is none. */
    boolean enter(Visitor visitor, Form form) {
        if (form.one() == null || form.other() == null) {
            return false;
        }
        var one = new PersonId(form.one());
        var other = new PersonId(form.other());
        enter(visitor, one, other);
        var reason = form.reason() == null ? "" : form.reason().strip();
        if (form.kind() == null
                || one.equals(other)
                || reason.isEmpty()
                || reason.length() > LONGEST) {
            return false;
        }
        pairs.enter(new PairBook.Two(one, other), form.kind(), visitor.person(), reason);
        return true;
    }

    /** Ends a pair of the reader's students. */
    void end(Visitor visitor, UUID pair) {
        var two = pairs.find(pair).orElseThrow(NotThere::new);
        enter(visitor, two.one(), two.other());
        pairs.end(pair);
    }

    /** Both attend today, and are the reader's own students or of a school that he or she leads. */
    private void enter(Visitor visitor, PersonId one, PersonId other) {
        var both = List.of(one, other);
        var schools = roster.lines(both);
        if (both.stream().anyMatch(each -> roster.classesOf(each, time.today()).isEmpty())) {
            throw new NotThere();
        }
        for (var student : both) {
            gate.enter(
                    visitor.person(),
                    Action.PAIR,
                    Gate.student(student, schools.getOrDefault(student, List.of())));
        }
    }

    private List<Person> taught(Visitor visitor) {
        return roster.people(gate.students(visitor.person(), Action.PAIR));
    }

    private List<Person> attending(Organisation school) {
        return roster.classesOf(school.id(), time.today()).stream()
                .flatMap(one -> one.students().stream())
                .distinct()
                .toList();
    }

    /** Those that an administrator leads. */
    private List<Organisation> schools(Visitor visitor) {
        var led = gate.organisations(visitor.person(), Action.PAIR);
        return roster.organisations().stream()
                .filter(one -> one.type().equals("school") && led.contains(one.id()))
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }
}
