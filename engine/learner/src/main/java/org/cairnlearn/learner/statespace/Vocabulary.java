package org.cairnlearn.learner.statespace;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.learner.responses.Responses;

/**
 * The items, skills and combinations of skills that a model has met in training; their places are
 * its numbers for them.
 */
record Vocabulary(List<String> items, List<String> skills, List<List<Integer>> combinations) {
    Vocabulary {
        items = List.copyOf(items);
        skills = List.copyOf(skills);
        combinations = combinations.stream().map(List::copyOf).toList();
    }

    /** What these students have met, in the order of the log's own numbers. */
    static Vocabulary of(Responses log, int[] students) {
        var items = new boolean[log.items()];
        var combinations = new boolean[log.combinations()];
        for (int student : students) {
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                if (log.item(row) >= 0) {
                    items[log.item(row)] = true;
                }
                combinations[log.combination(row)] = true;
            }
        }
        return of(log, items, combinations);
    }

    private static Vocabulary of(Responses log, boolean[] items, boolean[] combinations) {
        var itemNames = new ArrayList<String>();
        for (int i = 0; i < items.length; i++) {
            if (items[i]) {
                itemNames.add(log.itemName(i));
            }
        }
        var skillNames = new ArrayList<String>();
        int[] number = new int[log.skills()];
        java.util.Arrays.fill(number, -1);
        var known = new ArrayList<List<Integer>>();
        for (int c = 0; c < combinations.length; c++) {
            if (combinations[c]) {
                var own = new ArrayList<Integer>();
                for (int q = 0; q < log.size(c); q++) {
                    int skill = log.skill(c, q);
                    if (number[skill] < 0) {
                        number[skill] = skillNames.size();
                        skillNames.add(log.skillName(skill));
                    }
                    own.add(number[skill]);
                }
                known.add(own);
            }
        }
        return new Vocabulary(itemNames, skillNames, known);
    }
}
