package org.cairnlearn.learner.statespace;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
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
        return of(log, Index.of(words), name -> name);
    }

    /**
     * How this log's names stand in an index.
     *
     * @param item an item's name in the vocabulary, from its name in the log
     */
    static Coding of(Responses log, Index index, UnaryOperator<String> item) {
        int[] items =
                log.itemNames().stream().mapToInt(name -> index.item(item.apply(name))).toArray();
        int[] skills = log.skillNames().stream().mapToInt(index::skill).toArray();
        int[] combinations = new int[log.combinations()];
        for (int c = 0; c < combinations.length; c++) {
            var own = new ArrayList<Integer>(log.size(c));
            for (int q = 0; q < log.size(c); q++) {
                own.add(skills[log.skill(c, q)]);
            }
            combinations[c] = index.combination(own);
        }
        return new Coding(items, skills, combinations);
    }
}
