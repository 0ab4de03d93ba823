package org.cairnlearn.school.web.looked;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairnlearn.school.audit.Breach;
import org.cairnlearn.school.audit.Look;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;

/** The log and the report as tables, for the page and for a spreadsheet alike. */
record LogView(Words words, SchoolTime time, LogPeople.People people) {

    Table looks(List<Look> looks) {
        var lines =
                new LookWords(
                        words,
                        time,
                        new LookWords.Names(
                                people.all().values().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Person::id,
                                                        person -> person.name().full())),
                                people.systems()));
        return new Table(
                words.say("log.table"),
                List.of(
                        words.say("log.head.day"),
                        words.say("log.head.time"),
                        words.say("log.head.who"),
                        words.say("log.head.role"),
                        words.say("log.head.student"),
                        words.say("log.head.screen"),
                        words.say("log.head.why"),
                        words.say("log.head.answer")),
                looks.stream()
                        .filter(look -> isStudent(look.student()) || !look.way().shown())
                        .map(look -> row(look, lines))
                        .toList());
    }

    private List<String> row(Look look, LookWords lines) {
        return List.of(
                look.times().day().toString(),
                lines.when(look.times()),
                lines.who(look.by()),
                words.say("looked.role", "role", look.by().role().toLowerCase(Locale.ROOT)),
                student(look.student()),
                lines.what(look),
                words.say("log.ground", "ground", look.ground()),
                words.say("log.answer", "shown", look.way().shown() ? "yes" : "no"));
    }

    Table touched(Breach breach) {
        var lines = new LookWords(words, time, LookWords.Names.NONE);
        return new Table(
                words.say("log.breach.table"),
                List.of(
                        words.say("log.head.student"),
                        words.say("log.head.school"),
                        words.say("log.head.id"),
                        words.say("log.head.kinds"),
                        words.say("log.head.screens"),
                        words.say("log.head.answers"),
                        words.say("log.head.first"),
                        words.say("log.head.last")),
                breach.touched().stream().map(one -> row(one, lines)).toList());
    }

    private String sourcedId(Breach.Touched one) {
        return people.find(one.student()).map(Person::sourcedId).orElse("");
    }

    /** By the roster's id, in the order of the table. */
    List<String> students(Breach breach) {
        return breach.touched().stream().map(this::sourcedId).toList();
    }

    private List<String> row(Breach.Touched one, LookWords lines) {
        return List.of(
                student(one.student()),
                people.school(one.student()),
                sourcedId(one),
                lines.kinds(one.kinds()),
                words.list(
                        one.screens().stream()
                                .sorted()
                                .map(screen -> words.say("looked.screen", "screen", screen))
                                .toList()),
                Integer.toString(one.when().answers()),
                moment(one.when().first()),
                moment(one.when().last()));
    }

    /** Those who were asked for in vain, and are students. */
    List<String> attempted(Breach breach) {
        return breach.attempted().stream().filter(this::isStudent).map(this::student).toList();
    }

    /** How many of which school. */
    List<String> schools(Breach breach) {
        return breach.touched().stream()
                .collect(
                        Collectors.groupingBy(
                                one -> people.school(one.student()),
                                TreeMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(school ->
                        words.say(
                                "log.breach.school",
                                "school",
                                school.getKey(),
                                "count",
                                school.getValue()))
                .toList();
    }

    private boolean isStudent(PersonId id) {
        return people.find(id).filter(one -> one.role() == Role.STUDENT).isPresent();
    }

    private String student(PersonId id) {
        return people.find(id)
                .map(one -> one.name().full())
                .orElseGet(() -> words.say("log.unknown"));
    }

    private String moment(Instant at) {
        var local = time.at(at);
        return local.toLocalDate() + " " + words.time(local.toLocalTime());
    }
}
