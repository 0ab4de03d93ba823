package org.cairnlearn.school.web.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairnlearn.school.exchange.Arrival;
import org.cairnlearn.school.exchange.Beat;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.ImportUndo;
import org.cairnlearn.school.exchange.ImportedRun;
import org.cairnlearn.school.exchange.RefusedRow;
import org.cairnlearn.school.exchange.RunState;
import org.cairnlearn.school.exchange.SourceStanding;
import org.cairnlearn.school.exchange.Watch;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.standards.Problem;

/** The sample pages of the office: an invented school's data sources. */
public final class SampleOffice {
    private static final Instant NOW = Instant.parse("2025-10-14T13:05:00Z");
    private static final SchoolTime TIME = new SchoolTime(InstantSource.fixed(NOW), ZoneOffset.UTC);
    private static final Person CLERK =
            new Person(
                    new PersonId(new UUID(7, 7)),
                    "clerk",
                    new PersonName("Oluwaseun", "Adeyemi-Castellanos"),
                    Role.ADMINISTRATOR,
                    true);

    private final SourcesPhrases phrases;

    public SampleOffice(Words words) {
        this.phrases = new SourcesPhrases(words, TIME);
    }

    /** All that there is for who leads the whole tenant and guards privacy. */
    public static OfficeHome home(Words words) {
        return menu(words, OfficeFrame.FIRST).home();
    }

    /** The bar on the page with this title. */
    public static List<Link> bar(Words words, String title) {
        return home(words).sections().stream()
                .flatMap(section -> section.links().stream())
                .filter(link -> link.label().equals(title))
                .findFirst()
                .map(link -> menu(words, link.href()).bar())
                .orElseGet(() -> menu(words, OfficeFrame.FIRST).bar());
    }

    private static OfficeMenu menu(Words words, String here) {
        return new OfficeMenu(
                words, here, new OfficeMenu.For(true, true, new OfficeNews.Duties(true, true)));
    }

    public SourcesPage sources() {
        var roster = run(ImportKind.ROSTER, "roster-2025-10-14.zip", RunState.APPLIED, 4);
        var skills = run(ImportKind.FRAMEWORK, "framework.csv", RunState.APPLIED, 24 * 3);
        var answers = run(ImportKind.EVIDENCE, "responses.csv", RunState.STOPPED, 30);
        var preview = run(ImportKind.ROSTER, "roster-2025-10-15.zip", RunState.PREVIEW, 1);
        return new SourcesView(phrases, List.of(CLERK), Map.of(roster.id(), totals()))
                .page(
                        List.of(
                                new SourceStanding(
                                        roster,
                                        totals(),
                                        3,
                                        roster.ended(),
                                        new Watch(1, null),
                                        beats()),
                                new SourceStanding(
                                        skills,
                                        new FileCount("", 480, 0, 0, 480, 0, 0),
                                        0,
                                        skills.ended(),
                                        new Watch(null, NOW),
                                        List.of()),
                                new SourceStanding(
                                        answers,
                                        new FileCount("", 0, 0, 0, 0, 0, 0),
                                        0,
                                        NOW.minus(Duration.ofDays(9)),
                                        new Watch(7, null),
                                        beats())),
                        List.of(),
                        List.of(preview, roster, answers, skills));
    }

    /** A month in which something was left out on some days and one day nothing came in. */
    private static List<Beat> beats() {
        return IntStream.range(0, 28)
                .mapToObj(day ->
                        new Beat(
                                NOW.minus(Duration.ofDays(28 - day)),
                                day == 20 ? RunState.REFUSED : RunState.APPLIED,
                                day == 0 ? 3064 : day * 7L,
                                day % 9 == 3 ? 2 : 0))
                .toList();
    }

    public SourcesPage empty() {
        return new SourcesView(phrases, List.of(), Map.of()).page(List.of(), List.of(), List.of());
    }

    /** A roster of which some rows were refused. */
    public RunPage applied() {
        return page(
                run(ImportKind.ROSTER, "roster.zip", RunState.APPLIED, 4), RunView.Said.NOTHING);
    }

    /** An upload that would take away more than a tenth, and nobody said yet that it shall. */
    public RunPage stopped() {
        return page(preview(), RunView.Said.NOT_CONFIRMED);
    }

    /** A preview that was looked at again. */
    public RunPage madeAnew() {
        return page(preview(), RunView.Said.MADE_ANEW);
    }

    /** A run that did not reach its end. */
    public RunPage interrupted() {
        var run = run(ImportKind.EVIDENCE, "responses.csv", RunState.STOPPED, 30);
        var facts =
                new RunFacts(
                        run,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(CLERK),
                        new ImportUndo.Standing.Undone());
        return new RunView(facts, phrases, TIME).page(RunView.Said.NOTHING);
    }

    /** Who is case manager of whom, and an id that nobody has. */
    public CaseManagersPage caseManagers() {
        var words = phrases.words();
        return new CaseManagersPage(
                words.say("office.managers.lead", "count", 2),
                words.say("office.managers.more", "count", 200),
                words.say("office.meant.choose"),
                List.of(
                        new CaseManagersPage.One(
                                "m-1",
                                "Tomás Villanueva-Okonkwo",
                                "Marisol Reyes",
                                "18 Aug 2025",
                                "",
                                new PostButton(words.say("office.managers.end"), "/end")),
                        new CaseManagersPage.One(
                                "m-2",
                                "Ivy Chen",
                                "Marisol Reyes",
                                "18 Aug 2025",
                                "3 Oct 2025",
                                null)),
                new CaseManagersPage.Form(
                        new MeantField(
                                "student",
                                words.say("office.managers.student_id"),
                                "chen",
                                List.of(
                                        new MeantField.Choice("s-4", "Ivy Chen · Math 7A · s-4"),
                                        new MeantField.Choice("s-9", "Leo Chen · Math 7B · s-9"))),
                        new MeantField(
                                "manager",
                                words.say("office.managers.manager_id"),
                                "t-12",
                                List.of()),
                        "2025-10-14"));
    }

    /** Who answers for whom, and an id that nobody has. */
    public ResponsiblePage responsible() {
        var words = phrases.words();
        var end = new PostButton(words.say("office.responsible.end"), "/end");
        return new ResponsiblePage(
                words.say("office.responsible.lead", "count", 3),
                "",
                words.say("office.responsible.no_student", "place", 2),
                List.of(
                        new ResponsiblePage.One(
                                "r-1",
                                "Marisol Reyes",
                                words.say("office.responsible.mentor"),
                                "Tomás Villanueva-Okonkwo",
                                "18 Aug 2025",
                                "",
                                end),
                        new ResponsiblePage.One(
                                "r-2",
                                "Ingrid Solberg",
                                words.say("office.responsible.counsellor"),
                                "Advisory 6B",
                                "18 Aug 2025",
                                "12 Jun 2026",
                                end),
                        new ResponsiblePage.One(
                                "r-3",
                                "Oluwaseun Adeyemi-Castellanos",
                                words.say("office.responsible.substitute"),
                                "Mathematics 6, period 3",
                                "14 Oct 2025",
                                "14 Oct 2025",
                                end)),
                givingAgain(words));
    }

    private static ResponsiblePage.Form givingAgain(Words words) {
        return new ResponsiblePage.Form(
                new ResponsiblePage.Asked("", List.of()),
                List.of(new ResponsiblePage.Kind("MENTOR", words.say("office.responsible.mentor"))),
                new ResponsiblePage.Typed("t-12", "MENTOR", "s-11\ns-404", "", "2025-10-14", ""),
                new MeantField(
                        "adult", words.say("office.responsible.adult_id"), "t-12", List.of()),
                null);
    }

    private RunPage page(ImportedRun run, RunView.Said said) {
        var files =
                List.of(
                        new FileCount("users.csv", 646, 12, 3, 629, 71, 2),
                        new FileCount("enrollments.csv", 2418, 40, 0, 2377, 214, 1));
        var rows =
                List.of(
                        new RefusedRow("users.csv", 1, "", List.of("sourcedId")),
                        new RefusedRow("users.csv", 24, "…", List.of("s24")),
                        new RefusedRow("users.csv", 88, "…", List.of("s88")));
        var facts = new RunFacts(run, files, problems(), rows, List.of(CLERK), undo(run));
        return new RunView(facts, phrases, TIME).page(said);
    }

    private static ImportUndo.Standing undo(ImportedRun run) {
        return run.state() == RunState.APPLIED
                ? new ImportUndo.Standing.Possible(
                        List.of(
                                new FileCount("people", 86, 71, 3, 0, 12, 0),
                                new FileCount("enrollments", 254, 214, 0, 0, 40, 0)))
                : new ImportUndo.Standing.Impossible();
    }

    private static List<Problem> problems() {
        return List.of(
                Problem.error("oneroster.not-true-or-false", "users.csv")
                        .at(24)
                        .column("enabledUser")
                        .saying("Only true or false can stand here.", "Write true or false."),
                Problem.error("oneroster.not-a-date", "enrollments.csv")
                        .at(1207)
                        .column("beginDate")
                        .saying(
                                "This is not a date as the standard writes it.",
                                "Write year, month and day, such as 2026-08-17."),
                Problem.warning("oneroster.encoding", "users.csv")
                        .at(311)
                        .saying(
                                "The file is not UTF-8; it was read as Windows-1252.",
                                "Save or export it as \"CSV UTF-8\", so that letters with accents"
                                        + " are sure."));
    }

    private static FileCount totals() {
        return new FileCount("", 3064, 52, 3, 3006, 285, 3);
    }

    private static ImportedRun preview() {
        return run(ImportKind.ROSTER, "roster-2025-10-15.zip", RunState.PREVIEW, 1);
    }

    private static ImportedRun run(ImportKind kind, String input, RunState state, int hoursAgo) {
        var started = NOW.minus(Duration.ofHours(hoursAgo));
        return new ImportedRun(
                new UUID(7, kind.ordinal() + 10L * state.ordinal()),
                new Arrival(kind, kind == ImportKind.EVIDENCE ? "Practice" : "", CLERK.id()),
                input,
                kind == ImportKind.ROSTER ? "oneroster-1.1-csv" : "",
                state,
                state == RunState.PREVIEW
                        ? "11 % of the active people (71 of 634) would go. More than a tenth going"
                                + " at once is often a half-empty export, so nothing was imported."
                        : "",
                started,
                state == RunState.STOPPED ? null : started,
                NOW.plus(Duration.ofDays(14)));
    }
}
