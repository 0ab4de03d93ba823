package org.cairnlearn.planner;

import org.jspecify.annotations.Nullable;

/**
 * Something that could take place in the block; it may be opened several times, or not at all.
 *
 * @param id its name within the problem
 * @param kind what sort of place it is
 * @param topic what it is about; absent at own pace only, where each student has a topic of his or
 *     her own
 * @param min the fewest students with whom it takes place; 0 at own pace
 * @param max the most students it takes
 * @param led for how many minutes from the block's start a teacher leads it, to circulate
 *     afterwards; 0 unless it is teacher-led
 */
public record Offering(
        OfferingId id, Kind kind, @Nullable TopicId topic, int min, int max, Minutes led) {
    public Offering {
        if ((topic == null) != (kind == Kind.IND)) {
            throw new IllegalArgumentException(
                    "Offering %s: own pace has no topic, every other kind has one".formatted(id));
        }
        if ((min == 0) != (kind == Kind.IND) || min < 0 || max < 1 || max < min) {
            throw new IllegalArgumentException(
                    "Offering %s of kind %s can't have %d to %d students"
                            .formatted(id, kind, min, max));
        }
        if ((led.value() > 0) != (kind == Kind.TL)) {
            throw new IllegalArgumentException(
                    "Offering %s: a teacher-led one is led for a minute or more, others for none"
                            .formatted(id));
        }
    }

    /** Own pace for anyone: the place that is always possible. */
    public static Offering ownPace(OfferingId id) {
        return new Offering(id, Kind.IND, null, 0, Integer.MAX_VALUE, new Minutes(0));
    }
}
