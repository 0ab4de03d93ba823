package org.cairnlearn.standards.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.oneroster.User.PreferredName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneRosterCsvTest {
    @TempDir private Path folder;

    private final SmallSchool school = new SmallSchool();

    private static List<String> codes(OneRosterPackage read) {
        return read.problems().stream()
                .map(p -> p.file() + ":" + p.line() + " " + p.code().replace("oneroster.", ""))
                .toList();
    }

    private static List<String> ids(List<? extends Row<? extends RosterRecord>> rows) {
        return rows.stream().map(row -> row.value().sourcedId()).toList();
    }

    @Test
    void a_good_package_is_read_whole() {
        var read = school.readFrom(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.format()).isEqualTo("oneroster-1.1-csv");
        assertThat(read.orgs().getLast())
                .isEqualTo(
                        new Row<>(
                                "orgs.csv",
                                3,
                                new Org(
                                        "harbor",
                                        Status.ACTIVE,
                                        "Harbor School",
                                        OrgType.SCHOOL,
                                        "H-1",
                                        "bay"),
                                null));
        assertThat(read.academicSessions().getLast().value())
                .isEqualTo(
                        new AcademicSession(
                                "fall",
                                Status.ACTIVE,
                                "Fall",
                                SessionType.TERM,
                                LocalDate.of(2026, 8, 15),
                                LocalDate.of(2026, 12, 20),
                                "y27",
                                Year.of(2027)));
    }

    @Test
    void courses_and_how_many_rows_there_were_are_read_whole() {
        var read = school.readFrom(folder);
        assertThat(read.courses().getLast().value())
                .isEqualTo(
                        new Course(
                                "read4",
                                Status.ACTIVE,
                                "",
                                "Reading 4",
                                "R4",
                                List.of("04", "05"),
                                "harbor",
                                List.of("Reading", "English")));
        assertThat(read.findCount(RosterFile.ENROLLMENTS))
                .contains(new FileCount("enrollments.csv", 4, 0, 0, true));
        assertThat(read.findCount(RosterFile.ROLES)).isEmpty();
    }

    @Test
    void classes_are_read_whole() {
        var read = school.readFrom(folder);
        assertThat(read.classes().getLast().value())
                .isEqualTo(
                        new SchoolClass(
                                "r4a",
                                Status.ACTIVE,
                                "Reading 4 A",
                                List.of("04"),
                                "read4",
                                "R4-A",
                                ClassType.SCHEDULED,
                                "Room 3",
                                "harbor",
                                List.of("fall", "y27"),
                                List.of("Reading"),
                                List.of("3")));
    }

    @Test
    void people_and_their_places_in_classes_are_read_whole() {
        var read = school.readFrom(folder);
        assertThat(read.users().get(1).value())
                .isEqualTo(
                        new User(
                                "ben",
                                Status.ACTIVE,
                                true,
                                List.of("harbor"),
                                UserRole.STUDENT,
                                "ben",
                                "Ben",
                                "Ruiz",
                                "J",
                                "S-2",
                                "",
                                List.of("04"),
                                List.of(),
                                PreferredName.NONE));
        assertThat(read.enrollments().getFirst().value())
                .isEqualTo(
                        new Enrollment(
                                "e1",
                                Status.ACTIVE,
                                "m4a",
                                "harbor",
                                "ada",
                                EnrollmentRole.STUDENT,
                                false,
                                LocalDate.of(2026, 8, 15),
                                LocalDate.of(2026, 12, 20)));
        assertThat(read.enrollments().get(2).value().primary()).isTrue();
    }

    @Test
    void a_password_is_kept_nowhere() {
        school.change("users.csv", 2, ",04,", ",04,hunter2");
        assertThat(school.readFrom(folder).toString()).doesNotContain("hunter2");
    }

    @Test
    void version_1_2_takes_roles_from_their_own_file() {
        school.file(
                        "users.csv",
                        "sourcedId,enabledUser,username,givenName,familyName,preferredGivenName,"
                                + "preferredFamilyName,pronouns",
                        "ada,true,ada,Ada,Okafor,Addie,,she",
                        "ben,true,ben,Ben,Ruiz,,,",
                        "may,true,may,May,Lin,,,")
                .file(
                        "roles.csv",
                        "sourcedId,userSourcedId,roleType,role,orgSourcedId",
                        "r1,ada,primary,student,harbor",
                        "r2,ben,primary,student,harbor",
                        "r3,may,secondary,districtAdministrator,bay",
                        "r4,may,primary,teacher,harbor");
        var read = school.readFrom(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.format()).isEqualTo("oneroster-1.2-csv");
        assertThat(read.users().getFirst().value().preferred().given()).isEqualTo("Addie");
        assertThat(read.users().getLast().value())
                .returns(UserRole.TEACHER, User::role)
                .returns(List.of("harbor", "bay"), User::orgSourcedIds);
    }

    @Test
    void somebody_without_a_role_and_a_role_of_nobody_are_refused() {
        school.file(
                        "users.csv",
                        "sourcedId,enabledUser,username,givenName,familyName",
                        "ada,true,ada,Ada,Okafor",
                        "may,true,may,May,Lin")
                .file(
                        "roles.csv",
                        "sourcedId,userSourcedId,roleType,role,orgSourcedId",
                        "r1,ada,primary,student,harbor",
                        "r2,zoe,primary,student,harbor",
                        "r3,may,primary,teacher,cove")
                .file(
                        "enrollments.csv",
                        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role",
                        "e1,m4a,harbor,ada,student");
        var read = school.readFrom(folder);
        assertThat(codes(read))
                .containsExactly(
                        "roles.csv:4 unknown-reference",
                        "users.csv:3 missing-field",
                        "users.csv:3 missing-field",
                        "roles.csv:3 unknown-reference");
        assertThat(ids(read.users())).containsExactly("ada");
        assertThat(read.findCount(RosterFile.ROLES)).map(FileCount::refused).contains(2L);
    }

    @Test
    void what_hangs_on_a_refused_row_is_refused_with_it_and_the_rest_stays() {
        school.change("courses.csv", 2, "math4,y27", "math4,y99");
        var read = school.readFrom(folder);
        assertThat(codes(read))
                .containsExactly(
                        "courses.csv:2 unknown-reference",
                        "classes.csv:2 refused-reference",
                        "enrollments.csv:2 refused-reference",
                        "enrollments.csv:3 refused-reference",
                        "enrollments.csv:4 refused-reference");
        assertThat(ids(read.enrollments())).containsExactly("e4");
        assertThat(read.refusedIds(RosterFile.CLASSES)).containsExactly("m4a");
        assertThat(read.problems().get(1).message()).contains("line 2 of courses.csv");
    }

    @Test
    void schools_that_are_each_others_parents_are_refused_with_all_below() {
        school.add(
                "orgs.csv",
                "north,,North,district,,south",
                "south,,South,district,,north",
                "creek,,Creek School,school,,south");
        var read = school.readFrom(folder);
        assertThat(codes(read))
                .containsExactlyInAnyOrder(
                        "orgs.csv:4 parent-loop",
                        "orgs.csv:5 parent-loop",
                        "orgs.csv:6 refused-reference");
        assertThat(ids(read.orgs())).containsExactly("bay", "harbor");
        assertThat(read.findCount(RosterFile.ORGS))
                .contains(new FileCount("orgs.csv", 5, 3, 0, true));
    }

    @Test
    void a_table_that_was_not_read_is_told_once_for_all_rows_that_need_it() {
        school.without("users.csv");
        var read = school.readFrom(folder);
        assertThat(codes(read))
                .containsExactly(
                        "users.csv:null missing-file", "enrollments.csv:null needs-unread-file");
        assertThat(read.problems().getLast().message()).startsWith("4 references");
        assertThat(read.enrollments()).isEmpty();
        assertThat(read.findCount(RosterFile.ENROLLMENTS)).map(FileCount::refused).contains(4L);
        assertThat(read.classes()).hasSize(2);
    }

    @Test
    void a_row_to_be_deleted_is_kept_as_such() {
        school.change("orgs.csv", 3, "harbor,,", "harbor,tobedeleted,");
        var read = school.readFrom(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.orgs().getLast().value().status()).isEqualTo(Status.TO_BE_DELETED);
    }

    @Test
    void two_ids_that_differ_only_by_a_space_at_the_end_are_one() {
        school.add(
                "users.csv",
                "ben ,true,harbor,student,ben,Ben,Ruiz,J,S-2,,04,",
                "ada ,true,harbor,student,x,X,Y,,,,,");
        var read = school.readFrom(folder);
        assertThat(codes(read))
                .containsExactly(
                        "users.csv:5 spaces-removed",
                        "users.csv:5 repeated-row",
                        "users.csv:6 duplicate-id");
        assertThat(read.users()).hasSize(3);
    }

    @Test
    void several_grades_stand_in_one_cell_between_quotation_marks() {
        school.change("users.csv", 3, ",04,", ",\"K,1\",");
        var read = school.readFrom(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.users().get(1).value().grades()).containsExactly("K", "1");
    }

    @Test
    void a_quotation_mark_without_partner_at_line_9_000_is_named_by_that_line() {
        for (int line = 6; line <= 10_000; line++) {
            String quote = line == 9_000 ? "\"" : "";
            school.add("enrollments.csv", "n%d,m4a,harbor,%sben,student,,,".formatted(line, quote));
        }
        var read = school.readFrom(folder);
        assertThat(codes(read)).containsExactly("enrollments.csv:9000 unbalanced-quote");
        assertThat(read.enrollments()).hasSize(9_000 - 2);
        assertThat(read.find(RosterFile.ENROLLMENTS).orElseThrow().extent())
                .isEqualTo(TableReading.Extent.PART);
    }

    @Test
    void a_date_may_be_a_moment() {
        school.change("enrollments.csv", 2, "2026-08-15,", "2026-08-15T00:00:00.000Z,");
        var read = school.readFrom(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.enrollments().getFirst().value().beginDate()).isEqualTo("2026-08-15");
    }

    @Test
    void the_manifest_says_what_was_sent_and_how() {
        school.without("courses.csv")
                .file(
                        "manifest.csv",
                        "propertyName,value",
                        "manifest.version,1.0",
                        "oneroster.version,1.2",
                        "file.orgs,bulk",
                        "file.courses,absent",
                        "file.classes,absent",
                        "file.users,delta",
                        "file.demographics,bulk");
        var read = school.readFrom(folder);
        assertThat(read.format()).isEqualTo("oneroster-1.2-csv");
        assertThat(codes(read))
                .containsExactly("classes.csv:null not-absent", "users.csv:1 missing-column");
        assertThat(read.tables().keySet())
                .containsExactlyInAnyOrder(
                        RosterFile.ORGS,
                        RosterFile.ACADEMIC_SESSIONS,
                        RosterFile.CLASSES,
                        RosterFile.ENROLLMENTS);
    }

    @Test
    void a_package_is_known_by_what_stands_in_it() throws IOException {
        assertThat(OneRosterCsv.recognises(school.write(folder.resolve("a")))).isTrue();
        assertThat(OneRosterCsv.recognises(school.zip(folder.resolve("a.zip"), "out/"))).isTrue();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(
                other.resolve("orgs.csv"),
                "sourcedId,name,type,parentSourcedId\nbay,Bay,district,\n");
        assertThat(OneRosterCsv.recognises(other)).isFalse();
        Files.writeString(
                other.resolve("manifest.csv"), "propertyName,value\noneroster.version,1.1");
        assertThat(OneRosterCsv.recognises(other)).isTrue();
        assertThat(OneRosterCsv.recognises(folder.resolve("nowhere"))).isFalse();
        assertThat(OneRosterCsv.recognises(Files.writeString(folder.resolve("x.txt"), "hello")))
                .isFalse();
    }

    @Test
    void an_empty_folder_is_one_problem() {
        assertThat(new SmallSchool().readFrom(folder.resolve("good")).problems()).isEmpty();
        var read = emptied().readFrom(folder.resolve("empty"));
        assertThat(read.problems()).extracting(Problem::code).containsExactly("oneroster.no-files");
    }

    private SmallSchool emptied() {
        Stream.of(RosterFile.values()).forEach(file -> school.without(file.fileName()));
        return school;
    }
}
