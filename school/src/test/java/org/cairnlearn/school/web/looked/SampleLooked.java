package org.cairnlearn.school.web.looked;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairnlearn.school.audit.Breach;
import org.cairnlearn.school.audit.DataKind;
import org.cairnlearn.school.audit.Form;
import org.cairnlearn.school.audit.Ground;
import org.cairnlearn.school.audit.Look;
import org.cairnlearn.school.audit.Screen;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;

/** The sample pages of the log: an invented school's. */
public final class SampleLooked {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 14);
    private static final SchoolTime TIME =
            new SchoolTime(
                    InstantSource.fixed(Instant.parse("2025-10-14T13:05:00Z")), ZoneOffset.UTC);
    private static final Person OKAFOR = person(1, "Adaeze", "Okafor", Role.TEACHER);
    private static final Person LINDQVIST =
            person(2, "Anders", "Lindqvist-Papadopoulos", Role.AIDE);
    private static final Person RUIZ = person(3, "Marisol", "Ruiz", Role.TEACHER);
    private static final Person OFFICE =
            person(4, "Oluwaseun", "Adeyemi-Castellanos", Role.ADMINISTRATOR);
    private static final Person NOOR = person(5, "Noor", "Haddad", Role.STUDENT);
    private static final Person BEN = person(6, "Benedikt", "Soren", Role.STUDENT);

    private final Words words;

    public SampleLooked(Words words) {
        this.words = words;
    }

    private static Person person(int id, String given, String family, Role role) {
        return new Person(
                new PersonId(new UUID(9, id)),
                "p-" + id,
                new PersonName(given, family),
                role,
                true);
    }

    private static Look look(Person by, Ground ground, Screen screen, LocalDate day, int times) {
        return look(by, ground, new Look.Way(screen, Form.PAGE, true), day, times);
    }

    private static Look look(Person by, Ground ground, Look.Way way, LocalDate day, int times) {
        var first = day.atTime(8, 40).toInstant(ZoneOffset.UTC);
        return new Look(
                new Look.By(new UUID(8, 1), by.id(), by.role().name()),
                NOOR.id(),
                ground,
                way,
                new Look.Times(day, times, first, first.plusSeconds(60L * 17 * (times - 1))));
    }

    private static List<Look> looks() {
        return List.of(
                look(OKAFOR, Ground.TEACHES, Screen.CLASS_DAY, TODAY, 6),
                look(LINDQVIST, Ground.AIDS, Screen.WHO_IS_HERE, TODAY, 1),
                look(BEN, Ground.CLASSMATE, Screen.STUDENT_DAY, TODAY, 2),
                look(
                        OKAFOR,
                        Ground.TEACHES,
                        new Look.Way(Screen.CLASS_MAP, Form.FILE, true),
                        TODAY.minusDays(1),
                        1),
                look(RUIZ, Ground.COUNSELS, Screen.PROFILE, TODAY.minusDays(1), 1),
                look(OFFICE, Ground.LEADS, Screen.WHO_IS_HERE, TODAY.minusDays(4), 3),
                look(
                        RUIZ,
                        Ground.NONE,
                        new Look.Way(Screen.PROFILE, Form.PAGE, false),
                        TODAY.minusDays(5),
                        2));
    }

    /** A student's own list. */
    public LookedPage student() {
        return mine("student.looked.", looks().subList(0, 6), List.of());
    }

    /** A family's list about the first of two children. */
    public LookedPage family() {
        return mine(
                "family.looked.",
                looks().subList(0, 6),
                List.of(new Link("Noor Haddad", "#", true), new Link("Samir Haddad", "#", false)));
    }

    /** Nobody looked. */
    public LookedPage nobody() {
        return mine("family.looked.", List.of(), List.of());
    }

    private LookedPage mine(String keys, List<Look> looks, List<Link> children) {
        var names = new LinkedHashMap<PersonId, String>();
        List.of(OKAFOR, LINDQVIST, RUIZ, OFFICE)
                .forEach(one -> names.put(one.id(), one.name().full()));
        var lines = new LookWords(words, TIME, new LookWords.Names(names, Map.of()));
        var days = new LinkedHashMap<LocalDate, List<LookedPage.Row>>();
        for (var look : looks) {
            var why = words.say(keys + "why", why(keys, look));
            days.computeIfAbsent(look.times().day(), _ -> new ArrayList<>())
                    .add(lines.row(look, why));
        }
        var lead = keys + (looks.isEmpty() ? "none" : "lead");
        return new LookedPage(
                new LookedPage.Head(
                        words.say(keys + "title"),
                        keys.startsWith("student")
                                ? words.say(lead)
                                : words.say(lead, "name", "Noor"),
                        words.say(keys + "what")),
                children,
                List.of(
                        new Link(words.say("looked.period", "days", 30), "#", true),
                        new Link(words.say("looked.period", "days", 365), "#", false)),
                days.entrySet().stream()
                        .map(day -> new LookedPage.Day(words.day(day.getKey()), day.getValue()))
                        .toList(),
                "");
    }

    private static Map<String, Object> why(String keys, Look look) {
        return keys.startsWith("student")
                ? Map.of("ground", look.ground())
                : Map.of("ground", look.ground(), "name", "Noor");
    }

    private static LogPeople.People people() {
        var all = new LinkedHashMap<PersonId, Person>();
        List.of(OKAFOR, LINDQVIST, RUIZ, OFFICE, NOOR, BEN).forEach(one -> all.put(one.id(), one));
        return new LogPeople.People(
                all,
                Map.of(
                        NOOR.id(), "Harbor View Middle School",
                        BEN.id(), "Pine Lake Elementary"),
                Map.of());
    }

    private static LogPage.Typed typed(String student, String person) {
        return new LogPage.Typed(
                student, person, TODAY.minusDays(30).toString(), TODAY.toString(), "all");
    }

    /** The log, before anything was asked. */
    public LogPage log() {
        return new LogPage(typed("", ""), "", words.say("log.lead"), null, LogPage.More.NONE);
    }

    /** The log with something that nobody can look up. */
    public LogPage logRefused() {
        return new LogPage(
                typed("p-99", ""),
                words.say("log.nobody"),
                words.say("log.lead"),
                null,
                LogPage.More.NONE);
    }

    /** Who looked at a student. */
    public LogPage logFound() {
        var table = new LogView(words, TIME, people()).looks(looks());
        return new LogPage(
                typed("p-5", "p-3"),
                "",
                words.say("log.found", "count", table.rows().size()),
                table,
                new LogPage.More(take(), "#breach", ""));
    }

    /** What came out with a teacher's sign-in. */
    public BreachPage breach() {
        var first = Instant.parse("2025-10-14T03:12:00Z");
        var touched =
                IntStream.of(5, 6)
                        .mapToObj(id ->
                                new Breach.Touched(
                                        new PersonId(new UUID(9, id)),
                                        EnumSet.of(DataKind.NAME, DataKind.LEVELS, DataKind.WORK),
                                        EnumSet.of(Screen.PROFILE, Screen.CLASS_MAP),
                                        new Breach.When(id - 3, first, first.plusSeconds(240))))
                        .toList();
        var breach = new Breach(touched, List.of(BEN.id()));
        var view = new LogView(words, TIME, people());
        return new BreachPage(
                words.say(
                        "log.breach.lead",
                        Map.of(
                                "name", RUIZ.name().full(),
                                "count", 2,
                                "from", TODAY.minusDays(1).toString(),
                                "to", TODAY.toString())),
                view.schools(breach),
                view.touched(breach),
                view.attempted(breach),
                new BreachPage.Files(take(), "#back", List.of("#one", "#other")));
    }

    private Take take() {
        return Take.of(words.say("log.file"), "/office/log/log", "", words);
    }
}
