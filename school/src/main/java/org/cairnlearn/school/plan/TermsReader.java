package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cairnlearn.school.profile.AimBook;
import org.cairnlearn.school.research.ResearchBook;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Reads what binds and what draws single students; as the planner. */
@Component
class TermsReader {
    private final TermsSql terms;
    private final AimBook aims;
    private final ResearchBook studies;

    TermsReader(TermsSql terms, AimBook aims, ResearchBook studies) {
        this.terms = terms;
        this.aims = aims;
        this.studies = studies;
    }

    /** On the last of these days, among what the students need and what there is. */
    Terms of(List<LocalDate> days, Collection<PersonId> students, Needs needs, Shelf shelf) {
        return terms.of(students, days)
                .with(new Aims(aims.of(students), needs, shelf)::of)
                .with(draws(students, days.getLast()));
    }

    Draws draws(Collection<PersonId> students, LocalDate date) {
        return new Draws(studies.drawn(students, date));
    }
}
