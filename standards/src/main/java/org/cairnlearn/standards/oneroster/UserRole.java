package org.cairnlearn.standards.oneroster;

/**
 * What somebody is at a school: the roles of {@code users.csv} in OneRoster 1.1 and of {@code
 * roles.csv} in 1.2.
 */
public enum UserRole implements Vocabulary {
    ADMINISTRATOR("administrator"),
    AIDE("aide"),
    COUNSELOR("counselor"),
    DISTRICT_ADMINISTRATOR("districtAdministrator"),
    GUARDIAN("guardian"),
    PARENT("parent"),
    PRINCIPAL("principal"),
    PROCTOR("proctor"),
    RELATIVE("relative"),
    SITE_ADMINISTRATOR("siteAdministrator"),
    STUDENT("student"),
    SYSTEM_ADMINISTRATOR("systemAdministrator"),
    TEACHER("teacher");

    private final String text;

    UserRole(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
