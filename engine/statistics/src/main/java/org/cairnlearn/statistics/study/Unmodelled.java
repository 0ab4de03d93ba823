package org.cairnlearn.statistics.study;

import org.cairnlearn.statistics.Numbers;

/** A way to a finding that stands on the draw alone and fits no model. */
sealed interface Unmodelled permits Redrawn, AnyTime {
    /** On these rows, with their outcome. */
    Finding find(String name, StudyPlan.Outcome outcome, int[] rows, Numbers values);
}
