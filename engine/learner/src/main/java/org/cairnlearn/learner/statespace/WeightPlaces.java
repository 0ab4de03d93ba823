package org.cairnlearn.learner.statespace;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the weights of one group stand among all weights of a layer. Those of a thing, such as one
 * item, stand together, {@code stride} weights after those of the thing before.
 *
 * @param group what the weights say
 * @param of what the things are: DENSE features after the intercept, SKILL, COMBINATION, ITEM (by
 *     its place), SHARED (one thing only), PAIR (the skill asked for, times all skills, plus the
 *     other skill)
 * @param first the first weight of the first thing
 * @param entries how many weights of the group each thing has
 */
public record WeightPlaces(String group, String of, int first, int stride, int entries) {

    static List<WeightPlaces> of(Shape shape) {
        var places = new ArrayList<WeightPlaces>();
        for (Group group : Group.ALL) {
            if (group.block != Group.Block.PAIR || shape.pairs) {
                places.add(
                        new WeightPlaces(
                                group.name(),
                                group.block.name(),
                                start(shape, group.block) + group.place(),
                                group.block.width(),
                                group.length));
            }
        }
        return places;
    }

    private static int start(Shape shape, Group.Block block) {
        return switch (block) {
            case DENSE -> 1;
            case SKILL -> shape.skillStart;
            case COMBINATION -> shape.combinationStart;
            case ITEM -> shape.itemStart;
            case SHARED -> shape.sharedStart;
            case PAIR -> shape.pairStart;
        };
    }
}
