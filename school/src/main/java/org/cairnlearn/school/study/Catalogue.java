package org.cairnlearn.school.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All the analyses that a plan may name. */
final class Catalogue {
    private static final Map<String, Analysis> BY_KIND = byKind();

    private Catalogue() {}

    private static Map<String, Analysis> byKind() {
        Map<String, Analysis> all = new LinkedHashMap<>();
        Stream.of(
                        EffectAnalyses.all(),
                        MatchingAnalyses.all(),
                        ModelAnalyses.all(),
                        TrialAnalyses.all(),
                        SurveyAnalyses.all(),
                        MeasureAnalyses.all())
                .flatMap(List::stream)
                .forEach(analysis -> all.put(analysis.kind(), analysis));
        return all;
    }

    static List<Analysis> all() {
        return List.copyOf(BY_KIND.values());
    }

    static boolean has(String kind) {
        return BY_KIND.containsKey(kind);
    }

    /** The analysis of a kind that is known. */
    static Analysis of(String kind) {
        return java.util.Objects.requireNonNull(BY_KIND.get(kind));
    }
}
