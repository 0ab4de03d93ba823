package org.cairnlearn.school.plan;

import java.time.LocalDate;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;

/** What is planned at a time: a stretch of one day, of one class or of a whole school. */
public sealed interface Block {
    LocalDate date();

    /** The period in the school's own words; empty when the roster gives none. */
    String period();

    /** One class in one period: its own students, staff and room. Its teachers approve. */
    record Section(ClassId schoolClass, LocalDate date, String period) implements Block {}

    /**
     * A flex period of a whole school: everybody who has a class then. Each host approves what he
     * or she hosts, the flex coordinator the rest.
     */
    record Flex(OrganisationId school, LocalDate date, String period) implements Block {}
}
