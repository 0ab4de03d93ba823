package org.cairnlearn.school.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.roster.FeedAsk.Tie;
import org.cairnlearn.school.roster.FeedAsk.Within;
import org.cairnlearn.school.roster.RosterKind;

/** The collections of OneRoster's rostering service, and which lists stand below which object. */
enum ServiceCollection {
    ACADEMIC_SESSIONS("academicSessions", RosterKind.TERM, "academicSession"),
    TERMS("terms", RosterKind.TERM, "academicSession", new Within(Tie.TYPE, "term")),
    GRADING_PERIODS(
            "gradingPeriods",
            RosterKind.TERM,
            "academicSession",
            new Within(Tie.TYPE, "gradingPeriod")),
    CLASSES("classes", RosterKind.CLASS, "class"),
    COURSES("courses", RosterKind.COURSE, "course"),
    ENROLLMENTS("enrollments", RosterKind.ENROLLMENT, "enrollment"),
    ORGS("orgs", RosterKind.ORGANISATION, "org"),
    SCHOOLS("schools", RosterKind.ORGANISATION, "org", new Within(Tie.TYPE, "school")),
    USERS("users", RosterKind.PERSON, "user"),
    STUDENTS("students", RosterKind.PERSON, "user", new Within(Tie.ROLE, "student")),
    TEACHERS("teachers", RosterKind.PERSON, "user", new Within(Tie.ROLE, "teacher"));

    private static final Map<ServiceCollection, Map<ServiceCollection, Tie>> BELOW =
            new EnumMap<>(
                    Map.of(
                            TERMS, Map.of(CLASSES, Tie.TERM, GRADING_PERIODS, Tie.PARENT),
                            CLASSES, Map.of(STUDENTS, Tie.ATTENDS, TEACHERS, Tie.TEACHES),
                            COURSES, Map.of(CLASSES, Tie.COURSE),
                            SCHOOLS,
                                    Map.of(
                                            CLASSES, Tie.SCHOOL,
                                            COURSES, Tie.SCHOOL,
                                            ENROLLMENTS, Tie.SCHOOL,
                                            STUDENTS, Tie.SCHOOL,
                                            TEACHERS, Tie.SCHOOL,
                                            TERMS, Tie.SCHOOL),
                            STUDENTS, Map.of(CLASSES, Tie.PERSON),
                            TEACHERS, Map.of(CLASSES, Tie.PERSON),
                            USERS, Map.of(CLASSES, Tie.PERSON)));

    /** Below a class that is named with its school. */
    private static final Map<ServiceCollection, Tie> BELOW_CLASS_IN_SCHOOL =
            new EnumMap<>(
                    Map.of(
                            ENROLLMENTS, Tie.CLASS,
                            STUDENTS, Tie.ATTENDS,
                            TEACHERS, Tie.TEACHES));

    private final String path;
    private final RosterKind kind;
    private final String object;
    private final List<Within> within;

    ServiceCollection(String path, RosterKind kind, String object, Within... within) {
        this.path = path;
        this.kind = kind;
        this.object = object;
        this.within = List.of(within);
    }

    static Optional<ServiceCollection> find(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }

    RosterKind kind() {
        return kind;
    }

    /** Under which name an answer holds one of them. */
    String object() {
        return object;
    }

    /** Under which name an answer holds several. */
    String objects() {
        return switch (kind) {
            case ORGANISATION -> "orgs";
            case TERM -> "academicSessions";
            case COURSE -> "courses";
            case PERSON -> "users";
            case CLASS -> "classes";
            case ENROLLMENT -> "enrollments";
            case GUARDIANSHIP -> throw new IllegalStateException("No collection");
        };
    }

    /** Which records of its kind belong to it. */
    List<Within> within() {
        return within;
    }

    /** By what another collection stands below one of its objects; nothing when none does. */
    Optional<Tie> below(ServiceCollection other) {
        return Optional.ofNullable(BELOW.getOrDefault(this, Map.of()).get(other));
    }

    /** By what a collection stands below a class of a school. */
    static Optional<Tie> belowClassInSchool(ServiceCollection other) {
        return Optional.ofNullable(BELOW_CLASS_IN_SCHOOL.get(other));
    }
}
