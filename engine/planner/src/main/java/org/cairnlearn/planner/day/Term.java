package org.cairnlearn.planner.day;

/** The parts of which a plan's objective is the sum, each in milli-mastery. */
public enum Term {
    /** What the places are expected to give. */
    VALUE("value", false),
    /** Wishes that are met. */
    CHOICE("choice", false),
    /** Conferences and support that were waited for. */
    URGENCY("urgency", false),
    /** What is learnt about students of whom little is known. */
    EXPLORATION("exploration", false),
    /** Places that touch an interest. */
    INTEREST("interest", false),
    /** Teacher-led groups that are far apart in readiness; 0 or less. */
    HOMOGENEITY("homogeneity", true),
    /** Peer groups in which nobody can explain; 0 or less. */
    EXPLAINERS("explainers", true),
    /** Pairs that meet again and again; 0 or less. */
    REPEATS("repeats", true),
    /** Peer and project groups of one third of the school; 0 or less. */
    MIX("mix", true),
    /** Teachers with more than a fair load; 0 or less. */
    LOAD("load", true),
    /** Teachers who change the topic from block to block; 0 or less. */
    TOPIC_CHANGES("topicChanges", true),
    /** Duties that came without notice; 0 or less. */
    UNANNOUNCED("unannounced", false),
    /** What is other than in the previous plan; 0 or less. */
    STABILITY("stability", false);

    private final String label;
    private final boolean ofGroups;

    Term(String label, boolean ofGroups) {
        this.label = label;
        this.ofGroups = ofGroups;
    }

    /** The name in documents. */
    public String label() {
        return label;
    }

    /** Whether it prices groups or staff, never above 0, so that a bound may leave it out. */
    public boolean isOfGroups() {
        return ofGroups;
    }
}
