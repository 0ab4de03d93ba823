package org.cairnlearn.school.web.looked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.looked.LogQuestion.Understood;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.springframework.stereotype.Component;

/** Makes the pages of the log. */
@Component
class LogReader {
    private static final int MOST = 500;
    private static final int MOST_IN_A_FILE = 100_000;

    private final LogFacts facts;
    private final LogQuestion questions;
    private final SchoolTime time;

    LogReader(LogFacts facts, LogQuestion questions, SchoolTime time) {
        this.facts = facts;
        this.questions = questions;
        this.time = time;
    }

    LogPage log(Visitor visitor, LogPage.Typed asked, Words words) {
        facts.enter(visitor);
        var typed = questions.first(asked);
        return switch (facts.understand(visitor, typed)) {
            case Understood.Not(var why) -> {
                var said = isFresh(asked) ? "" : sentence(why, words);
                yield new LogPage(typed, said, words.say("log.lead"), null, LogPage.More.NONE);
            }
            case Understood.Asks asks -> {
                var found = facts.looks(visitor, asks, MOST);
                var table = new LogView(words, time, found.people()).looks(found.looks());
                yield new LogPage(
                        typed,
                        "",
                        words.say("log.found", "count", table.rows().size()),
                        table,
                        more(typed, asks, table, words));
            }
        };
    }

    /** Whether somebody has only just come to the page. */
    private static boolean isFresh(LogPage.Typed asked) {
        return asked.student() == null && asked.person() == null && asked.show() == null;
    }

    private static String sentence(Understood.Why why, Words words) {
        return switch (why) {
            case NO_DAYS -> words.say("log.no_days");
            case NOBODY -> words.say("log.nobody");
            case WHOM -> words.say("log.whom");
        };
    }

    private static LogPage.More more(
            LogPage.Typed typed, Understood.Asks asks, Table table, Words words) {
        return new LogPage.More(
                take("/log", typed, words),
                asks.person().isPresent() ? address("/breach", typed) : "",
                table.rows().size() < MOST ? "" : words.say("looked.most", "count", MOST));
    }

    /** The same lines for a spreadsheet, and more of them. */
    Table table(Visitor visitor, LogPage.Typed typed, Words words) {
        facts.enter(visitor);
        var found = facts.looks(visitor, asks(visitor, typed), MOST_IN_A_FILE);
        return new LogView(words, time, found.people()).looks(found.looks());
    }

    BreachPage breach(Visitor visitor, LogPage.Typed typed, Words words) {
        facts.enter(visitor);
        var asks = asks(visitor, typed);
        var person = asks.person().orElseThrow(NotThere::new);
        var found = facts.cameOut(visitor, asks);
        var view = new LogView(words, time, found.people());
        return new BreachPage(
                lead(person, typed, found, words),
                view.schools(found.breach()),
                view.touched(found.breach()),
                view.attempted(found.breach()),
                new BreachPage.Files(
                        take("/breach", typed, words),
                        address("", typed),
                        view.students(found.breach()).stream()
                                .map(one -> address("", of(one, typed)))
                                .toList()));
    }

    private static LogPage.Typed of(String student, LogPage.Typed typed) {
        return new LogPage.Typed(student, typed.person(), typed.from(), typed.to(), typed.show());
    }

    private static String lead(
            Person person, LogPage.Typed typed, LogFacts.CameOut found, Words words) {
        return words.say(
                "log.breach.lead",
                "name",
                person.name().full(),
                "count",
                found.breach().touched().size(),
                "from",
                Objects.toString(typed.from(), ""),
                "to",
                Objects.toString(typed.to(), ""));
    }

    private Understood.Asks asks(Visitor visitor, LogPage.Typed typed) {
        return facts.understand(visitor, typed) instanceof Understood.Asks asks ? asks : notThere();
    }

    private static Understood.Asks notThere() {
        throw new NotThere();
    }

    /** An address of the log with what was typed. */
    private static Take take(String page, LogPage.Typed typed, Words words) {
        return Take.of(words.say("log.file"), OfficeFrame.LOG + page, query(typed), words);
    }

    private static String address(String page, LogPage.Typed typed) {
        return OfficeFrame.LOG + page + "?" + query(typed);
    }

    private static String query(LogPage.Typed typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("student", Objects.toString(typed.student(), ""));
        fields.put("person", Objects.toString(typed.person(), ""));
        fields.put("from", Objects.toString(typed.from(), ""));
        fields.put("to", Objects.toString(typed.to(), ""));
        fields.put("show", Objects.toString(typed.show(), ""));
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
