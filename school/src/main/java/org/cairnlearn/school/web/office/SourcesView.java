package org.cairnlearn.school.web.office;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.exchange.Arrival;
import org.cairnlearn.school.exchange.Connection;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.ImportLedger;
import org.cairnlearn.school.exchange.ImportedRun;
import org.cairnlearn.school.exchange.Previews;
import org.cairnlearn.school.exchange.RunState;
import org.cairnlearn.school.exchange.SourceStanding;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;

/** Makes the page of the data sources from what was read. */
final class SourcesView {
    private static final FileCount NOTHING = new FileCount("", 0, 0, 0, 0, 0, 0);

    private final SourcesPhrases phrases;
    private final Words words;
    private final Map<PersonId, Person> people;

    private final Map<UUID, FileCount> totals;

    SourcesView(SourcesPhrases phrases, List<Person> people, Map<UUID, FileCount> totals) {
        this.totals = totals;
        this.phrases = phrases;
        this.words = phrases.words();
        this.people = people.stream().collect(Collectors.toMap(Person::id, one -> one));
    }

    /** The page; with servers from which nothing comes. */
    SourcesPage page(
            List<SourceStanding> standings, List<Connection> silent, List<ImportedRun> history) {
        return new SourcesPage(
                lead(standings, silent),
                Stream.concat(
                                standings.stream().filter(this::alerts).map(this::alert),
                                silent.stream().map(this::silent))
                        .toList(),
                standings.isEmpty()
                        ? new Notice(
                                words.say("office.sources.empty"),
                                words.say("office.sources.empty_what"),
                                null)
                        : null,
                standings.stream().map(this::source).toList(),
                history.stream()
                        .filter(run -> run.state() == RunState.PREVIEW)
                        .map(this::waiting)
                        .toList(),
                kinds(),
                limits(),
                history.stream()
                        .filter(run -> run.state() != RunState.PREVIEW)
                        .map(this::past)
                        .toList());
    }

    private List<SourcesPage.Choice> kinds() {
        return Stream.of(
                        ImportKind.ROSTER,
                        ImportKind.FRAMEWORK,
                        ImportKind.SERVICES,
                        ImportKind.ATTENDANCE,
                        ImportKind.CONSENTS,
                        ImportKind.LINE_ITEMS,
                        ImportKind.PLANS,
                        ImportKind.MATERIALS,
                        ImportKind.SCHEDULE)
                .map(kind -> new SourcesPage.Choice(kind.name(), phrases.kind(kind)))
                .toList();
    }

    private String limits() {
        return words.say(
                "office.sources.limits",
                "megabytes",
                Previews.MOST_BYTES >> 20,
                "hours",
                Previews.KEPT.toHours(),
                "days",
                ImportLedger.ROWS_KEPT.toDays());
    }

    private String lead(List<SourceStanding> standings, List<Connection> silent) {
        if (standings.isEmpty() && silent.isEmpty()) {
            return words.say("office.sources.none");
        }
        var all = many(standings.stream(), silent);
        var many =
                many(standings.stream().filter(one -> mark(one) != SourcesPage.Mark.GOOD), silent);
        return many == 0
                ? words.say("office.sources.all_good", "count", all)
                : words.say("office.sources.some_not", "count", many, "all", all);
    }

    /** Of how many sources something has come or should have. */
    private static long many(Stream<SourceStanding> standings, List<Connection> silent) {
        return Stream.concat(
                        standings.map(one -> one.last().arrival()),
                        silent.stream()
                                .map(one -> new Arrival(ImportKind.ROSTER, one.name(), null)))
                .map(one -> one.kind() + " " + one.source())
                .distinct()
                .count();
    }

    private SourcesPage.Source source(SourceStanding standing) {
        var run = standing.last();
        var good = standing.lastGood();
        return new SourcesPage.Source(
                Link.to(phrases.source(run), address(run)),
                run.format().isEmpty() ? run.input() : run.input() + " · " + run.format(),
                phrases.age(run.started()),
                good == null || run.state() == RunState.APPLIED
                        ? ""
                        : words.say("office.sources.last_good", "age", phrases.age(good)),
                mark(standing),
                markWord(standing),
                phrases.counts(standing.totals()),
                phrases.line(standing.beats()),
                keep(standing));
    }

    private SourcesPage.Keep keep(SourceStanding standing) {
        var watch = standing.watch();
        var days = watch.promisedDays();
        return new SourcesPage.Keep(
                standing.last().arrival().kind().name(),
                standing.last().arrival().source(),
                days == null ? "" : words.say("office.sources.promised", "days", days),
                days == null ? "" : String.valueOf(days),
                watch.paused()
                        ? new PostButton(
                                words.say("office.sources.resume"), OfficeFrame.SOURCES + "/resume")
                        : new PostButton(
                                words.say("office.sources.pause"), OfficeFrame.SOURCES + "/pause"));
    }

    /** It failed the last time, or is older than was promised. */
    private boolean alerts(SourceStanding standing) {
        if (standing.watch().paused()) {
            return false;
        }
        return failed(standing) || late(standing) || standing.totals().lacksATenth();
    }

    private static boolean failed(SourceStanding standing) {
        var state = standing.last().state();
        return state == RunState.REFUSED || state == RunState.STOPPED;
    }

    private boolean late(SourceStanding standing) {
        var good = standing.lastGood();
        return standing.watch().promisedDays() != null
                && (good == null || !phrases.fresh(good, standing.watch()));
    }

    private Link silent(Connection server) {
        return Link.to(
                words.say("office.sources.silent", "source", server.name()),
                OfficeFrame.CONNECTIONS);
    }

    private Link alert(SourceStanding standing) {
        var run = standing.last();
        var good = standing.lastGood();
        var age = good == null ? words.say("office.sources.never") : phrases.age(good);
        return Link.to(
                words.say(
                        "office.sources.alert",
                        "source",
                        phrases.source(run),
                        "what",
                        failed(standing)
                                ? phrases.outcome(run.state())
                                : late(standing)
                                        ? phrases.old(standing.watch())
                                        : words.say(
                                                "office.sources.rows_refused",
                                                "count",
                                                standing.totals().refused()),
                        "age",
                        age),
                address(run));
    }

    private SourcesPage.Mark mark(SourceStanding standing) {
        var run = standing.last();
        if (run.state() == RunState.RUNNING || standing.watch().paused()) {
            return SourcesPage.Mark.WAIT;
        }
        var whole = run.state() == RunState.APPLIED && standing.totals().refused() == 0;
        return whole && phrases.fresh(run.started(), standing.watch())
                ? SourcesPage.Mark.GOOD
                : SourcesPage.Mark.LOOK;
    }

    /** What is the matter; where nothing is, that it is fresh. */
    private String markWord(SourceStanding standing) {
        var run = standing.last();
        var refused = standing.totals().refused();
        return switch (mark(standing)) {
            case GOOD -> words.say("office.sources.fresh");
            case WAIT ->
                    standing.watch().paused()
                            ? words.say("office.sources.paused")
                            : phrases.outcome(run.state());
            case LOOK ->
                    run.state() != RunState.APPLIED
                            ? phrases.outcome(run.state())
                            : refused > 0
                                    ? words.say("office.sources.rows_refused", "count", refused)
                                    : phrases.old(standing.watch());
        };
    }

    private Link waiting(ImportedRun run) {
        return Link.to(
                words.say(
                        "office.sources.preview_of",
                        "input",
                        run.input(),
                        "age",
                        phrases.age(run.started())),
                address(run));
    }

    private SourcesPage.Past past(ImportedRun run) {
        return new SourcesPage.Past(
                Link.to(phrases.source(run) + " · " + run.input(), address(run)),
                phrases.age(run.started()),
                who(run),
                run.isUndo() ? words.say("office.undo.done") : phrases.outcome(run.state()),
                phrases.counts(totals.getOrDefault(run.id(), NOTHING)));
    }

    /** Who handed it in, by name. */
    String who(ImportedRun run) {
        var by = run.arrival().by();
        var person = by == null ? null : people.get(by);
        if (by == null
                && run.arrival().kind() == ImportKind.ROSTER
                && !run.arrival().source().isEmpty()) {
            return words.say("office.by_itself");
        }
        return person == null ? words.say("office.by_command") : person.name().full();
    }

    static String address(ImportedRun run) {
        return OfficeFrame.SOURCES + "/" + run.id();
    }
}
