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
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
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

    Pairs read(Visitor visitor, Words words, boolean refused) {
        var students = students(visitor);
        return view(
                students, pairs.among(students.stream().map(Person::id).toList()), words, refused);
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
        var own = students(visitor).stream().map(Person::id).collect(Collectors.toSet());
        if (!own.contains(one) || !own.contains(other)) {
            throw new NotThere();
        }
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
        var own = students(visitor).stream().map(Person::id).toList();
        if (pairs.among(own).stream().noneMatch(one -> one.id().equals(pair))) {
            throw new NotThere();
        }
        pairs.end(pair);
    }

    private List<Person> students(Visitor visitor) {
        if (visitor.role() != Role.ADMINISTRATOR) {
            return roster.people(gate.students(visitor.person(), Action.PAIR));
        }
        return roster.organisations().stream()
                .filter(one ->
                        gate.opens(visitor.person(), Action.PAIR, Gate.organisation(one.id())))
                .flatMap(school -> roster.classesOf(school.id(), time.today()).stream())
                .flatMap(one -> one.students().stream())
                .distinct()
                .toList();
    }
}
