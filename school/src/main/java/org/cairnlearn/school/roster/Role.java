package org.cairnlearn.school.roster;

/** What somebody is in the school (OneRoster 1.1 role, families taken together). */
public enum Role {
    STUDENT,
    TEACHER,
    AIDE,
    ADMINISTRATOR,
    FAMILY,
    PROCTOR
}
