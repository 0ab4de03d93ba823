package org.cairnlearn.school.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.study.Gates;
import org.cairnlearn.statistics.study.Refusal;
import org.cairnlearn.statistics.study.Reported;
import org.cairnlearn.statistics.study.Studies;
import org.cairnlearn.statistics.study.StudyResult;
import org.cairnlearn.statistics.study.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The front door: plans in, answers out. */
public final class StudyDesk {
    private static final long SEED = 20_260_901;
    private static final String HINT =
            "This repeats an analysis of data that are known: it computes everything and decides nothing.";

    private StudyDesk() {}

    /**
     * Carries out a plan on data.
     *
     * @param data file by the plan's name of it; a single file may go by the empty name
     * @param today results are closed before a study's end
     */
    public static StudyAnswer analyze(Path planFile, Map<String, Path> data, LocalDate today) {
        return analyze(planFile, data, today, Optional.empty(), Leaving.NOBODY);
    }

    /** The same for a report that others will see; nobody refused. */
    static StudyAnswer analyze(
            Path planFile, Map<String, Path> data, LocalDate today, Optional<Path> reports) {
        return analyze(planFile, data, today, reports, Leaving.NOBODY);
    }

    /**
     * The same for a report that others will see.
     *
     * @param reports file that keeps whom earlier reports of the study were about
     * @param leaving who refused
     */
    public static StudyAnswer analyze(
            Path planFile,
            Map<String, Path> data,
            LocalDate today,
            Optional<Path> reports,
            Leaving leaving) {
        try {
            var plan = plan(planFile, data, leaving);
            var document = JsonNodeFactory.instance.objectNode();
            document.put("purpose", plan.purpose());
            if (plan.isStudy()) {
                return study(plan, data, new Asked(today, reports), document);
            }
            return reanalysis(plan, data, today, document);
        } catch (StudyRefused e) {
            return new StudyAnswer.Refused(e.problems());
        }
    }

    private static StudyAnswer reanalysis(
            Plan plan, Map<String, Path> data, LocalDate today, ObjectNode document) {
        var run = Steps.run(plan, frames(plan, data));
        document.set("values", picked(plan, run.results()));
        verdict(document, Verdict.EXPLORATORY, HINT, List.of());
        document.set("rows", run.rows());
        document.set("dataDictionary", DataDictionary.of(plan));
        document.set("provenance", Provenance.of(plan, data, today, SEED));
        return new StudyAnswer.Done(
                document, Report.ofReanalysis(plan, document), RScript.of(plan, data));
    }

    /** On which day, and with which list of earlier reports. */
    private record Asked(LocalDate today, Optional<Path> reports) {}

    private static StudyAnswer study(
            Plan plan, Map<String, Path> data, Asked asked, ObjectNode document) {
        var studyPlan = StudyReading.plan(plan);
        // While results are closed, the data are not even read.
        boolean open = Gates.closed(studyPlan, asked.today()).isEmpty();
        var pools = open ? PoolFile.all(plan, data) : List.<PoolFile>of();
        var result =
                open ? opened(plan, data, pools, asked) : Studies.closed(studyPlan, asked.today());
        var results = JsonNodeFactory.instance.objectNode();
        results.set("study", Results.tree(result));
        var students = results.path("study").path("students");
        result.students().ifPresent(all -> SmallFlow.of(all).without(students));
        document.set("values", values(plan, result, results));
        verdict(document, result.verdict(), result.sentence(), result.refusals());
        document.set("students", students);
        if (!plan.study().path("optOuts").isEmpty()) {
            document.put("participantsLeft", true);
        }
        PoolFile.tell(pools, document);
        NormGrowth.tell(plan, data, result, document);
        document.set("dataDictionary", DataDictionary.of(plan));
        document.set("provenance", Provenance.of(plan, data, asked.today(), SEED));
        return new StudyAnswer.Done(
                document, Report.ofStudy(plan, result, document), RScript.of(plan, data));
    }

    private static JsonNode values(Plan plan, StudyResult result, ObjectNode results) {
        if (result.evidence().isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        return plan.root().has("values")
                ? picked(plan, results)
                : results.path("study").path("evidence");
    }

    private static StudyResult opened(
            Plan plan, Map<String, Path> data, List<PoolFile> pools, Asked asked) {
        var studyPlan = StudyReading.plan(plan);
        var name = plan.dataNames().getFirst();
        var frame = java.util.Objects.requireNonNull(frames(plan, data).get(name));
        try {
            var read = StudyReading.data(plan, frame, pools);
            var result = Studies.analyse(studyPlan, read, asked.today(), SEED);
            Results.computed(result);
            if (asked.reports().isEmpty() || result.students().isEmpty()) {
                return result;
            }
            var list = ReportList.at(asked.reports().get(), Seal.of(path(plan, data, name)));
            return Reported.without(result, list.add(studyPlan, read, asked.today()), studyPlan);
        } catch (CannotEstimate e) {
            return Studies.impossible(studyPlan, e);
        }
    }

    private static JsonNode picked(Plan plan, ObjectNode results) {
        var wanted = plan.root().path("values");
        return wanted.isMissingNode() ? results : Values.pick(wanted, results, plan.file());
    }

    private static void verdict(
            ObjectNode document, Verdict verdict, String sentence, List<Refusal> refusals) {
        document.put("verdict", verdict.text()).put("sentence", sentence);
        document.set("refusals", Results.tree(refusals));
    }

    /** What a plan can find and what it cannot, its seal, and the draw of its roster. */
    public static StudyAnswer design(Path planFile, Map<String, Path> roster) {
        return design(planFile, roster, Leaving.NOBODY);
    }

    /**
     * The same without those who refused.
     *
     * @param leaving who is not drawn
     */
    public static StudyAnswer design(Path planFile, Map<String, Path> roster, Leaving leaving) {
        try {
            var read = PlanReader.read(planFile);
            var plan =
                    roster.isEmpty()
                            ? read
                            : leaving.outOf(read, roster.values().iterator().next());
            return DesignCheck.of(plan, roster);
        } catch (StudyRefused e) {
            return new StudyAnswer.Refused(e.problems());
        } catch (CannotEstimate e) {
            return new StudyAnswer.Refused(
                    List.of(
                            Problem.error(e.code(), String.valueOf(planFile.getFileName()))
                                    .saying(
                                            String.valueOf(e.getMessage()),
                                            "Change the plan or the roster.")));
        }
    }

    /**
     * A plan as a paper to file: a study, or one that is too small for an answer; no reanalysis.
     *
     * @param text the document
     */
    public static PlanPaper paper(String text) {
        try {
            var plan = PlanReader.read("plan.json", text.getBytes(StandardCharsets.UTF_8));
            if (!plan.isStudy()) {
                return new PlanPaper.Refused(
                        List.of(
                                Problem.error("plan.purpose", plan.file())
                                        .pointer("/purpose")
                                        .saying(
                                                "A reanalysis is no study.",
                                                "Hand in a plan with the purpose study.")));
            }
            return filed(plan, text);
        } catch (StudyRefused e) {
            return new PlanPaper.Refused(e.problems());
        }
    }

    /** What the draw of a filed plan decides in the plan of a day; empty where nothing. */
    public static Optional<DayDraw> dayDraw(PlanPaper.Read filed) {
        var plan = PlanReader.read("plan.json", filed.text().getBytes(StandardCharsets.UTF_8));
        return DayDraw.of(plan.study());
    }

    private static PlanPaper filed(Plan plan, String text) {
        var study = plan.study();
        var question = study.path("question").asString("");
        return new PlanPaper.Read(
                text,
                Seal.of(plan.root()),
                new PlanPaper.Asks(plan.root().path("title").asString(question), question),
                new PlanPaper.Dates(
                        LocalDate.parse(study.path("start").asString("")),
                        study.hasNonNull("interim")
                                ? LocalDate.parse(study.path("interim").asString(""))
                                : null,
                        LocalDate.parse(study.path("stop").asString(""))));
    }

    private static Map<String, Frame> frames(Plan plan, Map<String, Path> data) {
        Map<String, Frame> frames = new HashMap<>();
        for (var name : plan.dataNames()) {
            var columns = plan.columns(name);
            if (!columns.isEmpty()) {
                var path = path(plan, data, name);
                frames.put(
                        name,
                        Prepare.apply(plan.preparation(name), FrameReader.read(path, columns)));
            }
        }
        return frames;
    }

    /** The sums of those without the programme, for the studies of other schools. */
    public static StudyAnswer pool(Path planFile, Map<String, Path> data, LocalDate today) {
        return pool(planFile, data, today, Leaving.NOBODY);
    }

    /**
     * The same without those who refused.
     *
     * @param leaving who is in no sum
     */
    public static StudyAnswer pool(
            Path planFile, Map<String, Path> data, LocalDate today, Leaving leaving) {
        try {
            var plan = plan(planFile, data, leaving);
            return PoolMaker.of(plan, frames(plan, data), data, today);
        } catch (StudyRefused e) {
            return new StudyAnswer.Refused(e.problems());
        }
    }

    private static Plan plan(Path planFile, Map<String, Path> data, Leaving leaving) {
        var plan = PlanReader.read(planFile);
        return leaving.ids().isEmpty()
                ? plan
                : leaving.outOf(plan, path(plan, data, plan.dataNames().getFirst()));
    }

    static Path path(Plan plan, Map<String, Path> data, String name) {
        var path = data.get(name);
        if (path == null && name.equals(plan.dataNames().getFirst())) {
            path = data.get("");
        }
        if (path == null) {
            throw new StudyRefused(
                    List.of(
                            Problem.error("data.missing", plan.file())
                                    .pointer("/data")
                                    .saying(
                                            "The plan needs data called %s.".formatted(name),
                                            "Add --data %s=FILE.".formatted(name))));
        }
        return path;
    }
}
