package org.cairnlearn.standards.oneroster;

import static org.cairnlearn.standards.oneroster.Broken.CANARY;
import static org.cairnlearn.standards.oneroster.Broken.cell;

import java.util.List;

/** What can be wrong with people, their places in classes, and whole files. */
final class BrokenPeople {
    static final List<Broken> USERS =
            List.of(
                    cell(
                            "unknown role",
                            "users.csv:2:role",
                            "unknown-word",
                            "2 2 2 2 2 2",
                            s -> s.change("users.csv", 2, "student", CANARY)),
                    cell(
                            "neither true nor false",
                            "users.csv:2:enabledUser",
                            "not-true-or-false",
                            "2 2 2 2 2 2",
                            s -> s.change("users.csv", 2, "true", CANARY)),
                    cell(
                            "no family name",
                            "users.csv:2:familyName",
                            "missing-field",
                            "2 2 2 2 2 2",
                            s -> s.change("users.csv", 2, "Okafor", "  ")),
                    cell(
                            "no id",
                            "users.csv:2:sourcedId",
                            "missing-field",
                            "2 2 2 2 2 2",
                            s -> s.change("users.csv", 2, "ada,true", ",true")),
                    cell(
                            "rounded id",
                            "users.csv:2:sourcedId",
                            "scientific-id",
                            "2 2 2 2 2 2",
                            s -> s.change("users.csv", 2, "ada,true", "1.23E+11,true")),
                    cell(
                            "unknown org",
                            "users.csv:4:orgSourcedIds",
                            "unknown-reference",
                            "2 2 2 2 2 3",
                            s -> s.change("users.csv", 4, "harbor,bay", "harbor," + CANARY)),
                    cell(
                            "same id, other person",
                            "users.csv:5:sourcedId",
                            "duplicate-id",
                            "2 2 2 2 3 4",
                            s ->
                                    s.add(
                                            "users.csv",
                                            "ada,true,harbor,student,x," + CANARY + ",X,,,,,")),
                    cell(
                            "same row again",
                            "users.csv:5:sourcedId",
                            "repeated-row",
                            "2 2 2 2 3 4",
                            s ->
                                    s.add(
                                            "users.csv",
                                            "ben,true,harbor,student,ben,Ben,Ruiz,J,S-2,,04,")),
                    cell(
                            "id with another case",
                            "users.csv:5:sourcedId",
                            "ids-alike",
                            "2 2 2 2 4 4",
                            s -> s.add("users.csv", "ADA,true,harbor,student,x,Adam,X,,,,,")),
                    cell(
                            "spaces around an id",
                            "users.csv:3:sourcedId",
                            "spaces-removed",
                            "2 2 2 2 3 4",
                            s -> s.change("users.csv", 3, "ben,true", "ben ,true")),
                    cell(
                            "a line break in an id",
                            "users.csv:2:sourcedId",
                            "broken-id",
                            "2 2 2 2 2 2",
                            s -> s.change("users.csv", 2, "ada,true", "\"a\nda\",true")),
                    cell(
                            "a cell too few",
                            "users.csv:3:null",
                            "field-count",
                            "2 2 2 2 2 3",
                            s -> s.change("users.csv", 3, ",04,", ",04")),
                    cell(
                            "unbalanced quotation mark",
                            "users.csv:3:null",
                            "unbalanced-quote",
                            "2 2 2 2 1 2",
                            s -> s.change("users.csv", 3, "Ben", "\"" + CANARY)),
                    cell(
                            "text after a quotation mark",
                            "users.csv:4:null",
                            "unbalanced-quote",
                            "2 2 2 2 2 3",
                            s -> s.change("users.csv", 4, "\"harbor,bay\"", "\"bay\" x")));

    static final List<Broken> ENROLLMENTS =
            List.of(
                    cell(
                            "unknown class",
                            "enrollments.csv:2:classSourcedId",
                            "unknown-reference",
                            "2 2 2 2 3 3",
                            s -> s.change("enrollments.csv", 2, "m4a", CANARY)),
                    cell(
                            "unknown person",
                            "enrollments.csv:3:userSourcedId",
                            "unknown-reference",
                            "2 2 2 2 3 3",
                            s -> s.change("enrollments.csv", 3, "ben", CANARY)),
                    cell(
                            "unknown school",
                            "enrollments.csv:3:schoolSourcedId",
                            "unknown-reference",
                            "2 2 2 2 3 3",
                            s -> s.change("enrollments.csv", 3, "harbor", CANARY)),
                    cell(
                            "rounded person",
                            "enrollments.csv:3:userSourcedId",
                            "scientific-id",
                            "2 2 2 2 3 3",
                            s -> s.change("enrollments.csv", 3, "ben", "4.5E+09")),
                    cell(
                            "unknown role in class",
                            "enrollments.csv:3:role",
                            "unknown-word",
                            "2 2 2 2 3 3",
                            s -> s.change("enrollments.csv", 3, "student", CANARY)),
                    cell(
                            "primary in words",
                            "enrollments.csv:4:primary",
                            "not-true-or-false",
                            "2 2 2 2 3 3",
                            s -> s.change("enrollments.csv", 4, "true", CANARY)),
                    cell(
                            "bad begin",
                            "enrollments.csv:2:beginDate",
                            "bad-date",
                            "2 2 2 2 3 3",
                            s -> s.change("enrollments.csv", 2, "2026-08-15", "15.08.2026")),
                    cell(
                            "ends before it begins",
                            "enrollments.csv:2:endDate",
                            "dates-reversed",
                            "2 2 2 2 3 3",
                            s -> s.change("enrollments.csv", 2, "2026-12-20", "2026-08-14")),
                    cell(
                            "same id, other place",
                            "enrollments.csv:6:sourcedId",
                            "duplicate-id",
                            "2 2 2 2 3 4",
                            s -> s.add("enrollments.csv", "e1,r4a,harbor,ben,student,,,")));

    static final List<Broken> FILES =
            List.of(
                    cell(
                            "no header",
                            "users.csv:1:sourcedId",
                            "missing-column",
                            "2 2 2 2 0 0",
                            s -> s.file("users.csv", CANARY + ",true,harbor,student," + CANARY)),
                    cell(
                            "no role column",
                            "users.csv:1:role",
                            "missing-column",
                            "2 2 2 2 0 0",
                            s -> s.change("users.csv", 1, ",role,", ",roll,")),
                    cell(
                            "a column twice",
                            "orgs.csv:1:name",
                            "duplicate-column",
                            "0 2 0 0 0 0",
                            s -> s.change("orgs.csv", 1, "identifier", "Name")),
                    cell(
                            "semicolons",
                            "orgs.csv:1:sourcedId",
                            "missing-column",
                            "0 2 0 0 0 0",
                            s ->
                                    s.file(
                                            "orgs.csv",
                                            "sourcedId;name;type",
                                            CANARY + ";Bay;district")),
                    cell(
                            "an unknown column",
                            "orgs.csv:1:null",
                            "unknown-column",
                            "2 2 2 2 3 4",
                            s -> s.change("orgs.csv", 1, "identifier", "shoeSize")),
                    cell(
                            "a header alone",
                            "enrollments.csv:1:null",
                            "no-rows",
                            "2 2 2 2 3 0",
                            s ->
                                    s.file(
                                            "enrollments.csv",
                                            "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role")),
                    cell(
                            "a file of blank lines",
                            "enrollments.csv:1:null",
                            "empty-file",
                            "2 2 2 2 3 0",
                            s -> s.file("enrollments.csv", "")),
                    cell(
                            "no file",
                            "academicSessions.csv:null:null",
                            "missing-file",
                            "2 0 1 0 3 0",
                            s -> s.without("academicSessions.csv")),
                    cell(
                            "an unknown version",
                            "manifest.csv:2:value",
                            "unknown-version",
                            "2 2 2 2 3 4",
                            s ->
                                    s.file(
                                            "manifest.csv",
                                            "propertyName,value",
                                            "oneroster.version," + CANARY)),
                    cell(
                            "a delta that does not say when each record changed",
                            "enrollments.csv:1:dateLastModified",
                            "missing-column",
                            "2 2 2 2 3 0",
                            s ->
                                    s.file(
                                            "manifest.csv",
                                            "propertyName,value",
                                            "file.enrollments,delta")),
                    cell(
                            "sent in an unknown way",
                            "manifest.csv:2:value",
                            "unknown-word",
                            "2 2 2 2 3 4",
                            s ->
                                    s.file(
                                            "manifest.csv",
                                            "propertyName,value",
                                            "file.orgs," + CANARY)),
                    cell(
                            "promised, not there",
                            "enrollments.csv:null:null",
                            "missing-file",
                            "2 2 2 2 3 0",
                            s ->
                                    s.without("enrollments.csv")
                                            .file(
                                                    "manifest.csv",
                                                    "propertyName,value",
                                                    "file.enrollments,bulk")));

    private BrokenPeople() {}
}
