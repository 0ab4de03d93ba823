package org.cairnlearn.school.web.kit;

/**
 * What holds for one student and one purpose, in words that a family reads.
 *
 * @param about what the data would be for
 * @param open whether it is done, but for the exception
 * @param state Yes, or No, and whether somebody said so
 * @param except for which kinds of data it is the other way; empty when for none
 */
public record SharingRow(About about, boolean open, String state, String except) {
    /**
     * What the data would be for.
     *
     * @param what what that means
     * @param rule where the rule is from that holds while nobody says anything
     */
    public record About(String purpose, String what, String rule) {}
}
