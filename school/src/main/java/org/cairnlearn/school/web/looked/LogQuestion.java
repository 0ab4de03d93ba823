package org.cairnlearn.school.web.looked;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.cairnlearn.school.audit.Question;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a question of what somebody typed, or says what is wrong with it. */
@Component
class LogQuestion {
    private static final int USUAL_DAYS = 30;

    private final RosterBook roster;
    private final SchoolTime time;

    LogQuestion(RosterBook roster, SchoolTime time) {
        this.roster = roster;
        this.time = time;
    }

    /** What became of what was typed. */
    sealed interface Understood {
        /** A question, and who was named in it. */
        record Asks(
                Question question,
                Question.Which which,
                Optional<Person> student,
                Optional<Person> person)
                implements Understood {}

        /** Nothing to look up. */
        record Not(Why why) implements Understood {}

        /** Why there is nothing to look up. */
        enum Why {
            NO_DAYS,
            NOBODY,
            WHOM
        }
    }

    /** The form as it is first shown: the last days. */
    LogPage.Typed first(LogPage.Typed typed) {
        var today = time.today();
        return new LogPage.Typed(
                text(typed.student()),
                text(typed.person()),
                typed.from() == null ? today.minusDays(USUAL_DAYS).toString() : typed.from(),
                typed.to() == null ? today.toString() : typed.to(),
                text(typed.show()).isEmpty() ? "all" : typed.show());
    }

    /** Reads the form; inside a piece of work that may read names. */
    Understood read(LogPage.Typed typed) {
        var from = date(typed.from());
        var to = date(typed.to());
        var which = which(text(typed.show()));
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return new Understood.Not(Understood.Why.NO_DAYS);
        }
        var student = find(typed.student());
        var person = find(typed.person());
        if (isUnknown(typed.student(), student) || isUnknown(typed.person(), person)) {
            return new Understood.Not(Understood.Why.NOBODY);
        }
        if (student.isEmpty() && person.isEmpty() && which == Question.Which.ALL) {
            return new Understood.Not(Understood.Why.WHOM);
        }
        var question =
                new Question(
                        student.map(Person::id).orElse(null),
                        person.map(Person::id).orElse(null),
                        null,
                        time.startOf(from.get()),
                        time.startOf(to.get().plusDays(1)));
        return new Understood.Asks(question, which, student, person);
    }

    private Optional<Person> find(@Nullable String sourcedId) {
        return text(sourcedId).isEmpty()
                ? Optional.empty()
                : roster.findPersonBySourcedId(text(sourcedId));
    }

    private static boolean isUnknown(@Nullable String typed, Optional<Person> found) {
        return !text(typed).isEmpty() && found.isEmpty();
    }

    private static Question.Which which(String show) {
        return switch (show.toLowerCase(Locale.ROOT)) {
            case "refused" -> Question.Which.REFUSED;
            case "disclosed" -> Question.Which.DISCLOSED;
            default -> Question.Which.ALL;
        };
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
