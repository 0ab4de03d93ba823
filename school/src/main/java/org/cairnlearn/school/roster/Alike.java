package org.cairnlearn.school.roster;

/**
 * A student who may be meant by what somebody is called elsewhere.
 *
 * @param asked the place of what was asked
 */
public record Alike(int asked, Person student, Why why) {
    /** Why the student may be. */
    public enum Why {
        /** The same e-mail address, whatever its upper and lower case. */
        MAIL,
        /** The same number or id, whatever the zeros in front and upper and lower case. */
        NUMBER,
        /** The same name for signing in. */
        USERNAME,
        /** The same given and family name. */
        NAME
    }
}
