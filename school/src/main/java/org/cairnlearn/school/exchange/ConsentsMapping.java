package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairnlearn.school.consent.Answer;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.Said;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.consents.ConsentRow;
import org.cairnlearn.standards.consents.ConsentsReading;

/** Turns the rows of a table of consents into answers about students. */
final class ConsentsMapping {
    private final ConsentsReading from;
    private final Map<String, PersonId> students;
    private final Said.Entry entry;
    private final List<Problem> problems = new ArrayList<>();
    private long refused;

    ConsentsMapping(ConsentsReading from, Map<String, PersonId> students, Instant at) {
        this.from = from;
        this.students = students;
        this.entry = new Said.Entry(null, at);
    }

    /** What the file says; what could not be mapped is among the problems then. */
    List<Said> answers() {
        var answers = new ArrayList<Said>();
        for (var row : from.rows()) {
            said(row).ifPresentOrElse(answers::add, () -> refused++);
        }
        return answers;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Rows that could be read, but not mapped. */
    long refused() {
        return refused;
    }

    private Optional<Said> said(ConsentRow row) {
        var student = student(row);
        var purpose =
                word(row, "purpose", row.about().purpose(), Purpose.class, Purpose::canBeRefused);
        var data =
                row.about().data().isEmpty()
                        ? Optional.of(DataKind.EVERYTHING)
                        : word(row, "data", row.about().data(), DataKind.class, _ -> true);
        var answer = word(row, "answer", row.answer(), Answer.class, _ -> true);
        if (student.isEmpty() || purpose.isEmpty() || data.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        var paper = row.paper();
        return Optional.of(
                new Said(
                        student.get(),
                        new Said.About(purpose.get(), data.get()),
                        answer.get(),
                        new Said.Paper(paper.document(), paper.saidOn(), paper.endsOn()),
                        entry));
    }

    private Optional<PersonId> student(ConsentRow row) {
        var student = Optional.ofNullable(students.get(row.student()));
        if (student.isEmpty()) {
            refuse(
                    row,
                    "student",
                    "No student of the roster has this id.",
                    "Write the id that the roster gives the student, or import the roster first.");
        }
        return student;
    }

    private <E extends Enum<E>> Optional<E> word(
            ConsentRow row, String column, String typed, Class<E> type, Predicate<E> isGood) {
        var good = Arrays.stream(type.getEnumConstants()).filter(isGood).toList();
        var found = good.stream().filter(one -> small(one).equals(typed)).findFirst();
        if (found.isEmpty()) {
            refuse(
                    row,
                    column,
                    "This is no word that is known here.",
                    "Write one of: %s."
                            .formatted(
                                    good.stream()
                                            .map(ConsentsMapping::small)
                                            .collect(Collectors.joining(", "))));
        }
        return found;
    }

    private static String small(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private void refuse(ConsentRow row, String column, String message, String fix) {
        problems.add(
                Problem.error("consents.unknown-" + column, from.file())
                        .at(row.line())
                        .column(column)
                        .field(column)
                        .saying(message, fix));
    }
}
