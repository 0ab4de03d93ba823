package org.cairnlearn.school.web.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportUndo;
import org.cairnlearn.school.exchange.RunState;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Makes the page of one import from what was read. */
final class RunView {
    /** The first so many problems are shown: nobody mends more at a time. */
    static final int PROBLEMS = 100;

    private final RunFacts facts;
    private final SourcesPhrases phrases;
    private final Words words;
    private final SchoolTime time;

    RunView(RunFacts facts, SourcesPhrases phrases, SchoolTime time) {
        this.facts = facts;
        this.phrases = phrases;
        this.words = phrases.words();
        this.time = time;
    }

    /** What the last step did. */
    enum Said {
        NOTHING,
        MADE_ANEW,
        NOT_CONFIRMED,
        BUSY,
        PAUSED,
        NOT_UNDONE
    }

    RunPage page(Said said) {
        var run = facts.run();
        var refused = refused();
        return new RunPage(
                SourcesView.address(run),
                run.input(),
                about(),
                run.isUndo() ? words.say("office.run.undid") : phrases.lead(run.state(), total()),
                said(said),
                facts.files().isEmpty() ? null : table(),
                facts.problems().stream().limit(PROBLEMS).map(this::trouble).toList(),
                facts.problems().size() > PROBLEMS
                        ? words.say("office.run.more", "most", PROBLEMS)
                        : "",
                refused,
                refused.isEmpty() ? "" : kept(),
                run.state() == RunState.PREVIEW ? decision(said) : null,
                undo(),
                facts.undo() instanceof ImportUndo.Standing.Undone
                        ? words.say("office.run.is_undone")
                        : "");
    }

    private String kept() {
        var day = time.at(facts.run().detailsUntil()).toLocalDate();
        return words.say("office.run.kept", "day", words.day(day));
    }

    private FileCount total() {
        return facts.files().stream().reduce(new FileCount("", 0, 0, 0, 0, 0, 0), FileCount::plus);
    }

    private String about() {
        var run = facts.run();
        return Stream.of(
                        phrases.source(run),
                        run.format(),
                        phrases.age(run.started()),
                        new SourcesView(phrases, facts.people(), Map.of()).who(run))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String said(Said said) {
        return switch (said) {
            case NOTHING, NOT_CONFIRMED -> "";
            case MADE_ANEW -> words.say("office.run.made_anew");
            case BUSY -> words.say("office.run.busy");
            case PAUSED -> words.say("office.run.paused");
            case NOT_UNDONE -> words.say("office.run.not_undone");
        };
    }

    private Table table() {
        var rows = new ArrayList<List<String>>();
        facts.files().forEach(file -> rows.add(row(file.file(), file)));
        if (facts.files().size() > 1) {
            rows.add(row(words.say("office.run.all_files"), total()));
        }
        return new Table(
                words.say("office.run.files"),
                List.of(
                        words.say("office.count.file"),
                        words.say("office.count.fresh"),
                        words.say("office.count.changed"),
                        words.say("office.count.gone"),
                        words.say("office.count.unchanged"),
                        words.say("office.count.refused")),
                rows);
    }

    private List<String> row(String name, FileCount count) {
        var ready = phrases.counts(count);
        return List.of(
                name,
                ready.fresh(),
                ready.changed(),
                ready.gone(),
                ready.unchanged(),
                ready.refused());
    }

    private RunPage.Trouble trouble(Problem problem) {
        var where = new ArrayList<String>();
        where.add(problem.file());
        var line = problem.line();
        if (line != null) {
            where.add(words.say("office.run.line", "line", String.valueOf(line)));
        }
        var column = problem.column();
        if (column != null) {
            where.add(words.say("office.run.column", "column", column));
        }
        var pointer = problem.pointer();
        if (pointer != null) {
            where.add(pointer);
        }
        return new RunPage.Trouble(
                where, problem.severity() == Severity.ERROR, problem.message(), problem.fix());
    }

    /** What a page of an import shows as tables. */
    enum Part {
        FILES,
        PROBLEMS,
        UNDO
    }

    /** One of its tables whole; without rows where there is nothing to show. */
    Table table(Part part) {
        return switch (part) {
            case FILES -> table();
            case PROBLEMS -> problems();
            case UNDO -> undone();
        };
    }

    private Table problems() {
        return new Table(
                words.say("office.run.problems"),
                List.of(
                        words.say("office.run.where"),
                        words.say("office.run.what"),
                        words.say("office.run.fix")),
                facts.problems().stream()
                        .map(this::trouble)
                        .map(one ->
                                List.of(String.join(" ", one.where()), one.message(), one.fix()))
                        .toList());
    }

    private List<Take> refused() {
        var many = new LinkedHashMap<String, Integer>();
        for (var row : facts.refused()) {
            many.merge(row.file(), row.line() > 1 ? 1 : 0, Integer::sum);
        }
        return many.entrySet().stream()
                .map(file ->
                        Take.of(
                                words.say(
                                        "office.run.download",
                                        "count",
                                        file.getValue(),
                                        "file",
                                        file.getKey()),
                                SourcesView.address(facts.run()) + "/refused",
                                "file=" + UriUtils.encode(file.getKey(), StandardCharsets.UTF_8),
                                words))
                .toList();
    }

    private RunPage.@Nullable Undo undo() {
        return facts.undo() instanceof ImportUndo.Standing.Possible
                ? new RunPage.Undo(
                        undone(),
                        new PostButton(
                                words.say("office.undo.button"),
                                SourcesView.address(facts.run()) + "/undo"))
                : null;
    }

    /** What undoing it would change. */
    private Table undone() {
        var files =
                facts.undo() instanceof ImportUndo.Standing.Possible(var changed)
                        ? changed
                        : List.<FileCount>of();
        return new Table(
                words.say("office.undo.what"),
                List.of(
                        words.say("office.undo.of"),
                        words.say("office.undo.ended"),
                        words.say("office.undo.set_back"),
                        words.say("office.undo.back")),
                files.stream()
                        .map(file ->
                                List.of(
                                        words.say("office.undo.kind", "kind", file.file()),
                                        phrases.number(file.gone()),
                                        phrases.number(file.changed()),
                                        phrases.number(file.fresh())))
                        .toList());
    }

    private RunPage.Decision decision(Said said) {
        var here = SourcesView.address(facts.run());
        return new RunPage.Decision(
                new PostButton(words.say("office.run.apply"), here + "/apply"),
                new PostButton(words.say("office.run.discard"), here + "/discard"),
                facts.run().removals(),
                said == Said.NOT_CONFIRMED);
    }
}
