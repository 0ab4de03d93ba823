/**
 * What each student is estimated to know: an estimate for every student and competency with its
 * uncertainty and its reasons, derived from {@code evidence} by the learner engine in the
 * transaction that stores the evidence. Pages, plans and exports ask {@link MasteryBook} and get
 * one {@link Status} for all of them. One model makes them all: the school's own, which is fitted
 * each night and adopted by a person ({@link ModelBook}), or the untrained one before that. It
 * decides nothing for a student.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "roster",
            "competency",
            "evidence",
            "assessment",
            "schedule",
            "fitting",
            "consent"
        })
@NullMarked
package org.cairnlearn.school.mastery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
