package org.cairnlearn.simulation.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance, one stream for each purpose, so that one student's luck doesn't move another's.
 * Only the generator's raw bits are used: what the JDK makes of them may change between releases.
 */
public final class Chance {
    private final SplittableRandom bits;

    private Chance(SplittableRandom bits) {
        this.bits = bits;
    }

    public static Chance of(long seed, String stream) {
        long hash = 0xcbf29ce484222325L ^ seed; // FNV-1a, 64 bits
        for (int i = 0; i < stream.length(); i++) {
            hash = (hash ^ stream.charAt(i)) * 0x100000001b3L;
        }
        return new Chance(new SplittableRandom(hash));
    }

    /** From 0 inclusive to 1 exclusive. */
    public double unit() {
        return (bits.nextLong() >>> 11) * 0x1.0p-53;
    }

    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    public boolean happens(double probability) {
        return unit() < probability;
    }

    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** About normal with mean 0 and deviation 1, never beyond 6: the sum of twelve units less 6. */
    public double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    /** A factor around 1: the logarithm is normal with the given deviation. */
    public double factor(double deviation) {
        return StrictMath.exp(deviation * bell());
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    public <T> List<T> shuffled(List<T> from) {
        var left = new ArrayList<>(from);
        var mixed = new ArrayList<T>(from.size());
        while (!left.isEmpty()) {
            int at = below(left.size());
            mixed.add(left.get(at));
            left.set(at, left.getLast());
            left.removeLast();
        }
        return List.copyOf(mixed);
    }
}
