package org.cairnlearn.standards.materials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.table.TextReader;
import org.cairnlearn.standards.table.TextSource;
import tools.jackson.core.JacksonException;

/**
 * Reads one course of OATutor: a problem a line, as JSON, with its steps, hints and scaffolds. A
 * problem that does not name its licence is refused: nobody could say whose it is.
 */
final class OatutorCourse {
    static final String PREFIX = "oatutor";

    private final TextSource source;
    private final CoursePlan plan;
    private final List<Problem> problems;
    private final Map<String, List<Exercise>> byLesson = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> refusedLessons = new HashSet<>();
    private String name = "";
    private Credit credit = Credit.NONE;
    private boolean nameless;
    private long rows;
    private long refused;

    private OatutorCourse(TextSource source, CoursePlan plan, List<Problem> problems) {
        this.source = source;
        this.plan = plan;
        this.problems = problems;
    }

    static boolean recognises(String start) {
        return start.startsWith("{") && start.contains("\"problem\"");
    }

    static MaterialReading read(TextSource source, Optional<TextSource> planFile)
            throws IOException {
        var problems = new ArrayList<Problem>();
        var plan =
                planFile.isPresent()
                        ? CoursePlan.read(planFile.get(), problems::add)
                        : CoursePlan.NONE;
        return new OatutorCourse(source, plan, problems).read();
    }

    private MaterialReading read() throws IOException {
        plan.objectives().keySet().forEach(lesson -> byLesson.put(lesson, new ArrayList<>()));
        var text = TextReader.open(source, PREFIX, problems::add);
        if (text.isEmpty()) {
            return MaterialReading.nothing(problems);
        }
        try (var lines = new BufferedReader(text.get())) {
            long line = 0;
            for (var one = lines.readLine(); one != null; one = lines.readLine()) {
                line++;
                if (!one.isBlank()) {
                    take(line, one);
                }
            }
        }
        return new MaterialReading(
                List.of(course()),
                List.of(),
                List.of(new FileCount(source.name(), rows, refused, 0, !nameless)),
                refusedLessons,
                problems);
    }

    private Course course() {
        var lessons =
                byLesson.entrySet().stream()
                        .filter(lesson -> !lesson.getValue().isEmpty())
                        .map(lesson ->
                                new Lesson(
                                        lesson.getKey(),
                                        titles.getOrDefault(lesson.getKey(), lesson.getKey()),
                                        plan.objectives().getOrDefault(lesson.getKey(), Set.of()),
                                        lesson.getValue()))
                        .toList();
        return new Course(
                source.name(),
                plan.name().isEmpty() ? name : plan.name(),
                plan.language(),
                plan.credit().or(credit),
                lessons);
    }

    private void take(long line, String text) {
        rows++;
        try (var json = JsonValues.parser(new StringReader(text))) {
            json.nextToken();
            take(line, JsonFields.of(JsonValues.read(json).orElse("")));
        } catch (JacksonException broken) {
            nameless = true;
            refuse(
                    line,
                    "",
                    "broken-line",
                    "This line is not one whole JSON object.",
                    "Get the file again from its source.");
        }
    }

    private void take(long line, JsonFields fields) {
        var problem = fields.object("problem");
        var lesson = problem.text("lessonId");
        var own = Credit.of(problem.text("oer"), problem.text("license"));
        if (isMissing(line, problem, lesson) || isWithoutLicence(line, own, lesson)) {
            return;
        }
        if (!ids.add(problem.text("id"))) {
            refuse(
                    line,
                    "/problem/id",
                    "duplicate",
                    "An earlier line has a problem with the same id.",
                    "Keep the line that is right and remove the other.");
            return;
        }
        name = name.isEmpty() ? problem.text("courseName") : name;
        credit = credit.or(own);
        titles.putIfAbsent(lesson, problem.text("lesson"));
        byLesson.computeIfAbsent(lesson, _ -> new ArrayList<>())
                .add(
                        new Exercise(
                                line,
                                problem.text("id"),
                                new Exercise.Words(problem.text("title"), problem.text("body")),
                                own,
                                fields.objects("steps").stream()
                                        .map(OatutorCourse::step)
                                        .toList()));
    }

    private boolean isMissing(long line, JsonFields problem, String lesson) {
        for (var field : List.of("id", "lessonId", "lesson")) {
            if (problem.text(field).isEmpty()) {
                refuseOf(lesson);
                refuse(
                        line,
                        "/problem/" + field,
                        "missing-field",
                        "The problem does not say this.",
                        "Get the file again from its source.");
                return true;
            }
        }
        return false;
    }

    private boolean isWithoutLicence(long line, Credit own, String lesson) {
        if (!own.licence().isEmpty()) {
            return false;
        }
        refuseOf(lesson);
        refuse(
                line,
                "/problem/license",
                "no-licence",
                "The problem names no licence, so that nobody can say whether it may be used.",
                "Leave it out, or ask its source under which licence it stands.");
        return true;
    }

    private void refuseOf(String lesson) {
        if (lesson.isEmpty()) {
            nameless = true;
        } else {
            refusedLessons.add(lesson);
        }
    }

    private void refuse(long line, String pointer, String code, String message, String fix) {
        refused++;
        problems.add(
                Problem.error(PREFIX + "." + code, source.name())
                        .at(line)
                        .pointer(pointer)
                        .saying(message, fix));
    }

    private static Exercise.Step step(JsonFields fields) {
        var step = fields.object("step");
        var tutoring = fields.object("tutoring");
        var hints =
                tutoring.names().stream()
                        .limit(1)
                        .flatMap(pathway -> tutoring.objects(pathway).stream())
                        .flatMap(OatutorCourse::hints)
                        .toList();
        return new Exercise.Step(
                new Exercise.Words(step.text("stepTitle"), step.text("stepBody")),
                step.texts("stepAnswer"),
                step.texts("choices"),
                fields.texts("knowledgeComponents"),
                hints);
    }

    /** A hint, and after it the smaller ones that belong to it. */
    private static Stream<Exercise.Hint> hints(JsonFields hint) {
        var own =
                new Exercise.Hint(
                        new Exercise.Words(hint.text("title"), hint.text("text")),
                        hint.texts("hintAnswer"),
                        Credit.name(hint.text("oer")));
        return Stream.concat(
                Stream.of(own), hint.objects("subHints").stream().flatMap(OatutorCourse::hints));
    }
}
