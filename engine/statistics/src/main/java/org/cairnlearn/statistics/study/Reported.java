package org.cairnlearn.statistics.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whom each number of a report is about, as fingerprints: of a student's values, not of a name, so
 * that a student whose score was corrected counts as another. Two reports of which one number is
 * about nearly the same students tell, by their difference, about the few who differ; such a number
 * may not be told again.
 *
 * @param cells sorted fingerprints by what a number is of
 */
public record Reported(Map<String, List<String>> cells) {
    private static final String ALL = "assigned";
    private static final String OUTCOME = "outcome ";
    private static final String SUBGROUP = "subgroup ";
    private static final String DOSE = "dose";

    public Reported {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * Of a study's report.
     *
     * @param salt the same for all reports that are held against each other
     */
    public static Reported of(StudyPlan plan, StudyData data, String salt) {
        int n = data.units().treat().size();
        var prints = prints(data, salt, n);
        var estimator =
                new Estimator(
                        data, plan.question().covariates(), java.util.Optional.<Redrawn>empty());
        Map<String, List<String>> cells = new LinkedHashMap<>();
        var assigned =
                IntStream.range(0, n).filter(row -> data.units().weights().get(row) > 0).toArray();
        add(cells, ALL, data, assigned, prints);
        for (var outcome : plan.question().outcomes()) {
            add(cells, OUTCOME + outcome.name(), data, estimator.complete(outcome.name()), prints);
        }
        data.extras()
                .placebo()
                .ifPresent(
                        name -> add(cells, OUTCOME + name, data, estimator.complete(name), prints));
        int[] rows = estimator.complete(plan.question().primary().name());
        data.subgroups()
                .forEach((column, groups) -> {
                    for (var members : groups.at(rows).members()) {
                        int[] own = IntStream.of(members).map(k -> rows[k]).toArray();
                        add(
                                cells,
                                label(column, groups.labels().get(groups.of(own[0]))),
                                data,
                                own,
                                prints);
                    }
                });
        var thirds = Looking.thirds(data, rows);
        for (int third = 0; third < thirds.size(); third++) {
            add(cells, DOSE + third, data, thirds.get(third), prints);
        }
        return new Reported(cells);
    }

    private static String label(String column, String value) {
        return SUBGROUP + column + ": " + value;
    }

    private static void add(
            Map<String, List<String>> cells,
            String name,
            StudyData data,
            int[] rows,
            String[] prints) {
        for (int arm = 0; arm < 2; arm++) {
            int which = arm;
            cells.put(
                    name + "|" + arm,
                    IntStream.of(rows)
                            .filter(row -> data.units().treat().get(row) == which)
                            .mapToObj(row -> prints[row])
                            .sorted()
                            .toList());
        }
    }

    private static String[] prints(StudyData data, String salt, int rows) {
        var prints = new String[rows];
        for (int row = 0; row < rows; row++) {
            var text = new StringBuilder(salt);
            for (var column : data.columns().values()) {
                text.append('|').append(column.has(row) ? column.or(row, 0) : "");
            }
            for (var groups : data.subgroups().values()) {
                text.append('|').append(groups.labels().get(groups.of(row)));
            }
            var units = data.units();
            text.append('|').append(units.treat().get(row));
            text.append('|').append(units.blocks().labels().get(units.blocks().of(row)));
            prints[row] = hash(text.toString());
        }
        return prints;
    }

    private static String hash(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * What an earlier report told of nearly the same students: of all but one to nine of them.
     *
     * @return what may not be told again, with no arm
     */
    public Set<String> tooClose(Reported earlier) {
        return cells.entrySet().stream()
                .filter(cell -> earlier.cells().containsKey(cell.getKey()))
                .filter(cell -> {
                    var before = earlier.cells().getOrDefault(cell.getKey(), List.of());
                    int apart = apart(cell.getValue(), before);
                    return apart > 0 && apart < SmallCells.FEWEST;
                })
                .map(cell -> cell.getKey().substring(0, cell.getKey().lastIndexOf('|')))
                .collect(Collectors.toSet());
    }

    /** How many of two sorted lists have no partner in the other, the longer side. */
    private static int apart(List<String> now, List<String> before) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < now.size() && j < before.size()) {
            int order = now.get(i).compareTo(before.get(j));
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return Math.max(now.size(), before.size()) - both;
    }

    /** The result without what may not be told again; the verdict and its sentence stay. */
    public static StudyResult without(StudyResult result, Set<String> close, StudyPlan plan) {
        var evidence = result.evidence();
        if (close.isEmpty() || evidence.isEmpty() && !close.contains(ALL)) {
            return result;
        }
        var refusals = new ArrayList<>(result.refusals());
        refusals.add(
                new Refusal(
                        "study.difference",
                        "an earlier report told about nearly the same students, and both together would tell about fewer than ten; what would do so is left out"));
        if (close.contains(ALL) || close.contains(OUTCOME + plan.question().primary().name())) {
            return new StudyResult(
                    result.verdict(),
                    result.sentence(),
                    refusals,
                    java.util.Optional.empty(),
                    java.util.Optional.empty());
        }
        return new StudyResult(
                result.verdict(),
                result.sentence(),
                refusals,
                result.students(),
                evidence.map(all -> without(all, close)));
    }

    private static StudyResult.Evidence without(StudyResult.Evidence all, Set<String> close) {
        var checks = all.checks();
        boolean dose = close.stream().anyMatch(name -> name.startsWith(DOSE));
        return new StudyResult.Evidence(
                all.outcomes().stream()
                        .filter(one -> !close.contains(OUTCOME + one.name()))
                        .toList(),
                all.imputed(),
                all.subgroups().stream().map(one -> without(one, close)).toList(),
                new StudyResult.Checks(
                        checks.placebo().filter(one -> !close.contains(OUTCOME + one.name())),
                        checks.hidden(),
                        dose ? List.of() : checks.dose()));
    }

    /** One group of a column could be taken from all and the others, so that none is told. */
    private static StudyResult.Subgroup without(StudyResult.Subgroup one, Set<String> close) {
        boolean told = close.stream().noneMatch(name -> name.startsWith(label(one.column(), "")));
        return told
                ? one
                : new StudyResult.Subgroup(
                        one.column(),
                        one.value(),
                        one.registered(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty());
    }
}
