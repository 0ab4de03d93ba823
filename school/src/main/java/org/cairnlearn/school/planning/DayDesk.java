package org.cairnlearn.school.planning;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.InvalidProblem;
import org.cairnlearn.planner.day.check.Checker;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The front door: days and their plans, from files and as documents. */
public final class DayDesk {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private DayDesk() {}

    /**
     * Plans the day of a problem's file; the document is the plan's.
     *
     * @param shortages whether the words also say what the day lacks most
     */
    public static DayAnswer solve(Path problem, Effort effort, boolean shortages) {
        try {
            var day = Documents.problem(problem);
            var clashes = DayPlanner.clashes(day.document());
            var time = new SearchTime(effort.seconds(), effort.cpuSeconds());
            var budget = new Budget(effort.iterations(), effort.seed(), effort.threads());
            var plan = DayPlanner.solve(day.document(), budget, time, SideBySide::run);
            var document = new PlanDocument(day.sha256(), plan, time.cpuUsed(), clashes);
            var lacking = shortages ? DayWords.of(DayPlanner.shortages(day.document(), plan)) : "";
            var words = DayWords.clashing(clashes) + DayWords.of(document) + lacking;
            return new DayAnswer.Done(document.json(), words, true);
        } catch (Documents.Refused refused) {
            return new DayAnswer.Refused(refused.problems());
        } catch (InvalidProblem refusal) {
            var refusals = new Refusals(Documents.name(problem));
            refusals.invalid("", refusal);
            return new DayAnswer.Refused(refusals.all());
        }
    }

    /** Judges a plan's file by its problem's. */
    public static DayAnswer check(Path problem, Path plan) {
        try {
            var day = Documents.problem(problem);
            var document = Documents.plan(plan).document();
            var verdict = Checker.check(day.document(), document.plan());
            var judgement = new Judgement(verdict, document, day.sha256());
            return new DayAnswer.Done(
                    judgement.json(), judgement.words(), verdict.unnamed().isEmpty());
        } catch (Documents.Refused refused) {
            return new DayAnswer.Refused(refused.problems());
        }
    }

    /**
     * What day to make up.
     *
     * @param students how many, 2 or more
     * @param blocks how many, 1 to 12
     * @param seed where chance starts
     * @param groups whether it matters who is in a group with whom
     * @param scarce what is scarce
     */
    public record MadeUp(int students, int blocks, long seed, boolean groups, Scarce scarce) {}

    /** What is scarce in a made-up day. */
    public enum Scarce {
        USUAL(Shape.USUAL),
        TIGHT(Shape.TIGHT),
        FEW_CONFERENCES(Shape.FEW_CONFERENCES),
        MANY_CONFERENCES(Shape.MANY_CONFERENCES),
        RULES(Shape.RULES);

        private final Shape shape;

        Scarce(Shape shape) {
            this.shape = shape;
        }

        /** As one writes it on a command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The document of a made-up problem. */
    public static ObjectNode generate(MadeUp wanted) {
        return ProblemWriter.write(
                DayGenerator.generate(
                        new DayGenerator.Wanted(
                                wanted.students(),
                                wanted.blocks(),
                                wanted.seed(),
                                wanted.groups(),
                                wanted.scarce().shape)));
    }

    /** Writes a document; a file of that name is replaced when the new one is whole. */
    public static void write(ObjectNode document, Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            MAPPER.writeValue(writer, document);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
