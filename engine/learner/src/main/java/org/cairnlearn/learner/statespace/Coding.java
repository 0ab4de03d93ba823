package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.learner.responses.Responses;

/** A log's items, skills and combinations in a model's numbers; -1 where the model knows none. */
final class Coding {
    private final int[] items;
    private final int[] skills;
    private final int[] combinations;

    private Coding(int[] items, int[] skills, int[] combinations) {
        this.items = items;
        this.skills = skills;
        this.combinations = combinations;
    }

    int item(int ofLog) {
        return items[ofLog];
    }

    int skill(int ofLog) {
        return skills[ofLog];
    }

    int combination(int ofLog) {
        return combinations[ofLog];
    }

    /** How this log's names stand in a model's vocabulary. */
    static Coding of(Responses log, Vocabulary words) {
        int[] skills = places(log.skillNames(), words.skills());
        var known = new HashMap<List<Integer>, Integer>();
        for (int c = 0; c < words.combinations().size(); c++) {
            known.put(words.combinations().get(c), c);
        }
        int[] combinations = new int[log.combinations()];
        for (int c = 0; c < combinations.length; c++) {
            int[] own = new int[log.size(c)];
            for (int q = 0; q < own.length; q++) {
                own[q] = skills[log.skill(c, q)];
            }
            combinations[c] = known.getOrDefault(Arrays.stream(own).boxed().toList(), -1);
        }
        return new Coding(places(log.itemNames(), words.items()), skills, combinations);
    }

    private static int[] places(List<String> names, List<String> vocabulary) {
        Map<String, Integer> known = HashMap.newHashMap(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) {
            known.put(vocabulary.get(i), i);
        }
        return names.stream().mapToInt(name -> known.getOrDefault(name, -1)).toArray();
    }
}
