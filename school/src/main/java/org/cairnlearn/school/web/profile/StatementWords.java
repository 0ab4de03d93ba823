package org.cairnlearn.school.web.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.profile.Statement.Version;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * Puts statements into words, for every reader alike.
 *
 * @param people who wrote them
 */
public record StatementWords(Words words, SchoolTime time, Map<PersonId, Person> people) {
    public StatementWords {
        people = Map.copyOf(people);
    }

    /** Everybody who is named in some statements. */
    public static List<PersonId> named(List<Statement> statements) {
        return statements.stream()
                .flatMap(one -> one.versions().stream())
                .map(Version::by)
                .distinct()
                .toList();
    }

    /**
     * A statement as its reader sees it.
     *
     * @param chip its evidence; null where there is none
     * @param acts what the reader may do with it; null where nothing
     */
    public StatementLine line(
            Statement one,
            @Nullable Link chip,
            Function<Statement, StatementLine.@Nullable Acts> acts) {
        var now = one.now();
        return new StatementLine(
                new StatementLine.Text(
                        one.id().toString(),
                        now.words(),
                        by(now, one.asDrafted()),
                        history(one.versions())),
                mark(one),
                chip,
                one.views().stream()
                        .map(view -> new StatementLine.View(view.words(), day(view.at())))
                        .toList(),
                acts.apply(one));
    }

    private StatementLine.Mark mark(Statement one) {
        var due = one.live() && one.now().reviewBy().isBefore(time.today());
        return new StatementLine.Mark(
                one.about().readers() == Readers.PRIVATE,
                words.say("student.profile.readers", "readers", one.about().readers()),
                due,
                one.live()
                        ? words.say(
                                "student.profile.review",
                                "due",
                                due ? "yes" : "no",
                                "day",
                                words.shortDay(one.now().reviewBy()))
                        : "");
    }

    private List<String> history(List<Version> versions) {
        return versions.size() == 1
                ? List.of()
                : versions.reversed().stream()
                        .map(version ->
                                words.say(
                                        "student.profile.version",
                                        "kind",
                                        version.kind(),
                                        "name",
                                        name(version.by()),
                                        "day",
                                        day(version.at()),
                                        "words",
                                        version.words()))
                        .toList();
    }

    private String by(Version version, boolean drafted) {
        return words.say(
                "student.profile.by",
                "name",
                name(version.by()),
                "day",
                day(version.at()),
                "drafted",
                drafted ? "yes" : "no");
    }

    private String name(PersonId id) {
        var person = people.get(id);
        return person == null ? "" : person.name().full();
    }

    private String day(Instant at) {
        LocalDate day = time.at(at).toLocalDate();
        return words.shortDay(day);
    }
}
