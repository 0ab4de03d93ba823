package org.cairnlearn.school.roster;

/** The kinds of records of a roster, in the order in which they build on each other. */
public enum RosterKind {
    ORGANISATION("organisation", "organisations"),
    TERM("term", "terms"),
    COURSE("course", "courses"),
    PERSON("person", "people"),
    GUARDIANSHIP("guardianship", "guardianships"),
    CLASS("class", "classes"),
    ENROLLMENT("enrollment", "enrollments");

    private final String table;
    private final String plural;

    RosterKind(String table, String plural) {
        this.table = table;
        this.plural = plural;
    }

    /** The table of the schema {@code roster}. */
    String table() {
        return table;
    }

    /** The word for several, such as "people". */
    public String plural() {
        return plural;
    }
}
