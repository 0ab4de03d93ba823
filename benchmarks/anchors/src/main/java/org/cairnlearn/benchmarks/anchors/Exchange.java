package org.cairnlearn.benchmarks.anchors;

import java.util.HashSet;
import java.util.Set;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;
import org.cairnlearn.benchmarks.anchors.FlexDay.Way;
import org.jspecify.annotations.Nullable;

/**
 * A move while it is put together. Who takes a topic that he or she has in another block gives that
 * block what is displaced.
 */
final class Exchange {
    private final Counts counts;
    private final FlexDay day;
    final Reassignment move = new Reassignment();
    private final Set<Seat> changed = new HashSet<>();
    private int gained;

    Exchange(Counts counts) {
        this.counts = counts;
        day = counts.day;
    }

    static Choice of(Seat seat) {
        Choice choice = seat.getChoice();
        if (choice == null) {
            throw new IllegalStateException("An empty seat");
        }
        return choice;
    }

    int gained() {
        return gained;
    }

    boolean touches(int s) {
        for (Seat seat : counts.seat[s]) {
            if (changed.contains(seat)) {
                return true;
            }
        }
        return false;
    }

    /** Sits down; whatever was there is given up. */
    void sit(Seat seat, Choice choice) {
        gained += choice.value() - of(seat).value();
        changed.add(seat);
        move.sit(seat, choice);
    }

    void leave(Seat seat) {
        sit(seat, day.alone(seat.student(), of(seat)));
    }

    void take(Seat seat, Choice choice) {
        Seat other = elsewhere(seat, choice);
        if (other != null) {
            sit(other, displaced(seat));
        }
        sit(seat, choice);
    }

    /** What {@link #take} would give. */
    int gain(Seat seat, Choice choice) {
        Seat other = elsewhere(seat, choice);
        int there = other == null ? 0 : displaced(seat).value() - of(other).value();
        return choice.value() - of(seat).value() + there;
    }

    private @Nullable Seat elsewhere(Seat seat, Choice choice) {
        if (choice.topic() < 0 || of(seat).topic() == choice.topic()) {
            return null;
        }
        for (Seat other : counts.seat[seat.student()]) {
            if (other != seat && of(other).topic() == choice.topic()) {
                return other;
            }
        }
        return null;
    }

    private Choice displaced(Seat seat) {
        Choice choice = of(seat);
        boolean conference = choice.way() == Way.CONFERENCE;
        return conference ? day.rest(seat.student()) : day.alone(seat.student(), choice);
    }
}
