package org.cairnlearn.statistics.effect;

import org.cairnlearn.statistics.Numbers;

/** How many, their mean, and their standard deviation with divisor n − 1. */
public record Group(int n, double mean, double sd) {
    static Group of(Numbers values) {
        return new Group(values.size(), values.mean(), Math.sqrt(values.variance()));
    }
}
