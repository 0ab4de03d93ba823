package org.cairnlearn.standards.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the results of one file. Results of single objectives of a test are read over. */
final class EdFiResults {
    private final String file;
    private final Map<String, EdFiTest> tests;
    private final Problems problems;
    private long rows;
    private long refused;
    private long unnamed;

    EdFiResults(String file, Map<String, EdFiTest> tests, Problems problems) {
        this.file = file;
        this.tests = tests;
        this.problems = problems;
    }

    long rows() {
        return rows;
    }

    long refused() {
        return refused;
    }

    /** Of how many results no file says which test they are of. */
    long unnamed() {
        return unnamed;
    }

    Optional<ResultRow> take(XmlRecord element) {
        rows++;
        var result = read(element);
        if (result.isEmpty()) {
            refused++;
        }
        return result;
    }

    private Optional<ResultRow> read(XmlRecord element) {
        var student = element.at("StudentReference", "StudentIdentity", "StudentUniqueId");
        var test = element.at("AssessmentReference", "AssessmentIdentity", "AssessmentIdentifier");
        var date = TestDate.parse(element.at("AdministrationDate"));
        var scores = scores(element);
        if (student.isEmpty()) {
            return refuse(element, "no-student", "StudentUniqueId");
        }
        if (test.isEmpty()) {
            return refuse(element, "no-test", "AssessmentIdentifier");
        }
        if (date.isEmpty()) {
            return refuse(element, "no-date", "AdministrationDate");
        }
        if (scores.isEmpty()) {
            return refuse(element, "no-score", "ScoreResult");
        }
        var named = named(test, element);
        var sitting =
                new ResultRow.Test(
                        named.title(), named.subject(), named.grade(), named.term(), date.get());
        var id = element.at("StudentAssessmentIdentifier");
        return Optional.of(
                new ResultRow(
                        new ResultRow.Place(file, element.line()),
                        id.isEmpty() ? String.join("|", student, test, date.get().toString()) : id,
                        student,
                        sitting,
                        scores.get()));
    }

    private EdFiTest named(String test, XmlRecord element) {
        var known = tests.get(test);
        if (known != null && !known.title().isEmpty()) {
            return known;
        }
        unnamed++;
        return new EdFiTest(test, "", element.word("WhenAssessedGradeLevel"), "");
    }

    /** The score of the whole test by the way it is reported: on a scale, else raw. */
    private static Optional<ResultRow.Scores> scores(XmlRecord element) {
        var byMethod = new HashMap<String, Double>();
        for (var result : element.all("ScoreResult")) {
            var number = number(result.at("Result"));
            if (number != null) {
                byMethod.putIfAbsent(result.word("AssessmentReportingMethod"), number);
            }
        }
        return Stream.of("Scale score", "RIT scale score", "Raw score")
                .map(byMethod::get)
                .filter(score -> score != null)
                .findFirst()
                .map(score ->
                        new ResultRow.Scores(
                                score,
                                within(
                                        byMethod.get("Standard error measurement"),
                                        Double.MIN_VALUE,
                                        Double.MAX_VALUE),
                                within(
                                        byMethod.getOrDefault(
                                                "Percentile", byMethod.get("Percentile rank")),
                                        0,
                                        100)));
    }

    private static @Nullable Double within(@Nullable Double number, double least, double most) {
        return number == null || number < least || number > most ? null : number;
    }

    private static @Nullable Double number(String text) {
        try {
            var number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private Optional<ResultRow> refuse(XmlRecord element, String code, String field) {
        problems.add(
                Problem.error(EdFiAssessments.PREFIX + "." + code, file)
                        .at(element.line())
                        .field(field)
                        .saying(
                                "The result that starts on this line has no %s that can be read."
                                        .formatted(field),
                                "Correct it in the source, then export it again."));
        return Optional.empty();
    }
}
