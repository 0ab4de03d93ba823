package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Meeting;
import org.cairnlearn.school.plan.MeetingId;
import org.cairnlearn.school.plan.SignUpBook;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/** Reads what there is to sign up for, as far as an adult may see it. */
@Component
class SessionsReader {
    private static final Comparator<Person> BY_NAME =
            Comparator.<Person, String>comparing(person -> person.name().family())
                    .thenComparing(person -> person.name().given());

    private final SignUpBook book;
    private final FlexBook flex;
    private final FlexGate gate;
    private final SignUpDay day;

    SessionsReader(SignUpBook book, FlexBook flex, FlexGate gate, SignUpDay day) {
        this.book = book;
        this.flex = flex;
        this.gate = gate;
        this.day = day;
    }

    /** The schools whose sessions an adult sees on a day: where he or she works or coordinates. */
    List<OrganisationId> schools(PersonId person, LocalDate date) {
        var schools = new LinkedHashSet<>(gate.schools(person, date));
        schools.addAll(gate.schools(person, Action.SEE_FLEX));
        return day.withFlex(List.copyOf(schools));
    }

    List<SignUpFacts> of(PersonId person, LocalDate date) {
        var facts = new ArrayList<SignUpFacts>();
        for (var school : schools(person, date)) {
            for (var period : day.periods(school, date)) {
                facts.add(of(person, new Block.Flex(school, date, period.code()), period));
            }
        }
        return facts;
    }

    private SignUpFacts of(PersonId person, Block.Flex block, Period period) {
        var students = students(block);
        return new SignUpFacts(
                book.of(block),
                period,
                reader(person, block, students),
                students,
                flex.find(block).orElse(null));
    }

    private List<Person> students(Block.Flex block) {
        return flex.homes(block).stream()
                .flatMap(home -> home.students().stream())
                .distinct()
                .sorted(BY_NAME)
                .toList();
    }

    private SignUpFacts.Reader reader(PersonId person, Block.Flex block, List<Person> students) {
        var ids = students.stream().map(Person::id).collect(Collectors.toSet());
        if (coordinates(person, block.school())) {
            return new SignUpFacts.Reader(
                    person, true, ids, day.adults(block), day.absent(block, ids));
        }
        var own = new HashSet<>(gate.sendable(person));
        own.retainAll(ids);
        return new SignUpFacts.Reader(person, false, own, List.of(), Set.of());
    }

    boolean coordinates(PersonId person, OrganisationId school) {
        return gate.schools(person, Action.APPROVE_FLEX).contains(school);
    }

    /**
     * A session that somebody may run: the own one, or any of a school that he or she looks after.
     */
    Meeting run(PersonId person, MeetingId id) {
        var meeting = book.find(id).orElseThrow(NotThere::new);
        if (!meeting.host().equals(person) && !coordinates(person, meeting.block().school())) {
            throw new NotThere();
        }
        return meeting;
    }

    /** Whether somebody may call a student to a session that he or she runs. */
    boolean mayCall(PersonId person, Meeting meeting, PersonId student) {
        var block = meeting.block();
        return reader(person, block, students(block)).mayCall().contains(student);
    }

    /** The name of a student of a block; empty when there is none. */
    String name(PersonId student, Block.Flex block) {
        return students(block).stream()
                .filter(one -> one.id().equals(student))
                .findFirst()
                .map(one -> one.name().full())
                .orElse("");
    }

    /**
     * Whether an adult can hold a session in a block: the reader, or whom the coordinator names.
     */
    Optional<Period> opens(PersonId person, Block.Flex block, PersonId host) {
        var works = day.adults(block).stream().anyMatch(one -> one.id().equals(host));
        var coordinates = coordinates(person, block.school());
        var may = person.equals(host) ? works || coordinates : works && coordinates;
        return may
                ? day.periods(block.school(), block.date()).stream()
                        .filter(period -> period.code().equals(block.period()))
                        .findFirst()
                : Optional.empty();
    }
}
