package org.cairnlearn.standards.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One thing broken at a time: it is named with its place and what to do, and the rest is kept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneRosterMutationTest {
    @TempDir private Path folder;

    static final List<Broken> BROKEN =
            Stream.of(
                            BrokenTables.ORGS_AND_SESSIONS,
                            BrokenTables.COURSES_AND_CLASSES,
                            BrokenPeople.USERS,
                            BrokenPeople.ENROLLMENTS,
                            BrokenPeople.FILES)
                    .flatMap(List::stream)
                    .toList();

    @ParameterizedTest(name = "{0}")
    @FieldSource("BROKEN")
    void it_is_named_and_the_good_rows_stay(Broken broken) {
        var school = new SmallSchool();
        broken.how().accept(school);
        var read = school.readFrom(folder);
        assertThat(read.problems()).isNotEmpty();
        Problem first = read.problems().getFirst();
        assertThat(first.file() + ":" + first.line() + ":" + first.column())
                .isEqualTo(broken.place());
        assertThat(first.code()).isEqualTo(broken.code());
        assertThat(kept(read)).isEqualTo(broken.kept());
        assertThat(told(read))
                .noneMatch(text -> text.contains(Broken.CANARY))
                .allMatch(text -> text.endsWith("."));
        countsAgree(read);
    }

    @Test
    void there_are_many_ways_to_break_a_roster() {
        assertThat(BROKEN).hasSizeGreaterThanOrEqualTo(60);
        assertThat(BROKEN.stream().map(Broken::what)).doesNotHaveDuplicates();
    }

    @Test
    void a_near_miss_is_told_by_its_line() {
        var school =
                new SmallSchool()
                        .change("users.csv", 3, "ben,true", "00123,true")
                        .change("enrollments.csv", 3, "ben", "123");
        var read = school.readFrom(folder);
        assertThat(read.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.fix()).contains("Line 3 of users.csv", "zeros"));
    }

    @Test
    void a_header_in_another_case_is_named_as_it_is_written() {
        var school =
                new SmallSchool()
                        .change("users.csv", 1, "familyName", "FamilyNAME")
                        .change("users.csv", 2, "Okafor", "");
        assertThat(school.readFrom(folder).problems().getFirst())
                .returns("FamilyNAME", Problem::column)
                .returns("familyName", Problem::field);
    }

    private static List<String> told(OneRosterPackage read) {
        var told = new ArrayList<String>();
        for (Problem problem : read.problems()) {
            told.add(problem.message());
            told.add(problem.fix());
        }
        return told;
    }

    private static String kept(OneRosterPackage read) {
        return "%d %d %d %d %d %d"
                .formatted(
                        read.orgs().size(),
                        read.academicSessions().size(),
                        read.courses().size(),
                        read.classes().size(),
                        read.users().size(),
                        read.enrollments().size());
    }

    private static void countsAgree(OneRosterPackage read) {
        assertThat(count(read, RosterFile.ORGS)).isEqualTo(read.orgs().size());
        assertThat(count(read, RosterFile.ACADEMIC_SESSIONS))
                .isEqualTo(read.academicSessions().size());
        assertThat(count(read, RosterFile.COURSES)).isEqualTo(read.courses().size());
        assertThat(count(read, RosterFile.CLASSES)).isEqualTo(read.classes().size());
        assertThat(count(read, RosterFile.USERS)).isEqualTo(read.users().size());
        assertThat(count(read, RosterFile.ENROLLMENTS)).isEqualTo(read.enrollments().size());
    }

    private static long count(OneRosterPackage read, RosterFile file) {
        return read.findCount(file).map(FileCount::kept).orElse(0L);
    }
}
