package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Responses;
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
            description = "A state-space model that cairn mastery fit has written.")
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
            description = "The skill as the log, or the school's framework, names it.")
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
        if (!(ModelInput.require(model) instanceof StateSpaceModel stateSpace)) {
            throw CommandStopped.usage(
                    "model.not-explained",
                    "Only a state-space model can be explained.",
                    "Fit one with cairn mastery fit.");
        }
        Responses responses = new LogInput(shell).require(log).responses();
        int who = find(responses.students(), s -> responses.studentName(s).equals(student));
        int what = find(responses.skills(), k -> responses.skillName(k).equals(competency));
        var reasons = stateSpace.explain(responses, who, what);
        if (json) {
            Json.print(ReasonsJson.of(reasons, responses), shell.out());
        } else {
            print(reasons, responses);
        }
        return ExitCode.DONE;
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
                "Level %.2f (standard deviation %.2f), mastered with probability %.2f: %s%n%n",
                reasons.logit(),
                reasons.deviation(),
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

    private static String about(@Nullable Integer row, Responses responses) {
        if (row == null) {
            return "";
        }
        return "answer %d, %s"
                .formatted(responses.seq(row), responses.right(row) ? "right" : "wrong");
    }
}
