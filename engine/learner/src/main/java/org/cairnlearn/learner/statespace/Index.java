package org.cairnlearn.learner.statespace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary by name; -1 for what it does not know. */
final class Index {
    private final Map<String, Integer> items;
    private final Map<String, Integer> skills;
    private final Map<List<Integer>, Integer> combinations;

    private Index(Vocabulary words) {
        items = places(words.items());
        skills = places(words.skills());
        combinations = places(words.combinations());
    }

    static Index of(Vocabulary words) {
        return new Index(words);
    }

    int item(String name) {
        return items.getOrDefault(name, -1);
    }

    int skill(String name) {
        return skills.getOrDefault(name, -1);
    }

    int combination(List<Integer> ofSkills) {
        return combinations.getOrDefault(ofSkills, -1);
    }

    private static <T> Map<T, Integer> places(List<T> vocabulary) {
        Map<T, Integer> places = HashMap.newHashMap(vocabulary.size());
        for (int at = 0; at < vocabulary.size(); at++) {
            places.put(vocabulary.get(at), at);
        }
        return places;
    }
}
