package org.cairnlearn.statistics.effect;

/** How far apart two groups are, in standard deviations, and what the WWC makes of it. */
public record BaselineDifference(
        double treated, double comparison, double index, Equivalence equivalence) {}
