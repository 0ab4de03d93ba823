package org.cairnlearn.school.activity;

import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.standards.xapi.RuleTable.Score;

/**
 * That statements of a kind are evidence.
 *
 * @param verb the verb that it is for; * for any
 * @param activity the activity that it is for; with * at its end all that begin so
 * @param competency what such a statement shows something about
 * @param score where in its result the score stands
 */
public record Rule(String verb, String activity, CompetencyId competency, Score score) {
    /** Whether it is for a statement with this verb about this activity. */
    public boolean fits(String saidVerb, String saidActivity) {
        return (verb.equals("*") || verb.equals(saidVerb))
                && (activity.endsWith("*")
                        ? saidActivity.startsWith(activity.substring(0, activity.length() - 1))
                        : activity.equals(saidActivity));
    }
}
