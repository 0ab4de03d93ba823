package org.cairnlearn.school.choice;

import java.time.LocalDate;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;

/** A card that a student was shown. */
public record Offer(OfferId id, For day, Way way) {

    /** Whose cards, in which class and for which day. */
    public record For(PersonId student, ClassId schoolClass, LocalDate date) {}
}
