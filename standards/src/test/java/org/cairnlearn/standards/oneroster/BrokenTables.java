package org.cairnlearn.standards.oneroster;

import static org.cairnlearn.standards.oneroster.Broken.CANARY;
import static org.cairnlearn.standards.oneroster.Broken.cell;

import java.util.List;

/** What can be wrong with schools, terms, courses and classes. */
final class BrokenTables {
    static final List<Broken> ORGS_AND_SESSIONS =
            List.of(
                    cell(
                            "org without name",
                            "orgs.csv:3:name",
                            "missing-field",
                            "1 2 0 0 0 0",
                            s -> s.change("orgs.csv", 3, "Harbor School", "")),
                    cell(
                            "unknown org type",
                            "orgs.csv:3:type",
                            "unknown-word",
                            "1 2 0 0 0 0",
                            s -> s.change("orgs.csv", 3, ",school,", "," + CANARY + ",")),
                    cell(
                            "unknown status",
                            "orgs.csv:2:status",
                            "unknown-word",
                            "0 2 0 0 0 0",
                            s -> s.change("orgs.csv", 2, "bay,,", "bay," + CANARY + ",")),
                    cell(
                            "unknown parent",
                            "orgs.csv:3:parentSourcedId",
                            "unknown-reference",
                            "1 2 0 0 0 0",
                            s -> s.change("orgs.csv", 3, ",bay", "," + CANARY)),
                    cell(
                            "parent with another case",
                            "orgs.csv:3:parentSourcedId",
                            "unknown-reference",
                            "1 2 0 0 0 0",
                            s -> s.change("orgs.csv", 3, ",bay", ",BAY")),
                    cell(
                            "its own parent",
                            "orgs.csv:4:parentSourcedId",
                            "parent-loop",
                            "2 2 2 2 3 4",
                            s -> s.add("orgs.csv", CANARY + ",,Cove,school,," + CANARY)),
                    cell(
                            "American date",
                            "academicSessions.csv:3:startDate",
                            "bad-date",
                            "2 1 2 0 3 0",
                            s -> s.change("academicSessions.csv", 3, "2026-08-15", "8/15/26")),
                    cell(
                            "serial date",
                            "academicSessions.csv:3:endDate",
                            "bad-date",
                            "2 1 2 0 3 0",
                            s -> s.change("academicSessions.csv", 3, "2026-12-20", "46376")),
                    cell(
                            "no such day",
                            "academicSessions.csv:3:endDate",
                            "bad-date",
                            "2 1 2 0 3 0",
                            s -> s.change("academicSessions.csv", 3, "2026-12-20", "2026-02-30")),
                    cell(
                            "date in words",
                            "academicSessions.csv:2:endDate",
                            "bad-date",
                            "2 0 1 0 3 0",
                            s -> s.change("academicSessions.csv", 2, "2027-06-15", CANARY)),
                    cell(
                            "dates reversed",
                            "academicSessions.csv:3:endDate",
                            "dates-reversed",
                            "2 1 2 0 3 0",
                            s -> s.change("academicSessions.csv", 3, "2026-12-20", "2025-12-20")),
                    cell(
                            "school year as a span",
                            "academicSessions.csv:3:schoolYear",
                            "bad-year",
                            "2 1 2 0 3 0",
                            s -> s.change("academicSessions.csv", 3, ",2027", ",2026-27")),
                    cell(
                            "unknown session type",
                            "academicSessions.csv:3:type",
                            "unknown-word",
                            "2 1 2 0 3 0",
                            s -> s.change("academicSessions.csv", 3, "term", CANARY)),
                    cell(
                            "session of an unknown parent",
                            "academicSessions.csv:3:parentSourcedId",
                            "unknown-reference",
                            "2 1 2 0 3 0",
                            s -> s.change("academicSessions.csv", 3, "y27,", CANARY + ",")),
                    cell(
                            "session without an end",
                            "academicSessions.csv:3:endDate",
                            "missing-field",
                            "2 1 2 0 3 0",
                            s -> s.change("academicSessions.csv", 3, "2026-12-20", "")));

    static final List<Broken> COURSES_AND_CLASSES =
            List.of(
                    cell(
                            "course of an unknown org",
                            "courses.csv:2:orgSourcedId",
                            "unknown-reference",
                            "2 2 1 1 3 1",
                            s -> s.change("courses.csv", 2, "harbor", CANARY)),
                    cell(
                            "course of an unknown year",
                            "courses.csv:2:schoolYearSourcedId",
                            "unknown-reference",
                            "2 2 1 1 3 1",
                            s -> s.change("courses.csv", 2, "y27", CANARY)),
                    cell(
                            "course without a title",
                            "courses.csv:2:title",
                            "missing-field",
                            "2 2 1 1 3 1",
                            s -> s.change("courses.csv", 2, "Mathematics 4,", ",")),
                    cell(
                            "class of an unknown school",
                            "classes.csv:2:schoolSourcedId",
                            "unknown-reference",
                            "2 2 2 1 3 1",
                            s -> s.change("classes.csv", 2, "harbor", CANARY)),
                    cell(
                            "class without a title",
                            "classes.csv:2:title",
                            "missing-field",
                            "2 2 2 1 3 1",
                            s -> s.change("classes.csv", 2, "Math 4 A", "")),
                    cell(
                            "class of an unknown course",
                            "classes.csv:2:courseSourcedId",
                            "unknown-reference",
                            "2 2 2 1 3 1",
                            s -> s.change("classes.csv", 2, "math4", CANARY)),
                    cell(
                            "class without a term",
                            "classes.csv:2:termSourcedIds",
                            "missing-field",
                            "2 2 2 1 3 1",
                            s -> s.change("classes.csv", 2, ",fall,", ",,")),
                    cell(
                            "class in one unknown term of two",
                            "classes.csv:3:termSourcedIds",
                            "unknown-reference",
                            "2 2 2 1 3 3",
                            s -> s.change("classes.csv", 3, "fall,y27", "fall," + CANARY)),
                    cell(
                            "unknown class type",
                            "classes.csv:2:classType",
                            "unknown-word",
                            "2 2 2 1 3 1",
                            s -> s.change("classes.csv", 2, "scheduled", CANARY)),
                    cell(
                            "grades without quotation marks",
                            "classes.csv:2:null",
                            "field-count",
                            "2 2 2 1 3 1",
                            s -> s.change("classes.csv", 2, ",04,", ",K," + CANARY + ",")),
                    cell(
                            "same id, other class",
                            "classes.csv:4:sourcedId",
                            "duplicate-id",
                            "2 2 2 2 3 4",
                            s ->
                                    s.add(
                                            "classes.csv",
                                            "m4a,"
                                                    + CANARY
                                                    + ",04,math4,M4-B,scheduled,,harbor,fall,,")));

    private BrokenTables() {}
}
