package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.cairnlearn.learner.bkt.BktModel;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.MasteryRule;
import org.cairnlearn.learner.statespace.Reasons;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn mastery explain} */
@Command(
        name = "explain",
        description = "Say why one student's level in one competency is what it is.",
        footer = {
            "",
            "The parts add up to the level; what is said rests on the log's last row.",
            "Without --model and --log the school is asked; the log of who saw what keeps that."
        })
final class MasteryExplain implements Callable<Integer>, HasLog {
    private final Shell shell;

    @Option(
            names = "--model",
            paramLabel = "MODEL.json",
            description = "A model that cairn mastery fit has written.")
    private @Nullable Path model;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "The response log with the student's answers.")
    private @Nullable Path log;

    @Option(
            names = "--student",
            paramLabel = "S",
            required = true,
            description = "The student as the log, or the school's roster, names him or her.")
    private String student = "";

    @Option(
            names = "--competency",
            paramLabel = "C",
            required = true,
            description =
                    "The skill as the log, or the school's framework, names it; for a bkt model also several that answers ask for together, joined by ;.")
    private String competency = "";

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions school = new SchoolOptions();

    MasteryExplain(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CairnLog log(Shell of) {
        return school.log(of);
    }

    @Override
    public Integer call() throws IOException {
        var fitted = model;
        var answers = log;
        if (fitted == null && answers == null) {
            return new SchoolReasons(shell, school).run(student, competency, json);
        }
        if (fitted == null || answers == null) {
            throw CommandStopped.usage(
                    "command.usage",
                    "A model and a log go together.",
                    "Name both with --model and --log, or none of them to ask the school.");
        }
        return explain(fitted, answers);
    }

    private int explain(Path model, Path log) throws IOException {
        var of = ModelInput.require(model);
        Responses responses = new LogInput(shell).require(log).responses();
        int who = find(responses.students(), s -> responses.studentName(s).equals(student));
        var reasons =
                switch (of) {
                    case StateSpaceModel stateSpace -> {
                        int what =
                                find(
                                        responses.skills(),
                                        k -> responses.skillName(k).equals(competency));
                        yield stateSpace.explain(responses, who, what);
                    }
                    case BktModel bkt -> bkt.explain(responses, who, together(responses));
                    default -> throw new IllegalStateException("No reasons of " + of.kind());
                };
        if (json) {
            Json.print(ReasonsJson.of(reasons, responses), shell.out());
        } else {
            print(reasons, responses);
            if (of instanceof StateSpaceModel stateSpace && !stateSpace.rule().proven()) {
                neverMastered();
            }
        }
        return ExitCode.DONE;
    }

    /** Why even the best level is not called mastered. */
    private void neverMastered() {
        shell.out()
                .printf(
                        Locale.ROOT,
                        "%nThis model calls nothing mastered: of its own students no probability was safe enough%n"
                                + "(at most %.0f mistaken in 100, with 95 %% confidence). More students may change that.%n",
                        100 * MasteryRule.MOST_FALSE);
        shell.out().flush();
    }

    /** Knowledge tracing holds what answers ask for together to be one competency. */
    private List<String> together(Responses responses) {
        var names = List.of(competency.split(";"));
        names.forEach(name -> find(responses.skills(), k -> responses.skillName(k).equals(name)));
        return names;
    }

    private static int find(int count, java.util.function.IntPredicate is) {
        return IntStream.range(0, count)
                .filter(is)
                .findFirst()
                .orElseThrow(() ->
                        CommandStopped.usage(
                                "explain.unknown",
                                "The log has no such student or no such competency.",
                                "Write both as the log writes them."));
    }

    private void print(Reasons reasons, Responses responses) {
        var out = shell.out();
        out.printf(
                Locale.ROOT,
                "Level %.2f (%s), mastered with probability %.2f: %s%n%n",
                reasons.logit(),
                deviation(reasons),
                reasons.mastery(),
                reasons.decision());
        for (var part : reasons.parts()) {
            if (Math.abs(part.logit()) >= 0.005) {
                out.printf(
                        Locale.ROOT,
                        "  %+.2f  %-9s %s%n",
                        part.logit(),
                        part.kind().name().toLowerCase(Locale.ROOT),
                        about(part.row(), responses));
            }
        }
        Integer right = reasons.next().rightToMaster();
        if (right != null) {
            out.printf("%n%d right answers in a row would make it mastered.%n", right);
        }
        Integer item = reasons.next().item();
        if (item != null) {
            out.printf("The most telling next item: %s%n", responses.itemName(item));
        }
        out.flush();
    }

    private static String deviation(Reasons reasons) {
        Double deviation = reasons.deviation();
        return deviation == null
                ? "log-odds of knowing it"
                : String.format(Locale.ROOT, "standard deviation %.2f", deviation);
    }

    private static String about(@Nullable Integer row, Responses responses) {
        if (row == null) {
            return "";
        }
        return "answer %d, %s"
                .formatted(responses.seq(row), responses.right(row) ? "right" : "wrong");
    }
}
