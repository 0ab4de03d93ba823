package org.cairnlearn.standards.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.oneroster.TableReading.Extent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold only what changed, mixed with whole ones as the manifest says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeltaTest {
    private static final String HEADER =
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role";

    @TempDir private Path folder;
    private final SmallSchool school =
            new SmallSchool()
                    .without("orgs.csv")
                    .without("academicSessions.csv")
                    .without("courses.csv")
                    .without("classes.csv")
                    .without("users.csv")
                    .file("manifest.csv", "propertyName,value", "file.enrollments,delta");

    private OneRosterPackage read(String... rows) {
        school.file("enrollments.csv", HEADER).add("enrollments.csv", rows);
        return school.readFrom(folder);
    }

    private static List<String> codes(OneRosterPackage read) {
        return read.problems().stream()
                .map(p -> "%s:%s %s".formatted(p.file(), p.line(), p.code()))
                .toList();
    }

    @Test
    void a_change_may_refer_to_what_is_not_in_the_package() {
        var read = read("e9,active,2026-10-01T08:00:00.000Z,m4a,harbor,ben,student");
        assertThat(read.problems()).isEmpty();
        assertThat(read.enrollments())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.modified())
                                .isEqualTo(Instant.parse("2026-10-01T08:00:00Z")));
        assertThat(read.find(RosterFile.ENROLLMENTS).orElseThrow().extent())
                .isEqualTo(Extent.CHANGES);
        assertThat(read.tables()).containsOnlyKeys(RosterFile.ENROLLMENTS);
    }

    @Test
    void a_change_without_its_moment_is_refused_by_line_and_column() {
        var read =
                read("e9,active,,m4a,harbor,ben,student", "e8,active,46249,m4a,harbor,ada,student");
        assertThat(codes(read))
                .containsExactly(
                        "enrollments.csv:2 oneroster.missing-field",
                        "enrollments.csv:3 oneroster.bad-date");
        assertThat(read.problems())
                .allSatisfy(p -> assertThat(p.column()).isEqualTo("dateLastModified"));
        assertThat(read.enrollments()).isEmpty();
    }

    @Test
    void an_end_needs_nothing_but_the_id_and_the_moment() {
        var read = read("e9,tobedeleted,2026-10-01,,,,");
        assertThat(read.problems()).isEmpty();
        assertThat(read.enrollments())
                .singleElement()
                .satisfies(row -> assertThat(row.value().status()).isEqualTo(Status.TO_BE_DELETED));
    }

    @Test
    void of_two_changes_of_one_record_the_later_one_counts_wherever_it_stands() {
        var read =
                read(
                        "e9,active,2026-10-02,m4a,harbor,ben,student",
                        "e9,active,2026-10-01,r4a,harbor,ben,student",
                        "e8,active,2026-10-01,r4a,harbor,ada,student",
                        "e8,active,2026-10-02,m4a,harbor,ada,student");
        assertThat(codes(read))
                .containsExactly(
                        "enrollments.csv:3 oneroster.older-row",
                        "enrollments.csv:5 oneroster.older-row");
        assertThat(read.enrollments())
                .extracting(row -> row.value().classSourcedId())
                .containsExactly("m4a", "m4a");
    }

    @Test
    void two_changes_of_the_same_moment_that_disagree_are_named() {
        var read =
                read(
                        "e9,active,2026-10-02,m4a,harbor,ben,student",
                        "e9,active,2026-10-02,r4a,harbor,ben,student");
        assertThat(codes(read)).containsExactly("enrollments.csv:3 oneroster.duplicate-id");
    }

    @Test
    void a_whole_file_beside_changes_is_still_checked_as_a_whole() {
        school.file(
                "users.csv",
                "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName",
                "ada,true,harbor,student,ada,Ada,Okafor");
        var read = read("e9,active,2026-10-02,m4a,harbor,nobody,student");
        assertThat(codes(read)).containsExactly("enrollments.csv:2 oneroster.unknown-reference");
        assertThat(read.users()).hasSize(1);
    }

    @Test
    void an_empty_list_of_changes_is_nothing_to_warn_of() {
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void a_changed_name_need_not_repeat_the_role() {
        school.file(
                        "manifest.csv",
                        "propertyName,value",
                        "oneroster.version,1.2",
                        "file.users,delta")
                .without("enrollments.csv")
                .file(
                        "users.csv",
                        "sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName",
                        "ada,active,2026-10-02,true,ada,Adaeze,Okafor");
        var read = school.readFrom(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.users().getFirst().value().role()).isNull();
    }

    @Test
    void a_moment_may_be_written_in_several_ways_and_a_bulk_file_only_warns_once() {
        var bulk =
                new SmallSchool()
                        .file(
                                "orgs.csv",
                                "sourcedId,status,dateLastModified,name,type",
                                "harbor,,2026-08-01 10:00:00+02:00,Harbor,school",
                                "bay,,2026-08-01T10:00:00.5+0200,Bay,district",
                                "north,,10/1/26,North,district",
                                "south,,10/1/26,South,district");
        var read = bulk.readFrom(folder);
        assertThat(codes(read)).containsExactly("orgs.csv:4 oneroster.bad-date");
        assertThat(read.problems().getFirst().severity().name()).isEqualTo("WARNING");
        assertThat(read.orgs())
                .extracting(row -> row.modified())
                .containsExactly(
                        Instant.parse("2026-08-01T08:00:00Z"),
                        Instant.parse("2026-08-01T08:00:00.5Z"),
                        null,
                        null);
    }

    @Test
    void agents_become_bonds_between_a_student_and_a_family_only() {
        var read =
                new SmallSchool()
                        .file(
                                "users.csv",
                                "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,"
                                        + "familyName,agentSourcedIds",
                                "ada,true,harbor,student,ada,Ada,Okafor,\"mum,may,ghost\"",
                                "ben,true,harbor,student,ben,Ben,Ruiz,",
                                "mum,true,harbor,parent,mum,Ify,Okafor,ada",
                                "gran,true,harbor,relative,gran,Rosa,Ruiz,ben",
                                "may,true,harbor,teacher,may,May,Lin,ada")
                        .readFrom(folder);
        assertThat(read.guardianships())
                .extracting(row -> row.value().sourcedId() + " " + row.value().relation())
                .containsExactly("ada / mum parent", "ben / gran relative");
        assertThat(read.problems())
                .singleElement()
                .returns("oneroster.unknown-agent", Problem::code)
                .returns(2L, Problem::line)
                .returns("agentSourcedIds", Problem::column);
    }
}
