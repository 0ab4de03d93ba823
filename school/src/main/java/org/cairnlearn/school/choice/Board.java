package org.cairnlearn.school.choice;

import java.util.List;
import org.cairnlearn.school.roster.SchoolClass;
import org.jspecify.annotations.Nullable;

/**
 * What a student can choose from in a class, for a day.
 *
 * @param answer what the student said last; null while nothing was said
 */
public record Board(
        SchoolClass schoolClass, Offer.For day, List<Card> cards, Limits limits, @Nullable Answer answer) {
    public Board {
        cards = List.copyOf(cards);
    }

    /**
     * A card.
     *
     * @param line the place in line that the student has or would get; 0 where there is enough
     */
    public record Card(Offer offer, int line) {}

    /**
     * What bounds the choice.
     *
     * @param screenLeft minutes before a screen that the day still bears; null without a rule
     * @param courseOnly whether only skills of the course are offered, as the student has fewer of
     *     them than its slowest pace asks for
     */
    public record Limits(@Nullable Integer screenLeft, boolean courseOnly) {}
}
