package org.cairnlearn.standards.oneroster;

/** What kind of organisation a row of {@code orgs.csv} is (OneRoster 1.1, OrgType). */
public enum OrgType implements Vocabulary {
    DEPARTMENT("department"),
    SCHOOL("school"),
    DISTRICT("district"),
    LOCAL("local"),
    STATE("state"),
    NATIONAL("national");

    private final String text;

    OrgType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
