package org.cairnlearn.school.consent;

/**
 * What data of a student can be wanted for. The list is closed: what is not on it is not done. Each
 * has a rule that holds while nobody has said anything, and the law or policy that the rule is
 * from.
 */
public enum Purpose {
    /** The school's own teaching and records. */
    SCHOOL_WORK(Rule.ALWAYS, "FERPA, 34 CFR 99.31(a)(1)"),

    /** Names in a yearbook, a programme, a list of honours: FERPA's directory information. */
    DIRECTORY(Rule.UNLESS_REFUSED, "FERPA, 34 CFR 99.37"),

    /** Names on door sheets, boards and screens that others in the building read. */
    DISPLAY(Rule.UNLESS_REFUSED, "FERPA, 34 CFR 99.37"),

    /** Studies of what helps: data of a study, comparison pools, the draw of an experiment. */
    RESEARCH(Rule.UNLESS_REFUSED, "FERPA, 34 CFR 99.31(a)(6); PPRA, 34 CFR 98"),

    /** Passing data to programs of other companies and to other schools' systems. */
    SHARING(Rule.ONLY_IF_GIVEN, "COPPA, 16 CFR 312.5(a)(2)"),

    /** Photos, voices and recordings. */
    PICTURES(Rule.ONLY_IF_GIVEN, "COPPA, 16 CFR 312.2, 312.5"),

    /** Fitting and improving the models by which levels are estimated. */
    MODELS(Rule.UNLESS_REFUSED, "FERPA, 34 CFR 99.31(a)(1); COPPA, 16 CFR 312.10");

    /** What holds while nobody has said anything. */
    public enum Rule {
        /** It is done, and cannot be refused here. */
        ALWAYS,
        /** It is done until somebody refuses. */
        UNLESS_REFUSED,
        /** It is not done before somebody gives consent. */
        ONLY_IF_GIVEN
    }

    private final Rule rule;
    private final String source;

    Purpose(Rule rule, String source) {
        this.rule = rule;
        this.source = source;
    }

    /** What holds while nobody has said anything. */
    public Rule rule() {
        return rule;
    }

    /** Where the rule is from, as a lawyer would look it up. */
    public String source() {
        return source;
    }

    /** Whether a family can say anything about it. */
    public boolean canBeRefused() {
        return rule != Rule.ALWAYS;
    }
}
