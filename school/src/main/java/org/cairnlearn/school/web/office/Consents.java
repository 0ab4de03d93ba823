package org.cairnlearn.school.web.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.consent.Answer;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.Said;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SharingWords;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and enters what families said; inside an administrator's own work. */
@Component
final class Consents {
    /** As many as somebody reads through. */
    private static final int MOST = 20;

    private final ConsentBook book;
    private final RosterBook roster;
    private final Gate gate;
    private final SchoolTime time;

    Consents(ConsentBook book, RosterBook roster, Gate gate, SchoolTime time) {
        this.gate = gate;
        this.book = book;
        this.roster = roster;
        this.time = time;
    }

    /** What came of entering an answer. */
    enum Outcome {
        DONE,
        NO_DOCUMENT,
        NO_DATE,
        ENDS_BEFORE,
        THERE_ALREADY
    }

    ConsentsPage find(PersonId reader, String typed, Words words) {
        var led = gate.organisations(reader, Action.KEEP_CONSENT);
        if (led.isEmpty()) {
            throw new NotThere();
        }
        var looked = !typed.isBlank();
        var found = looked ? roster.searchAtHome(typed, led, MOST + 1) : List.<Person>of();
        var shown = found.stream().limit(MOST).toList();
        return new ConsentsPage(
                typed.strip(),
                looked ? words.say("office.consents.found", "count", shown.size()) : "",
                shown.stream()
                        .map(one ->
                                Link.to(
                                        "%s (%s)".formatted(one.name().full(), one.sourcedId()),
                                        OfficeFrame.CONSENTS + "/" + one.id()))
                        .toList(),
                found.size() > MOST ? words.say("where.more", "count", MOST) : "");
    }

    Outcome add(PersonId student, ConsentsController.Wish wish, PersonId by) {
        student(by, student);
        var document = Objects.requireNonNullElse(wish.document(), "").strip();
        var from = day(wish.days().from());
        var untilTyped = Objects.requireNonNullElse(wish.days().until(), "").strip();
        var until = day(untilTyped);
        if (document.isEmpty() || document.length() > Said.Paper.LONGEST) {
            return Outcome.NO_DOCUMENT;
        }
        if (from.isEmpty() || (until.isEmpty() && !untilTyped.isEmpty())) {
            return Outcome.NO_DATE;
        }
        if (until.filter(last -> last.isBefore(from.get())).isPresent()) {
            return Outcome.ENDS_BEFORE;
        }
        var said =
                new Said(
                        student,
                        new Said.About(wish.purpose(), wish.data()),
                        wish.answer(),
                        new Said.Paper(document, from.get(), until.orElse(null)),
                        new Said.Entry(by, time.now()));
        return book.add(List.of(said)) == 1 ? Outcome.DONE : Outcome.THERE_ALREADY;
    }

    /** Somebody of a school that the reader leads. */
    private Person student(PersonId reader, PersonId id) {
        return roster.findPerson(id)
                .filter(person -> person.role() == Role.STUDENT)
                .filter(person ->
                        gate.opens(
                                reader,
                                Action.KEEP_CONSENT,
                                Gate.student(
                                        id, roster.lines(List.of(id)).getOrDefault(id, List.of()))))
                .orElseThrow(NotThere::new);
    }

    /** Whose page it is, and who reads it. */
    record Asked(PersonId reader, PersonId student) {}

    ConsentsPage.OfStudent of(
            Asked asked, ConsentsController.@Nullable Wish wish, Outcome last, Words words) {
        var id = asked.student();
        var student = student(asked.reader(), id);
        var phrases = new SharingWords(words);
        var said = book.history(id);
        Map<PersonId, Person> people =
                roster
                        .people(
                                said.stream()
                                        .flatMap(one -> Stream.ofNullable(one.entry().by()))
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, one -> one));
        return new ConsentsPage.OfStudent(
                student.name().full(),
                phrases.rows(book.standings(List.of(id)).getOrDefault(id, List.of())),
                said.stream().map(one -> past(one, people, words)).toList(),
                form(id, wish, words),
                last == Outcome.DONE ? "" : words.say("office.consents.wrong", "what", last));
    }

    private ConsentsPage.Past past(Said said, Map<PersonId, Person> people, Words words) {
        var phrases = new SharingWords(words);
        var paper = said.paper();
        var ends = paper.endsOn();
        var by = said.entry().by();
        var person = by == null ? null : people.get(by);
        return new ConsentsPage.Past(
                words.say(
                        "office.consents.about",
                        "purpose",
                        phrases.purpose(said.about().purpose()),
                        "kind",
                        phrases.kind(said.about().data())),
                answer(said.answer(), words),
                ends == null
                        ? words.say("office.consents.from", "from", words.dated(paper.saidOn()))
                        : words.say(
                                "office.consents.span",
                                "from",
                                words.dated(paper.saidOn()),
                                "to",
                                words.dated(ends)),
                paper.document(),
                words.say(
                        "office.consents.entered",
                        "day",
                        words.dated(time.at(said.entry().at()).toLocalDate()),
                        "who",
                        person == null
                                ? words.say("office.consents.by_file")
                                : person.name().full()));
    }

    private static String answer(Answer answer, Words words) {
        return words.say("office.consents.answer", "answer", answer);
    }

    private ConsentsPage.Form form(
            PersonId id, ConsentsController.@Nullable Wish wish, Words words) {
        var phrases = new SharingWords(words);
        var purposes = Arrays.stream(Purpose.values()).filter(Purpose::canBeRefused).toList();
        return new ConsentsPage.Form(
                OfficeFrame.CONSENTS + "/" + id,
                choices(purposes, phrases::purpose, wish == null ? null : wish.purpose()),
                choices(
                        List.of(DataKind.values()),
                        phrases::kind,
                        wish == null ? null : wish.data()),
                choices(
                        List.of(Answer.REFUSED, Answer.GIVEN, Answer.WITHDRAWN),
                        one -> answer(one, words),
                        wish == null ? null : wish.answer()),
                typed(wish));
    }

    private ConsentsPage.Typed typed(ConsentsController.@Nullable Wish wish) {
        return wish == null
                ? new ConsentsPage.Typed("", time.today().toString(), "")
                : new ConsentsPage.Typed(
                        Objects.requireNonNullElse(wish.document(), ""),
                        Objects.requireNonNullElse(wish.days().from(), ""),
                        Objects.requireNonNullElse(wish.days().until(), ""));
    }

    private static <T extends Enum<T>> List<ConsentsPage.Choice> choices(
            List<T> all, Function<T, String> label, @Nullable T chosen) {
        return all.stream()
                .map(one -> new ConsentsPage.Choice(one.name(), label.apply(one), one == chosen))
                .toList();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
