package org.cairnlearn.school.study;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the fields of a study ask of each other. */
final class StudyRules {
    private static final List<String> DRAWN_FOR_A_DAY =
            List.of("individual", "blockedIndividual", "clustered", "withinStudent");

    private StudyRules() {}

    static void check(JsonNode study, Checker checker) {
        comparison(study, checker);
        if (study.has("anyTime")) {
            anyTime(study, checker);
        }
        if (study.has("day")) {
            day(study, checker);
        }
        if (study.path("outcomes").isArray() && study.path("outcomes").isEmpty()) {
            checker.wrong("/study/outcomes", "There is no primary outcome.", "Name at least one.");
        }
        if (study.hasNonNull("replaces")
                && !study.get("replaces").asString("").matches("[0-9a-f]{64}")) {
            checker.wrong(
                    "/study/replaces",
                    "This is not the seal of a plan.",
                    "Run study design on the earlier plan, and copy the 64 digits that it prints.");
        }
        if (study.hasNonNull("optOuts") && !study.has("id")) {
            checker.wrong("/study", "Opt-outs need the field id.", "Name the column of ids.");
        }
    }

    private static void comparison(JsonNode study, Checker checker) {
        var comparison = study.path("comparison").asString("");
        if (!comparison.isEmpty() && !comparison.equals("growthOnly") && !study.has("design")) {
            checker.wrong("/study", "The field design is missing.", "Say which sizes you expect.");
        }
        if (comparison.equals("similar") && !(study.has("similar") && study.has("cluster"))) {
            checker.wrong(
                    "/study",
                    "Similar students need the fields similar and cluster.",
                    "Say how alike they have to be, and which column is the school.");
        }
        if (!study.at("/similar/pools").isEmpty()) {
            pooled(study, checker);
        }
        if (comparison.equals("vendor")) {
            vendor(study, checker);
        }
    }

    /** Only items that are drawn one by one have a test that may be looked at on any day. */
    private static void anyTime(JsonNode study, Checker checker) {
        boolean items =
                study.at("/design/kind").asString("").equals("withinStudent")
                        && study.path("comparison").asString("").equals("drawn");
        if (!items || study.has("interim") || study.has("rerandomise")) {
            checker.wrong(
                    "/study/anyTime",
                    "Only a draw of each student's items, without early look and repeated draws, may be looked at on any day.",
                    "Take design.kind withinStudent and comparison drawn, or leave anyTime out.");
        }
        double share = study.at("/design/share").asDouble(0.5);
        if (!(share > 0 && share < 1)) {
            checker.wrong(
                    "/study/design/share",
                    "Items are drawn with a probability between 0 and 1.",
                    "Write it, such as 0.5.");
        }
    }

    /** What the plan of a day can obey: two groups of students, of classes, or of skills. */
    private static void day(JsonNode study, Checker checker) {
        var kind = study.at("/design/kind").asString("");
        if (!study.path("comparison").asString("").equals("drawn")
                || !DRAWN_FOR_A_DAY.contains(kind)
                || study.has("rerandomise")
                || study.has("cluster") && study.has("block")) {
            checker.wrong(
                    "/study/day",
                    "The plan of a day obeys one draw of two groups.",
                    "Take comparison drawn and design.kind %s, without rerandomise, or leave day out."
                            .formatted(String.join(", ", DRAWN_FOR_A_DAY)));
        }
        if (!(study.has("seed") && study.has("id"))) {
            checker.wrong(
                    "/study",
                    "A draw needs the fields seed and id.",
                    "Add a seed that others can check, and the column of ids.");
        }
        for (var arm : List.of("programme", "comparison")) {
            var ways = study.at("/day/" + arm);
            if (ways.isEmpty()
                    || !ways.valueStream()
                            .allMatch(one -> DayDraw.Way.texts().contains(one.asString("")))) {
                checker.wrong(
                        "/study/day/" + arm,
                        "This says in which ways students work.",
                        "Name one or more of %s."
                                .formatted(String.join(", ", DayDraw.Way.texts())));
            }
        }
    }

    /** Of sums, only what is equal within a cell can be looked at by itself. */
    private static void pooled(JsonNode study, Checker checker) {
        var exact = study.at("/similar/exact").valueStream().map(one -> one.asString("")).toList();
        for (var field : List.of("subgroups", "otherSubgroups")) {
            for (var one : study.path(field)) {
                if (one.has("thirds") || !exact.contains(one.path("column").asString(""))) {
                    checker.wrong(
                            "/study/" + field,
                            "A pool tells nothing about subgroups by this column.",
                            "Take a column of similar.exact, without thirds.");
                }
            }
        }
    }

    private static void vendor(JsonNode study, Checker checker) {
        if (!(study.has("vendor") && study.has("cluster"))) {
            checker.wrong(
                    "/study",
                    "A vendor's groups need the fields vendor and cluster.",
                    "Name the vendor and its columns of means, and the column of the school.");
        }
        var known =
                study.at("/vendor/means")
                        .valueStream()
                        .map(one -> one.path("of").asString(""))
                        .toList();
        var wanted =
                Stream.concat(
                        study.path("outcomes")
                                .valueStream()
                                .map(one -> one.path("column").asString("")),
                        study.path("covariates").valueStream().map(one -> one.asString("")));
        if (!wanted.allMatch(known::contains)) {
            checker.wrong(
                    "/study/vendor/means",
                    "An outcome or covariate has no mean of the vendor's groups.",
                    "Name the vendor's column for each, or leave the covariate out.");
        }
    }
}
