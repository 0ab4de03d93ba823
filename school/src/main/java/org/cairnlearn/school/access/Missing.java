package org.cairnlearn.school.access;

/** What is still to be done, after the password, before a session opens anything. */
public enum Missing {
    /** Type a code of the authenticator app, or one of the recovery codes. */
    CODE,
    /** Set an authenticator app up: this account must have one and has none yet. */
    SET_UP
}
