package org.cairnlearn.standards.materials;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.table.TextReader;
import org.cairnlearn.standards.table.TextSource;
import tools.jackson.core.JacksonException;

/**
 * OATutor's plan of a course: its lessons in order with the skills each is for.
 *
 * @param objectives for each lesson's id, in order
 */
record CoursePlan(
        String name, String language, Credit credit, Map<String, Set<String>> objectives) {
    static final CoursePlan NONE = new CoursePlan("", "", Credit.NONE, Map.of());

    /**
     * What OATutor calls a language that ISO 639-1 calls otherwise: "se" is Northern Sami there.
     */
    private static final Map<String, String> LANGUAGES = Map.of("se", "sv");

    static CoursePlan read(TextSource source, Problems problems) throws IOException {
        var text = TextReader.open(source, OatutorCourse.PREFIX, problems);
        if (text.isEmpty()) {
            return NONE;
        }
        try (var json = JsonValues.parser(text.get())) {
            json.nextToken();
            return of(first(JsonValues.read(json).orElse(List.of())));
        } catch (JacksonException broken) {
            problems.add(
                    Problem.error(OatutorCourse.PREFIX + ".broken-plan", source.name())
                            .at(JsonValues.line(broken))
                            .saying(
                                    "The course plan is not whole, so that the lessons are in the order of their problems and for all skills that stand in them.",
                                    "Get the file again from its source."));
            return NONE;
        }
    }

    private static JsonFields first(Object value) {
        return JsonFields.of(
                value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value);
    }

    private static CoursePlan of(JsonFields course) {
        var objectives = new LinkedHashMap<String, Set<String>>();
        for (var lesson : course.objects("lessons")) {
            objectives.put(lesson.text("id"), lesson.object("learningObjectives").names());
        }
        var language = course.text("language");
        return new CoursePlan(
                course.text("courseName"),
                LANGUAGES.getOrDefault(language, language),
                Credit.of(course.text("courseOER"), course.text("courseLicense")),
                objectives);
    }
}
