package org.cairnlearn.simulation.learning;

/**
 * What stays the same in a student over a term.
 *
 * @param pace factor on the probability of a leap, 1 is usual
 * @param keeping factor on the half-life of memories, 1 is usual
 * @param slip probability of a wrong answer although rested and sure
 * @param tiring what a full day of work adds to slips, and takes from learning
 * @param background probability of each memory from the grades before
 * @param volume responses in a usual lesson of mathematics
 */
public record Temperament(
        double pace, double keeping, double slip, double tiring, double background, double volume) {
    public static Temperament draw(Chance chance) {
        return new Temperament(
                chance.factor(0.45),
                chance.factor(0.3),
                chance.between(0.03, 0.12),
                chance.between(0.05, 0.2),
                chance.between(0.4, 0.98),
                chance.between(3, 5.2));
    }
}
