package org.cairnlearn.school.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * OneRoster files of another vendor's make: two schools, semesters, numbers for ids in one file and
 * long ones in the next, and neither periods nor rooms nor subjects.
 */
final class SpareRoster {
    static final String TEACHER = "90001";
    static final String CLASS = "sec-700-02/B";

    private static final int STUDENTS = 24;
    private static final String SCHOOL = "b-42";
    private static final String SEMESTER = "2026-S1";

    private final Path folder;

    private SpareRoster(Path folder) {
        this.folder = folder;
    }

    /** The students of the class, in the order of the roster. */
    static List<String> students() {
        return IntStream.range(0, STUDENTS).mapToObj(SpareRoster::student).toList();
    }

    static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            new SpareRoster(folder).write();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        file(
                "manifest.csv",
                "propertyName,value",
                List.of(
                        "manifest.version,1.0",
                        "oneroster.version,1.1",
                        "file.orgs,bulk",
                        "file.academicSessions,bulk",
                        "file.courses,bulk",
                        "file.classes,bulk",
                        "file.users,bulk",
                        "file.enrollments,bulk"));
        file(
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
                List.of(
                        "d-1,,,Long Hollow Schools,district,,",
                        SCHOOL + ",,,Long Hollow Middle,school,042,d-1",
                        "b-43,,,North Fork Middle,school,043,d-1"));
        file(
                "academicSessions.csv",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
                List.of(
                        "2026,,,2026-27,schoolYear,2026-08-24,2027-06-11,,2027",
                        SEMESTER + ",,,First semester,semester,2026-08-24,2027-01-22,2026,2027"));
        file(
                "courses.csv",
                "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
                List.of("700,,,2026,Seventh grade math,700,07,d-1,,"));
        file(
                "classes.csv",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
                List.of(
                        "%s,,,\"Math, hour B\",07,700,,scheduled,,%s,%s,,,"
                                .formatted(CLASS, SCHOOL, SEMESTER),
                        "sec-701,,,Math North,07,700,,scheduled,,b-43,%s,,,".formatted(SEMESTER)));
        people();
    }

    private void people() throws IOException {
        var users = new ArrayList<String>();
        var enrollments = new ArrayList<String>();
        users.add("%s,,,true,%s,teacher,amaru,,Inés,Amaru,,,,,,,,".formatted(TEACHER, SCHOOL));
        enrollments.add("e-t,,,%s,%s,%s,teacher,true,,".formatted(CLASS, SCHOOL, TEACHER));
        for (var place = 0; place < STUDENTS; place++) {
            users.add(
                    "%s,,,true,%s,student,pupil%d,,Pupil,Number%d,,,,,,,07,"
                            .formatted(student(place), SCHOOL, place, place));
            enrollments.add(
                    "e-%d,,,%s,%s,%s,student,false,,"
                            .formatted(place, CLASS, SCHOOL, student(place)));
        }
        file(
                "users.csv",
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
                users);
        file(
                "enrollments.csv",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
                enrollments);
    }

    private void file(String name, String header, List<String> rows) throws IOException {
        Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
    }

    private static String student(int place) {
        return new UUID(0x4242_0000_0000_4000L, 0x8000_0000_0000_0000L + place).toString();
    }
}
