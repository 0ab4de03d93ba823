package org.cairnlearn.school.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Made-up data on which every analysis can be tried, and steps that try each. */
final class RScriptsData {
    static final String STEPS =
            """
            {"kind": "effectSize", "outcome": "score", "treat": "treat"}
            {"kind": "coxIndex", "outcome": "late", "treat": "treat"}
            {"kind": "baseline", "columns": ["pre", "female"], "treat": "treat"}
            {"kind": "attrition", "data": "counts", "assigned1": "a1", "analysed1": "n1", "assigned0": "a0", "analysed0": "n0"}
            {"kind": "clusterCorrection", "data": "counts", "g": "g", "n1": "n1", "n0": "n0", "clusters": "clusters", "icc": "icc"}
            {"kind": "clusterCorrection", "data": "counts", "g": "g", "n1": "n1", "n0": "n0", "clusters": "clusters", "achievement": false}
            {"kind": "adjustP", "data": "counts", "p": "p"}
            {"kind": "pool", "data": "studies", "effect": "effect", "variance": "variance", "method": "fixed"}
            {"kind": "pool", "data": "studies", "effect": "effect", "variance": "variance", "method": "dersimonianLaird", "moderators": ["dose"]}
            {"kind": "pool", "data": "studies", "effect": "effect", "variance": "variance", "method": "reml", "moderators": ["dose"], "knappHartung": true}
            {"kind": "eValue", "effect": 0.3, "se": 0.08}
            {"kind": "eValue", "effect": -0.1, "se": 0.08}
            {"kind": "rosenbaum", "data": "pairs", "difference": "difference"}
            {"kind": "matchStrata", "treat": "treat", "exact": ["female"], "cut": [{"column": "pre", "at": [-0.5, 0.5]}], "balance": ["pre", "pre2"]}
            {"kind": "matchNearest", "treat": "treat", "columns": ["pre", "pre2"], "distance": "propensity", "caliper": 0.2, "outcome": "score", "balance": ["pre"]}
            {"kind": "matchNearest", "treat": "treat", "columns": ["pre", "pre2"], "distance": "mahalanobis", "ratio": 2, "replace": true, "exact": ["female"], "balance": ["pre"]}
            {"kind": "matchOptimal", "data": "small", "treat": "treat", "columns": ["pre", "pre2"], "distance": "propensity", "balance": ["pre"]}
            {"kind": "matchOptimal", "data": "small", "treat": "treat", "columns": ["pre", "pre2"], "distance": "mahalanobis"}
            {"kind": "matchFull", "data": "small", "treat": "treat", "columns": ["pre", "pre2"], "distance": "propensity"}
            {"kind": "matchFull", "data": "small", "treat": "treat", "columns": ["pre", "pre2"], "distance": "mahalanobis"}
            {"kind": "entropyBalance", "treat": "treat", "columns": ["pre", "pre2", "female"], "balance": ["pre", "pre2"]}
            {"kind": "balance", "treat": "treat", "columns": ["pre", "pre2"], "weightsFrom": "before"}
            {"kind": "balance", "treat": "treat", "columns": ["pre", "pre2"]}
            {"kind": "virtualGroup", "treat": "treat", "id": "id", "exact": ["female"], "pre": "pre", "preCaliper": 0.4, "school": "school", "schoolMeasure": "meals", "schoolCaliper": 20, "outcome": "score", "most": 15}
            {"kind": "linearModel", "outcome": "score", "terms": ["treat", "pre", "factor(grade)", "treat:pre"], "cluster": "school", "errors": "CR2", "joint": ["grade=2", "grade=3"], "adjust": ["treat", "treat:pre"]}
            {"kind": "linearModel", "outcome": "score", "terms": ["treat", "pre"], "weightsFrom": "before", "cluster": "school", "errors": "CR2"}
            {"kind": "linearModel", "outcome": "score", "terms": ["treat", "pre"], "cluster": "school", "errors": "CR0"}
            {"kind": "linearModel", "outcome": "score", "terms": ["treat", "pre"], "cluster": "school", "errors": "CR1"}
            {"kind": "linearModel", "outcome": "score", "terms": ["treat", "pre"], "cluster": "school", "errors": "CR1S", "df": "clusters"}
            {"kind": "linearModel", "outcome": "score", "terms": ["treat", "pre"], "errors": "classical"}
            {"kind": "twoStage", "outcome": "score", "terms": ["use", "pre"], "instruments": ["treat", "pre"], "errors": "classical"}
            {"kind": "twoStage", "outcome": "score", "terms": ["use", "pre"], "instruments": ["treat", "pre"], "cluster": "school", "errors": "CR0"}
            {"kind": "mixedModel", "outcome": "score", "terms": ["treat", "pre"], "random": [{"groups": "school"}]}
            {"kind": "mixedModel", "outcome": "score", "terms": ["treat", "pre"], "random": [{"groups": "school", "slopes": ["pre"]}]}
            {"kind": "mixedModel", "outcome": "score", "terms": ["pre"], "random": [{"groups": "school"}, {"groups": "meals2"}]}
            {"kind": "mixedModel", "data": "wedge", "outcome": "score", "terms": ["treat", "factor(period)"], "random": [{"groups": "cluster"}]}
            {"kind": "microRandomised", "outcome": "score", "treat": "use", "probability": 0.6, "terms": ["pre"], "moderators": ["female"], "student": "school", "errors": "CR2"}
            {"kind": "randomisation", "data": "small", "outcome": "score", "treat": "alternate", "block": "block"}
            {"kind": "randomisation", "data": "small", "outcome": "score", "treat": "alternate", "block": "block", "keptWhen": {"columns": ["pre"], "most": 0.4}}
            {"kind": "randomisation", "outcome": "score", "treat": "treat", "cluster": "school", "keptWhen": {"columns": ["pre"], "most": 0.5}}
            {"kind": "randomisationPairs", "data": "pairs", "treated": "one", "control": "zero"}
            {"kind": "alwaysValid", "outcome": "score", "treat": "use", "student": "school", "probability": 0.6, "expected": 0.4, "looks": [50, 100, 240]}
            {"kind": "singleCase", "data": "pairs", "outcome": "one", "phase": "phase", "before": "A", "during": "B", "firstStart": 5, "lastStart": 9}
            {"kind": "power", "design": {"kind": "individual", "students": 200, "explained": 0.4, "covariates": 1}, "effects": [0.2, 0.3]}
            {"kind": "power", "design": {"kind": "blockedIndividual", "blocks": 12, "size": 20, "explained": 0.4}}
            {"kind": "power", "design": {"kind": "clustered", "clusters": 20, "size": 60, "icc": 0.2, "explained": 0.5, "explainedClusters": 0.6, "covariates": 1}, "needed": 0.25}
            {"kind": "power", "design": {"kind": "blockedClusters", "blocks": 10, "clusters": 4, "size": 20, "icc": 0.1, "blockIcc": 0.1, "blockEffects": 0.3, "blockExplained": 0.2, "explained": 0.4}}
            {"kind": "power", "design": {"kind": "paired", "clusters": 20, "size": 60, "icc": 0.2, "explainedClusters": 0.5}}
            {"kind": "power", "design": {"kind": "steppedWedge", "clusters": 16, "size": 20, "icc": 0.1, "periods": 5}}
            {"kind": "power", "design": {"kind": "factorial", "clusters": 32, "size": 20, "icc": 0.1, "factors": 3}}
            {"kind": "power", "design": {"kind": "withinStudent", "students": 60, "items": 25, "icc": 0.3, "share": 0.4}}
            {"kind": "survey", "data": "sample", "estimate": "mean", "outcome": "y", "strata": "stratum", "cluster": "psu", "population": "psus", "within": [{"cluster": "ssu", "population": "ssus"}]}
            {"kind": "survey", "data": "sample", "estimate": "total", "outcome": "y", "strata": "stratum", "cluster": "psu", "weights": "weight"}
            {"kind": "survey", "data": "sample", "estimate": "ratio", "outcome": "y", "below": "x", "strata": "stratum", "cluster": "psu", "weights": "weight", "population": "psus"}
            {"kind": "survey", "data": "sample", "estimate": "regression", "outcome": "y", "terms": ["x"], "strata": "stratum", "cluster": "psu", "weights": "weight"}
            {"kind": "survey", "data": "sample", "estimate": "mean", "outcome": "y", "cluster": "psu", "weights": "weight", "margins": [{"column": "kind", "totals": {"k0": 600, "k1": 500}}, {"column": "sex", "totals": {"f": 560, "m": 540}}]}
            {"kind": "survey", "data": "sample", "estimate": "domains", "outcome": "y", "domain": "kind", "strata": "stratum", "cluster": "psu", "weights": "weight"}
            {"kind": "reliability", "items": ["i1", "i2", "i3", "i4", "i5", "i6"]}
            {"kind": "factorModel", "factors": [{"name": "one", "items": ["i1", "i2", "i3"]}, {"name": "two", "items": ["i4", "i5", "i6"]}]}
            {"kind": "gradedResponse", "items": ["i1", "i2", "i3", "i4", "i5", "i6"]}
            {"kind": "itemBias", "items": ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"], "focal": "female"}
            {"kind": "growthPercentiles", "score": "score", "priors": ["pre"]}
            {"kind": "quantileRegression", "outcome": "score", "terms": ["pre", "female"], "taus": [0.1, 0.5, 0.9]}
            {"kind": "imputedModel", "imputed": ["gappy", "pre", "pre2"], "modelOutcome": "gappy", "modelTerms": ["pre"], "copies": 50}
            """;

    private RScriptsData() {}

    static Map<String, Path> files(Path folder) {
        Map<String, Path> files = new HashMap<>();
        for (var name : List.of("main", "counts", "studies", "pairs", "small", "sample", "wedge")) {
            files.put(name, folder.resolve(name + ".csv"));
        }
        return files;
    }

    static void write(Path folder) throws IOException {
        var chance = new SplittableRandom(17);
        Files.writeString(folder.resolve("main.csv"), students(240, chance));
        Files.writeString(folder.resolve("small.csv"), students(24, chance));
        Files.writeString(
                folder.resolve("counts.csv"),
                """
                a1,n1,a0,n0,g,clusters,icc,p
                120,100,118,110,0.3,12,0.2,0.01
                60,55,70,40,-0.1,10,0.1,0.2
                400,390,410,400,0.25,40,0.15,0.03
                """);
        Files.writeString(folder.resolve("studies.csv"), studies(chance));
        Files.writeString(folder.resolve("pairs.csv"), pairs(chance));
        Files.writeString(folder.resolve("sample.csv"), sample(chance));
        Files.writeString(folder.resolve("wedge.csv"), wedge(chance));
    }

    private static String row(Object... cells) {
        var text = new StringBuilder();
        for (var cell : cells) {
            text.append(text.isEmpty() ? "" : ",")
                    .append(
                            cell instanceof Double number
                                    ? String.format(Locale.ROOT, "%.6f", number)
                                    : cell.toString());
        }
        return text.append('\n').toString();
    }

    private static String students(int count, SplittableRandom chance) {
        var text =
                new StringBuilder(
                        "id,treat,alternate,block,meals2,school,meals,grade,female,late,use,pre,pre2,score,gappy,i1,i2,i3,i4,i5,i6,q1,q2,q3,q4,q5,q6,q7,q8\n");
        int schools = 24;
        var shift = new double[schools];
        java.util.Arrays.setAll(shift, school -> 0.4 * chance.nextGaussian());
        for (int i = 0; i < count; i++) {
            int school = i % schools;
            int treat = school % 3 == 0 ? 1 : 0;
            double pre = chance.nextGaussian() + 0.2 * treat;
            double pre2 = 0.5 * pre + chance.nextGaussian();
            int use = chance.nextDouble() < 0.3 + 0.4 * treat ? 1 : 0;
            double score =
                    0.3 * treat + 0.2 * use + 0.6 * pre + shift[school] + chance.nextGaussian();
            text.append(
                    row(
                                    i + 1,
                                    treat,
                                    i / 2 % 2,
                                    "b" + i / 4,
                                    "m" + i % 17,
                                    "s" + school,
                                    30 + 2 * school,
                                    1 + i / 24 % 3,
                                    chance.nextBoolean() ? 1 : 0,
                                    chance.nextDouble() < 0.3 ? 1 : 0,
                                    use,
                                    pre,
                                    pre2,
                                    score,
                                    chance.nextDouble() < 0.15 ? "" : (Object) score)
                            .replace("\n", ","));
            text.append(answers(chance));
        }
        return text.toString();
    }

    private static String answers(SplittableRandom chance) {
        double able = chance.nextGaussian();
        var items = new StringBuilder();
        for (int item = 0; item < 6; item++) {
            double answer = able + (item - 3) * 0.2 + chance.nextGaussian();
            items.append(answer < -1 ? 0 : answer < 0 ? 1 : answer < 1 ? 2 : 3).append(',');
        }
        for (int item = 0; item < 8; item++) {
            items.append(able + (item - 4) * 0.3 + chance.nextGaussian() > 0 ? 1 : 0)
                    .append(item < 7 ? "," : "\n");
        }
        return items.toString();
    }

    private static String studies(SplittableRandom chance) {
        var text = new StringBuilder("effect,variance,dose\n");
        for (int i = 0; i < 14; i++) {
            double variance = 0.01 + 0.03 * chance.nextDouble();
            double dose = chance.nextDouble();
            text.append(
                    row(
                            0.1 + 0.4 * dose + Math.sqrt(variance + 0.03) * chance.nextGaussian(),
                            variance,
                            dose));
        }
        return text.toString();
    }

    private static String pairs(SplittableRandom chance) {
        var text = new StringBuilder("one,zero,difference,phase\n");
        for (int i = 0; i < 14; i++) {
            double zero = 10 + chance.nextGaussian();
            double one = zero + 0.8 + chance.nextGaussian();
            text.append(row(one, zero, one - zero, i < 7 ? "A" : "B"));
        }
        return text.toString();
    }

    /** Three strata, schools within them, classes within schools. */
    private static String sample(SplittableRandom chance) {
        var text = new StringBuilder("stratum,psu,ssu,psus,ssus,weight,kind,sex,x,y\n");
        for (int psu = 0; psu < 18; psu++) {
            double shift = chance.nextGaussian();
            for (int ssu = 0; ssu < 3; ssu++) {
                double x = 5 + chance.nextGaussian();
                text.append(
                        row(
                                "t" + psu % 3,
                                "p" + psu,
                                "p" + psu + "c" + ssu,
                                20 + psu % 3 * 10,
                                8 + psu % 4,
                                15 + 2.5 * (psu % 3) + ssu,
                                "k" + (psu + ssu) % 2,
                                ssu == 0 ? "f" : chance.nextBoolean() ? "f" : "m",
                                x,
                                50 + 2 * x + shift + chance.nextGaussian()));
            }
        }
        return text.toString();
    }

    private static String wedge(SplittableRandom chance) {
        var text = new StringBuilder("cluster,period,treat,score\n");
        for (int cluster = 0; cluster < 12; cluster++) {
            double shift = 0.5 * chance.nextGaussian();
            for (int period = 0; period < 5; period++) {
                for (int k = 0; k < 4; k++) {
                    int treat = period > cluster % 4 ? 1 : 0;
                    text.append(
                            row(
                                    "c" + cluster,
                                    period,
                                    treat,
                                    shift + 0.3 * treat + 0.1 * period + chance.nextGaussian()));
                }
            }
        }
        return text.toString();
    }

    /** Studies of every comparison, sealed, with their data. */
    record Studies(Path folder) {
        static final List<String> NAMES =
                List.of("students", "classes", "similar", "pool", "vendor", "repeated", "items");

        private static final Map<String, String> FIELDS =
                Map.of(
                        "students",
                        "\"comparison\": \"drawn\", \"block\": \"grade\", \"id\": \"id\", \"optOuts\": [\"7\", \"9\"]",
                        "classes",
                        "\"comparison\": \"drawn\", \"cluster\": \"school\"",
                        "similar",
                        "\"comparison\": \"similar\", \"cluster\": \"school\", \"similar\": {\"id\": \"id\", \"exact\": [\"grade\"], \"pre\": \"pre\", \"preCaliper\": 1, \"schoolMeasure\": \"meals\", \"schoolCaliper\": 50}",
                        "pool",
                        "\"comparison\": \"similar\", \"cluster\": \"school\", \"similar\": {\"id\": \"id\", \"exact\": [\"grade\"], \"pre\": \"pre\", \"preCaliper\": 1, \"schoolMeasure\": \"meals\", \"schoolCaliper\": 50, \"pools\": [\"region\"]}",
                        "vendor",
                        "\"comparison\": \"vendor\", \"cluster\": \"school\", \"vendor\": {\"name\": \"V\", \"means\": [{\"of\": \"score\", \"is\": \"scoreGroup\"}, {\"of\": \"late\", \"is\": \"lateGroup\"}, {\"of\": \"pre\", \"is\": \"preGroup\"}]}",
                        "repeated",
                        "\"comparison\": \"drawn\", \"rerandomise\": {\"covariates\": [\"pre\"], \"atMost\": 0.2}",
                        "items",
                        "\"comparison\": \"drawn\", \"cluster\": \"school\", \"anyTime\": {\"expected\": 0.3}");

        Map<String, Path> data(String name) throws IOException {
            boolean treatedOnly = name.equals("pool") || name.equals("vendor");
            var own = folder.resolve("study.csv");
            Files.writeString(own, rows(3, treatedOnly));
            if (!name.equals("pool")) {
                return Map.of("data", own);
            }
            var other = Files.writeString(folder.resolve("other.csv"), rows(4, false));
            var pool =
                    (StudyAnswer.Pooled)
                            StudyDesk.pool(
                                    plan(name), Map.of("data", other), LocalDate.of(2027, 7, 1));
            return Map.of(
                    "data",
                    own,
                    "region",
                    Files.writeString(folder.resolve("region.json"), pool.document().toString()));
        }

        Path plan(String name) throws IOException {
            var text =
                    PLAN.formatted(
                            FIELDS.get(name),
                            name.equals("items")
                                    ? "{\"kind\": \"withinStudent\", \"students\": 40, \"items\": 30}"
                                    : "{\"kind\": \"individual\", \"students\": 1200}");
            var file = Files.writeString(folder.resolve("plan.json"), text);
            var designed = (StudyAnswer.Designed) StudyDesk.design(file, Map.of());
            return Files.writeString(
                    file,
                    text.replace(
                            "\"start\"",
                            "\"seal\": {\"sha256\": \"%s\", \"on\": \"2026-08-30\"}, \"start\""
                                    .formatted(designed.document().get("sha256").asString())));
        }

        private static String rows(long seed, boolean treatedOnly) {
            var chance = new SplittableRandom(seed);
            var text =
                    new StringBuilder(
                            "id,treat,school,grade,meals,pre,preGroup,score,scoreGroup,late,lateGroup\n");
            for (int i = 0; i < 1200; i++) {
                int school = i % 40;
                int treat = treatedOnly ? 1 : school % 2;
                double pre = chance.nextGaussian();
                double score =
                        0.4 * treat
                                + 0.6 * pre
                                + 0.2 * Math.sin(school)
                                + 0.7 * chance.nextGaussian();
                double late = 4 - 0.5 * treat + chance.nextGaussian();
                text.append(
                        row(
                                i,
                                treat,
                                "s" + seed + "x" + school,
                                1 + school / 20,
                                10 + school % 3,
                                pre,
                                pre + 0.02,
                                chance.nextDouble() < 0.05 ? "" : (Object) score,
                                0.6 * pre,
                                late,
                                4.0));
            }
            return text.toString();
        }

        private static final String PLAN =
                """
                {"schema": "cairn-study-plan/1", "purpose": "study",
                 "study": {"question": "Do talks help?", "programme": "Daily talks", %s,
                   "design": %s, "treat": "treat",
                   "outcomes": [{"column": "score"}, {"column": "late", "lowerIsBetter": true}],
                   "smallestEffect": 0.3, "covariates": ["pre"],
                   "start": "2026-09-01", "stop": "2027-06-15",
                   "approvals": [{"role": "principal", "on": "2026-08-20"}],
                   "legalBasis": "school improvement", "seed": "x"}}
                """;
    }
}
