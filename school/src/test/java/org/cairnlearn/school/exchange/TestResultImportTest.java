package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.assessment.AssessmentBook;
import org.cairnlearn.school.assessment.Outcome;
import org.cairnlearn.school.assessment.TestResult;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.exchange.EvidenceWish.Choices;
import org.cairnlearn.school.exchange.EvidenceWish.Maps;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Why;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Results of tests: a table by a map of its columns, and the assessment files of Ed-Fi. */
@SchoolTest
class TestResultImportTest {
    private static final String MAP =
            """
            field,column,value
            student,Student Number,
            test,,State Mathematics
            subject,,Math
            date,Tested On,
            term,Window,
            score,Scale Score,
            standard_error,SEM,
            percentile,Rank,
            """;
    private static final String TABLE =
            """
            Student Number,Name,Tested On,Window,Scale Score,SEM,Rank
            ada,A,5/14/2026,Spring 2026,"1,540",25,95
            ben,B,2026-05-14,Spring 2026,1380,25,20
            zoe,Z,2026-05-14,Spring 2026,1380,25,20
            chi,C,soon,Spring 2026,1380,25,20
            dia,D,2026-05-14,Spring 2026,many,25,101
            """;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired EvidenceImport imports;
    @Autowired AssessmentBook assessments;
    @Autowired MasteryBook mastery;
    @Autowired ImportLedger ledger;
    @Autowired ImportUndo undo;
    @Autowired Aliases aliases;
    @Autowired Work work;
    @Autowired TestClock clock;
    @TempDir Path folder;
    private SmallSchool ours;
    private SmallSchool theirs;

    @BeforeEach
    void two_schools() {
        var schools = Schools.make(tenants);
        ours = SmallSchool.open(application, schools.ours().id());
        theirs = SmallSchool.open(application, schools.theirs().id());
    }

    @Test
    void a_table_comes_in_by_a_map_that_is_saved_and_used_again() throws IOException {
        var first = run("results.csv", TABLE, file("map.csv", MAP));
        assertThat(first.format()).isEqualTo("test-results");
        assertThat(first.files()).containsExactly(new FileCount("results.csv", 5, 2, 0, 0, 0, 3));
        assertThat(first.problems())
                .extracting(Problem::code, Problem::line, Problem::column)
                .containsExactlyInAnyOrder(
                        tuple("evidence.unknown-student", 4L, "Student Number"),
                        tuple("test-results.bad-date", 5L, "Tested On"),
                        tuple("test-results.not-a-number", 6L, "Scale Score"),
                        tuple("test-results.bad-percentile", 6L, "Rank"));
        assertThat(first.problems())
                .allSatisfy(one -> assertThat(one.message()).doesNotContain("many", "soon"));
        var ada = results("ada").getFirst();
        assertThat(ada.outcome()).isEqualTo(new Outcome(1540, 25.0, 95.0));
        assertThat(ada.sitting().test()).isEqualTo("State Mathematics");
        assertThat(ada.sitting().on()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(ada.sitting().term()).isEqualTo("Spring 2026");

        var again = run("results.csv", TABLE, null);
        assertThat(again.files()).containsExactly(new FileCount("results.csv", 5, 0, 0, 2, 0, 3));
        assertThat(theirs.read(() -> assessments.findColumns("state"))).isEmpty();
        assertThat(ours.states()).isEmpty();
    }

    @Test
    void a_log_stays_a_log_although_its_source_has_a_map() throws IOException {
        run("results.csv", TABLE, file("map.csv", MAP));
        var log = "student,seq,skills,correct,t\nada,1,FR.halves,1,0\n";
        assertThat(run("log.csv", log, null).format()).isEqualTo("response-log");
    }

    @Test
    void a_score_that_comes_again_corrected_is_a_new_version_and_the_old_one_stays()
            throws IOException {
        run("results.csv", TABLE, file("map.csv", MAP));
        var corrected = run("again.csv", TABLE.replace("1380,25,20", "1400,25,30"), null);
        assertThat(corrected.files()).containsExactly(new FileCount("again.csv", 5, 0, 1, 1, 0, 3));
        assertThat(results("ben"))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome().score()).isEqualTo(1400));
        var filing = results("ben").getFirst().filing();
        assertThat(ours.read(() -> assessments.history("state", filing.externalId())))
                .extracting(one -> one.outcome().score())
                .containsExactly(1380.0, 1400.0);
    }

    @Test
    void undone_a_correction_counts_as_before_and_what_was_new_counts_no_longer()
            throws IOException {
        var table = TABLE.lines().toList();
        kept(1, "%s\n%s\n".formatted(table.get(0), table.get(2)), file("map.csv", MAP));
        var before = scores();
        kept(2, TABLE.replace("1380,25,20", "1400,25,30"), null);
        assertThat(scores()).containsExactly(List.of(1540.0), List.of(1400.0));
        var run = ours.read(() -> ledger.sources()).getFirst().last().id();
        var who = new Actor.Somebody(ours.tenant(), ours.person("ada").value());
        var done = undo.undo(who, run);
        assertThat(scores()).isEqualTo(before).containsExactly(List.of(), List.of(1380.0));
        assertThat(done).isInstanceOf(ImportUndo.Outcome.Done.class);
        if (done instanceof ImportUndo.Outcome.Done(var by)) {
            assertThat(ours.read(() -> ledger.files(by)))
                    .containsExactly(new FileCount("results", 1, 0, 1, 0, 1, 0));
        }
        assertThat(undo.standing(ours.tenant(), run))
                .isInstanceOf(ImportUndo.Standing.Undone.class);
        kept(3, TABLE, null);
        assertThat(scores()).containsExactly(List.of(1540.0), List.of(1380.0));
    }

    /** Each a minute after the one before. */
    private void kept(int minute, String table, @Nullable Path columns) throws IOException {
        var path = file("results.csv", table);
        var wish = new ImportWish(ours.tenant(), path, false, false, _ -> {});
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(60L * minute),
                () ->
                        ledger.keep(
                                Arrival.ofCommand(ImportKind.RESULTS, "state"),
                                wish,
                                () -> run(path, columns)));
    }

    private List<List<Double>> scores() {
        return Stream.of("ada", "ben")
                .map(who -> results(who).stream().map(one -> one.outcome().score()).toList())
                .toList();
    }

    @Test
    void results_of_somebody_unknown_wait_for_the_office_and_follow_what_it_says()
            throws IOException {
        run("results.csv", TABLE, file("map.csv", MAP));
        var zoe = new Alias(Alias.Kind.LOG, "state", "zoe");
        var office = new Actor.Somebody(ours.tenant(), ours.person("okafor").value());
        assertThat(
                        work.read(ImportLedger.importing(ours.tenant()), () -> aliases.review(9))
                                .unknown())
                .singleElement()
                .returns(zoe, Aliases.Unknown::alias);
        aliases.decide(office, zoe, Aliases.Answer.PERSON, ours.person("eli"));
        run("results.csv", TABLE, null);
        assertThat(results("eli")).hasSize(1);
        aliases.decide(office, zoe, Aliases.Answer.PERSON, ours.person("dia"));
        assertThat(results("eli")).isEmpty();
        run("results.csv", TABLE, null);
        assertThat(results("dia")).hasSize(1);
        aliases.takeBack(office, zoe);
        assertThat(results("dia")).isEmpty();
        assertThat(results("ben")).hasSize(1);
    }

    @Test
    void what_a_map_lacks_and_what_a_table_lacks_is_said_by_name() throws IOException {
        var poor = file("poor.csv", "field,column\nstudent,Student Number\nscore,Points\n");
        var refused = run("results.csv", TABLE, poor);
        assertThat(refused.applied()).isFalse();
        assertThat(refused.problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(
                        tuple("column-map.missing-field", "test"),
                        tuple("column-map.missing-field", "subject"),
                        tuple("column-map.missing-field", "date"));
        run("results.csv", TABLE, file("map.csv", MAP));
        var other = run("other.csv", TABLE.replace("Rank", "Percentile"), null);
        assertThat(other.applied()).isFalse();
        assertThat(other.problems())
                .extracting(Problem::code, Problem::column)
                .containsExactly(tuple("test-results.missing-column", "rank"));
    }

    @Test
    void a_map_with_faults_is_refused_with_line_and_column() throws IOException {
        var faulty =
                file(
                        "faulty.csv",
                        """
                        field,column,value
                        student,Student Number,ada
                        shoe size,Shoe,
                        score,A,
                        score,B,
                        """);
        var refused = run("results.csv", TABLE, faulty);
        assertThat(refused.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(
                        tuple("column-map.column-or-value", 2L),
                        tuple("column-map.unknown-field", 3L),
                        tuple("column-map.repeated-field", 5L));
    }

    @Test
    void a_dry_run_stores_neither_results_nor_the_map() throws IOException {
        var wish =
                new EvidenceWish(
                        new ImportWish(ours.tenant(), file("r.csv", TABLE), true, false, _ -> {}),
                        new Maps(List.of(), List.of(), file("map.csv", MAP)),
                        "state",
                        null,
                        Choices.NONE);
        assertThat(imports.run(wish).files().getFirst().fresh()).isEqualTo(2);
        assertThat(results("ada")).isEmpty();
        assertThat(ours.read(() -> assessments.findColumns("state"))).isEmpty();
    }

    @Test
    void a_test_is_a_reason_of_its_own_and_makes_no_level_by_itself() throws IOException {
        ours.begins(List.of("ada", "ben"), Skill.HALVES);
        var before = why("ada");
        run("results.csv", TABLE, file("map.csv", MAP));
        for (var student : List.of("ada", "ben")) {
            var after = why(student);
            assertThat(after.parts().stream().mapToDouble(Why.Part::logit).sum())
                    .isCloseTo(after.logit(), within(1e-9));
            assertThat(after.deviation()).isLessThan(before.deviation());
            assertThat(after.parts())
                    .filteredOn(part -> part.kind() == Why.Kind.TEST)
                    .singleElement()
                    .satisfies(part -> {
                        assertThat(part.test()).isEqualTo(results(student).getFirst());
                        assertThat(part.logit() > 0).isEqualTo(student.equals("ada"));
                    });
            var person = ours.person(student);
            var skills = ours.skills().values();
            var knowing =
                    ours.read(() ->
                            mastery.knowing(List.of(person), skills, TestClock.MONDAY_MORNING));
            assertThat(knowing.of(person, ours.skill(Skill.HALVES))).isEqualTo(after.status());
            assertThat(knowing.of(person, ours.skill(Skill.DECIMALS)).level())
                    .isEqualTo(Level.NOT_STARTED);
        }
        assertThat(why("ada").logit()).isGreaterThan(before.logit());
    }

    @Test
    void a_test_of_another_subject_says_nothing_about_mathematics() throws IOException {
        ours.begins(List.of("ada"), Skill.HALVES);
        var before = why("ada");
        run("results.csv", TABLE, file("map.csv", MAP.replace("Math\n", "Science\n")));
        assertThat(why("ada")).isEqualTo(before);
    }

    @Test
    void the_assessment_files_of_grand_bend_come_in_twice() throws IOException {
        var path = SharedData.path("rosters/edfi-grand-bend-xml");
        var wish =
                new EvidenceWish(
                        new ImportWish(ours.tenant(), path, false, false, _ -> {}),
                        Maps.NONE,
                        "grand bend",
                        null,
                        Choices.ADDING);
        var report = imports.run(wish);
        assertThat(report.format()).isEqualTo("edfi-assessments-xml");
        assertThat(report.problems()).isEmpty();
        assertThat(report.files())
                .containsExactly(
                        new FileCount(
                                "StudentAssessment-Benchmarks-3rdGradeMath.xml",
                                160,
                                160,
                                0,
                                0,
                                0,
                                0),
                        new FileCount(
                                "StudentAssessment-LearningStandardsMastery.xml",
                                82,
                                82,
                                0,
                                0,
                                0,
                                0));
        assertThat(imports.run(wish).files())
                .allSatisfy(count -> {
                    assertThat(count.unchanged()).isEqualTo(count.rows());
                    assertThat(count.changed()).isZero();
                });
        assertThat(results("605475"))
                .extracting(one -> one.sitting().test(), one -> one.sitting().subject())
                .contains(tuple("3rd Grade Math 1st Six Weeks 2021-2022", "Mathematics"));
    }

    @Test
    void a_broken_interchange_is_named_by_line_and_what_stands_before_is_kept() throws IOException {
        var xml =
                """
                <InterchangeStudentAssessment xmlns="http://ed-fi.org/5.0.0">
                <StudentAssessment>
                <AdministrationDate>2026-09-28T15:00:00</AdministrationDate>
                <ScoreResult><Result>4</Result><AssessmentReportingMethod>x#Raw score</AssessmentReportingMethod></ScoreResult>
                <StudentReference><StudentIdentity><StudentUniqueId>ada</StudentUniqueId></StudentIdentity></StudentReference>
                <AssessmentReference><AssessmentIdentity><AssessmentIdentifier>T1</AssessmentIdentifier></AssessmentIdentity></AssessmentReference>
                </StudentAssessment>
                <StudentAssessment><AdministrationDate>?</AdministrationDate></StudentAssessment>
                <StudentAssessment>
                """;
        var report = run("results.xml", xml, null);
        assertThat(report.files()).containsExactly(new FileCount("results.xml", 2, 1, 0, 0, 0, 1));
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactly(
                        "edfi-assessment.no-student",
                        "edfi-assessment.bad-xml",
                        "edfi-assessment.no-metadata");
    }

    private ImportReport run(String name, String text, @Nullable Path columns) throws IOException {
        return run(file(name, text), columns);
    }

    private ImportReport run(Path path, @Nullable Path columns) {
        var wish =
                new EvidenceWish(
                        new ImportWish(ours.tenant(), path, false, false, _ -> {}),
                        new Maps(List.of(), List.of(), columns),
                        "state",
                        null,
                        Choices.NONE);
        return imports.run(wish);
    }

    private Why why(String student) {
        var person = ours.person(student);
        var halves = ours.skill(Skill.HALVES);
        return ours.read(() -> mastery.why(person, halves, TestClock.MONDAY_MORNING));
    }

    private List<TestResult> results(String student) {
        var person = ours.person(student);
        return ours.read(() -> assessments.of(List.of(person))).getOrDefault(person, List.of());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
