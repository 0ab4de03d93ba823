package org.cairnlearn.planner.day.bound;

import java.util.BitSet;
import org.cairnlearn.planner.day.search.Instance;

/**
 * Which rules the plans keep that are to be bounded. A plan that breaks a rule can be worth more
 * than all that keep it.
 *
 * @param conferences whether conferences are held that are due
 * @param letOff the students of whose day rules ask nothing
 */
public record KeptRules(boolean conferences, BitSet letOff) {
    /** All rules that bounds know. */
    public static KeptRules all() {
        return new KeptRules(true, new BitSet());
    }

    /** None: then every plan is bounded. */
    public static KeptRules nothing(Instance in) {
        BitSet all = new BitSet();
        all.set(0, in.students);
        return new KeptRules(false, all);
    }

    /** That conferences are held that are due, and nothing else. */
    public static KeptRules onlyConferences(Instance in) {
        return new KeptRules(true, nothing(in).letOff());
    }

    /** Where conferences may be talks, no place is asked for. */
    public KeptRules withoutConferences() {
        return new KeptRules(false, letOff);
    }

    /** The same, but for these students. */
    public KeptRules but(BitSet students) {
        BitSet both = (BitSet) letOff.clone();
        both.or(students);
        return new KeptRules(conferences, both);
    }

    Dues dues(Instance in) {
        return Dues.but(letOff, in);
    }

    DayModel.Form form(Instance in, boolean columns) {
        return form(in, columns, Meetings.NONE);
    }

    DayModel.Form form(Instance in, boolean columns, Meetings meetings) {
        return new DayModel.Form(columns, conferences, dues(in), meetings);
    }
}
