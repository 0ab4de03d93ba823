package org.cairnlearn.school.attendance;

import java.time.LocalDate;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;

/** What a student can be away from: a block of one day, or all of the day. */
public sealed interface Sitting {
    LocalDate date();

    /**
     * A class in one of its periods.
     *
     * @param period in the school's own words; empty when the roster gives the class none
     */
    record OfClass(ClassId schoolClass, LocalDate date, String period) implements Sitting {}

    /** A flex block of a school, wherever the student was sent in it. */
    record OfFlex(OrganisationId school, LocalDate date, String period) implements Sitting {}

    /** All of a day, as the school's own system may say it; never marked by hand. */
    record WholeDay(LocalDate date) implements Sitting {}
}
