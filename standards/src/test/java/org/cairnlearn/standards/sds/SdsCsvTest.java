package org.cairnlearn.standards.sds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.Status;
import org.cairnlearn.standards.oneroster.TableReading;
import org.cairnlearn.standards.oneroster.UserRole;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SdsCsvTest {
    @TempDir private Path folder;

    private void file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
    }

    private OneRosterPackage read() throws IOException {
        return SdsCsv.read(folder).orElseThrow();
    }

    private static List<String> places(OneRosterPackage read) {
        return read.problems().stream()
                .map(p -> "%s:%s:%s %s".formatted(p.file(), p.line(), p.column(), p.code()))
                .toList();
    }

    private void version1() throws IOException {
        file("School.csv", "SIS ID,Name", "h,Harbor");
        file(
                "Section.csv",
                "SIS ID,School SIS ID,Section Name,Term SIS ID,Term Name,Term StartDate,"
                        + "Term EndDate,Course SIS ID,Course Name,Status",
                "s1,h,Math A,t,Fall,8/17/2026,12/18/2026,m,Math,Active",
                "s2,h,Math B,t,Fall,8/17/2026,12/18/2026,m,Math,",
                "s3,h,Choir,,,,,,,Inactive");
        file(
                "Student.csv",
                "SIS ID,School SIS ID,Username,First Name,Last Name,Password,Shoe",
                "a,h,ada,Ada,Okafor,secret,38");
        file("Teacher.csv", "SIS ID,School SIS ID,Username,First Name", "may,h,may,May");
        file("StudentEnrollment.csv", "Section SIS ID,SIS ID", "s1,a");
        file("TeacherRoster.csv", "Section SIS ID,SIS ID", "s1,may", "s1,may");
    }

    @Test
    void version_1_takes_terms_and_courses_from_the_first_section_that_names_them()
            throws IOException {
        version1();
        var read = read();
        assertThat(read.format()).isEqualTo("sds-1");
        assertThat(places(read))
                .containsExactly(
                        "Student.csv:1:null sds.unknown-column",
                        "TeacherRoster.csv:3:sourcedId sds.repeated-row");
        assertThat(read.academicSessions())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.value().startDate()).isEqualTo("2026-08-17");
                    assertThat(row.value().schoolYear()).hasToString("2026");
                });
        assertThat(read.courses()).hasSize(1);
        assertThat(read.classes())
                .extracting(row -> row.value().termSourcedIds())
                .containsExactly(List.of("t"), List.of("t"), List.of());
        assertThat(read.classes().getLast().value().status()).isEqualTo(Status.TO_BE_DELETED);
        assertThat(read.toString()).doesNotContain("secret");
    }

    @Test
    void a_bad_date_of_a_term_is_named_in_the_file_where_it_stands() throws IOException {
        version1();
        file(
                "Section.csv",
                "SIS ID,School SIS ID,Section Name,Term SIS ID,Term StartDate,Term EndDate",
                "s1,h,Math A,t,13/17/2026,12/18/2026");
        assertThat(places(read()))
                .contains(
                        "Section.csv:2:Term StartDate sds.bad-date",
                        "Section.csv:2:Term SIS ID sds.refused-reference");
    }

    @Test
    void a_file_that_is_missing_takes_nobody_away() throws IOException {
        version1();
        Files.delete(folder.resolve("Teacher.csv"));
        var read = read();
        assertThat(places(read)).contains("Teacher.csv:null:null sds.missing-file");
        assertThat(read.find(RosterFile.USERS).orElseThrow().extent())
                .isEqualTo(TableReading.Extent.PART);
        assertThat(read.users()).hasSize(1);
    }

    private void version21() throws IOException {
        file("orgs.csv", "sourcedId,name,type,parentSourcedId", "h,Harbor,school,");
        file(
                "classes.csv",
                "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId",
                "c,h,Math,,");
        file(
                "users.csv",
                "sourcedId,username,givenName,familyName,password",
                "ada,ada,Ada,O,x",
                "mum,mum,Ify,O,x");
        file(
                "roles.csv",
                "userSourcedId,orgSourcedId,role,grade,isPrimary",
                "ada,h,student,06,TRUE");
        file(
                "relationships.csv",
                "userSourcedId,relationshipUserSourcedId,relationshipRole",
                "ada,mum,Mother");
        file("enrollments.csv", "classSourcedId,userSourcedId,role", "c,ada,student");
    }

    @Test
    void version_2_1_knows_people_by_their_roles_and_relationships() throws IOException {
        version21();
        var read = read();
        assertThat(read.format()).isEqualTo("sds-2.1");
        assertThat(places(read)).isEmpty();
        assertThat(read.users())
                .extracting(row -> row.value().role())
                .containsExactly(UserRole.STUDENT, UserRole.GUARDIAN);
        assertThat(read.users().getFirst().value().grades()).containsExactly("06");
        assertThat(read.guardianships().getFirst().value().relation()).isEqualTo("Mother");
        assertThat(read.enrollments().getFirst().value().sourcedId())
                .isEqualTo("c / ada / student");
    }

    @Test
    void somebody_without_role_or_relationship_is_refused_and_a_strange_word_named()
            throws IOException {
        version21();
        file("users.csv", "sourcedId,username", "ada,ada", "mum,mum", "who,who");
        file(
                "enrollments.csv",
                "classSourcedId,userSourcedId,role",
                "c,ada,wizard",
                "c,ghost,student");
        assertThat(places(read()))
                .containsExactly(
                        "users.csv:4:orgSourcedIds sds.missing-field",
                        "users.csv:4:role sds.missing-field",
                        "enrollments.csv:2:role sds.unknown-word",
                        "enrollments.csv:3:userSourcedId sds.unknown-reference");
    }

    @Test
    void a_oneroster_package_is_not_school_data_sync() throws IOException {
        file("orgs.csv", "sourcedId,name,type", "h,Harbor,school");
        file(
                "users.csv",
                "sourcedId,enabledUser,orgSourcedIds,role,username",
                "a,true,h,student,a");
        assertThat(SdsCsv.read(folder)).isEmpty();
    }
}
