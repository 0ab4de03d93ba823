package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A OneRoster 1.1 folder of Harbor School: twenty students in one class, and lines to add. */
final class RosterFolder {
    private static final int STUDENTS = 20;
    private final Path folder;
    private final List<String> users = new ArrayList<>();
    private final List<String> enrollments = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    RosterFolder(Path folder) {
        this.folder = folder;
        classes.add("math,,,Mathematics 6,06,m6,M6-1,scheduled,Room 12,harbor,fall,Mathematics,,3");
        for (var i = 1; i <= STUDENTS; i++) {
            users.add(student("s%02d".formatted(i)));
            enrollments.add("e%02d,,,math,harbor,s%02d,student,,,".formatted(i, i));
        }
    }

    static String student(String id) {
        return "%s,,,true,harbor,student,%s,,Student,Number %s,,,,,,,06,".formatted(id, id, id);
    }

    RosterFolder users(String... more) {
        users.addAll(List.of(more));
        return this;
    }

    RosterFolder enrollments(String... more) {
        enrollments.addAll(List.of(more));
        return this;
    }

    RosterFolder classes(String... more) {
        classes.addAll(List.of(more));
        return this;
    }

    /** Keeps only the first so many students, with their enrollments. */
    RosterFolder onlyStudents(int many) {
        users.subList(many, users.size()).clear();
        enrollments.subList(many, enrollments.size()).clear();
        return this;
    }

    /** Replaces the line of a user. */
    RosterFolder user(String id, String line) {
        users.replaceAll(user -> user.startsWith(id + ",") ? line : user);
        return this;
    }

    Path write() {
        file(
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
                List.of("harbor,,,Harbor School,school,,"));
        file(
                "academicSessions.csv",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
                List.of("fall,,,Fall 2026,term,2026-08-17,2026-12-18,,2027"));
        file(
                "courses.csv",
                "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
                List.of("m6,,,,Mathematics 6,M6,06,harbor,Mathematics,"));
        file(
                "classes.csv",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
                classes);
        file(
                "users.csv",
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
                users);
        file(
                "enrollments.csv",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
                enrollments);
        return folder;
    }

    private void file(String name, String header, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name), header + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
