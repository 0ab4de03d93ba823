package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Harbor School as a OneRoster package: one school, two courses, three people. */
final class SmallSchool {
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    SmallSchool() {
        file(
                "orgs.csv",
                "sourcedId,status,name,type,identifier,parentSourcedId",
                "bay,,Bay District,district,,",
                "harbor,,Harbor School,school,H-1,bay");
        file(
                "academicSessions.csv",
                "sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear",
                "y27,2026-27,schoolYear,2026-08-15,2027-06-15,,2027",
                "fall,Fall,term,2026-08-15,2026-12-20,y27,2027");
        file(
                "courses.csv",
                "sourcedId,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects",
                "math4,y27,Mathematics 4,M4,04,harbor,Mathematics",
                "read4,,Reading 4,R4,\"04,05\",harbor,\"Reading,English\"");
        file(
                "classes.csv",
                "sourcedId,title,grades,courseSourcedId,classCode,classType,location,"
                        + "schoolSourcedId,termSourcedIds,subjects,periods",
                "m4a,Math 4 A,04,math4,M4-A,scheduled,Room 3,harbor,fall,Mathematics,\"1,2\"",
                "r4a,Reading 4 A,04,read4,R4-A,scheduled,Room 3,harbor,\"fall,y27\",Reading,3");
        file(
                "users.csv",
                "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName,"
                        + "middleName,identifier,email,grades,password",
                "ada,true,harbor,student,ada,Ada,Okafor,,S-1,ada@harbor.example,04,",
                "ben,true,harbor,student,ben,Ben,Ruiz,J,S-2,,04,",
                "may,true,\"harbor,bay\",teacher,may,May,Lin,,T-1,may@harbor.example,,");
        file(
                "enrollments.csv",
                "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,"
                        + "endDate",
                "e1,m4a,harbor,ada,student,,2026-08-15,2026-12-20",
                "e2,m4a,harbor,ben,student,,,",
                "e3,m4a,harbor,may,teacher,true,,",
                "e4,r4a,harbor,ada,student,false,,");
    }

    /** Sets a whole file, its header first. */
    SmallSchool file(String name, String... lines) {
        files.put(name, new ArrayList<>(List.of(lines)));
        return this;
    }

    SmallSchool without(String name) {
        files.remove(name);
        return this;
    }

    /** Replaces text on one physical line. */
    SmallSchool change(String name, int line, String from, String to) {
        List<String> lines = files.get(name);
        String before = lines.get(line - 1);
        if (!before.contains(from)) {
            throw new IllegalArgumentException(from + " is not on line " + line + " of " + name);
        }
        lines.set(line - 1, before.replace(from, to));
        return this;
    }

    SmallSchool add(String name, String... lines) {
        files.get(name).addAll(List.of(lines));
        return this;
    }

    SmallSchool rename(String from, String to) {
        files.put(to, files.remove(from));
        return this;
    }

    Stream<String> lines() {
        return files.values().stream().flatMap(lines -> lines.stream().skip(1));
    }

    /** Writes the files into the folder and reads them. */
    OneRosterPackage readFrom(Path folder) {
        try {
            return OneRosterCsv.read(write(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), bytes(file.getValue()));
        }
        return folder;
    }

    Path zip(Path zip, String inside) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(inside + file.getKey()));
                out.write(bytes(file.getValue()));
                out.putNextEntry(new ZipEntry("__MACOSX/" + inside + "._" + file.getKey()));
                out.write(1);
                out.putNextEntry(new ZipEntry("__MACOSX/" + file.getKey()));
                out.write(1);
            }
        }
        return zip;
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
