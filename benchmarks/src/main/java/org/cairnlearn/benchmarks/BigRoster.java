package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A district's OneRoster files: 362 homerooms of 25 students, who go from lesson to lesson
 * together.
 */
final class BigRoster {
    static final int ENROLLMENTS = 47_060;

    private static final int HOMEROOMS = 362;
    private static final int STUDENTS = 25;
    private static final int LESSONS = 5;
    private static final String ROW = "sourcedId,status,dateLastModified,";

    private BigRoster() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var bulk =
                Stream.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments")
                        .map("file.%s,bulk"::formatted);
        var versions = Stream.of("manifest.version,1.0", "oneroster.version,1.1");
        file(folder, "manifest", "propertyName,value", Stream.concat(versions, bulk));
        var orgs = Stream.of("d,,,Big District,district,,", "s,,,Big School,school,,d");
        file(folder, "orgs", ROW + "name,type,identifier,parentSourcedId", orgs);
        var sessions = Stream.of("t,,,Year,schoolYear,2020-08-01,2040-07-31,,2040");
        var sessionHeader = "title,type,startDate,endDate,parentSourcedId,schoolYear";
        file(folder, "academicSessions", ROW + sessionHeader, sessions);
        var courseHeader =
                "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes";
        file(folder, "courses", ROW + courseHeader, Stream.of("m,,,t,Math,,07,d,Mathematics,"));
        var classHeader =
                "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods";
        var classRow = "%1$s,,,Math %1$s,07,m,,scheduled,Room 1,s,t,Mathematics,,1";
        file(folder, "classes", ROW + classHeader, classes().map(classRow::formatted));
        var userHeader =
                "enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";
        file(folder, "users", ROW + userHeader, rooms().flatMap(BigRoster::users));
        var enrollmentHeader =
                "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate";
        file(
                folder,
                "enrollments",
                ROW + enrollmentHeader,
                classes().flatMap(BigRoster::enrollments));
    }

    private static Stream<String> rooms() {
        return IntStream.range(0, HOMEROOMS).mapToObj("r%d"::formatted);
    }

    private static Stream<String> classes() {
        return rooms().flatMap(room -> numbered(room, LESSONS));
    }

    private static Stream<String> numbered(String what, int many) {
        return IntStream.range(0, many).mapToObj(number -> what + "-" + number);
    }

    private static Stream<String> users(String room) {
        var row = "%1$s,,,true,s,%2$s,%1$s,,Given,Name %1$s,,,,,,,,";
        var students = numbered(room, STUDENTS).map(student -> row.formatted(student, "student"));
        return Stream.concat(Stream.of(row.formatted(room, "teacher")), students);
    }

    private static Stream<String> enrollments(String ofClass) {
        var room = ofClass.substring(0, ofClass.indexOf('-'));
        var row = "%1$s/%2$s,,,%1$s,s,%2$s,%3$s,,,";
        var students =
                numbered(room, STUDENTS).map(student -> row.formatted(ofClass, student, "student"));
        return Stream.concat(Stream.of(row.formatted(ofClass, room, "teacher")), students);
    }

    private static void file(Path folder, String name, String header, Stream<String> rows)
            throws IOException {
        var lines = rows.collect(Collectors.joining("\n", header + "\n", "\n"));
        Files.writeString(folder.resolve(name + ".csv"), lines);
    }
}
