package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.FrameworkSnapshot;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class EvidenceImportTest {
    private static final String HEADER = "student,seq,skills,correct,t\n";
    private static final Instant START = LogWish.START;

    private static final String ROWS =
            """
            ada,1,FR.halves,1,0
            ada,2,fr.halves,0,60.5
            ada,3,FR.equal;FR.add,1,1081.462437
            ben,1,FR.halves,1,30
            ben,2,FR.equal,1,90
            """;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired EvidenceImport imports;
    @Autowired ImportLedger ledger;
    @Autowired ImportUndo undo;
    @Autowired TestClock clock;
    @Autowired EvidenceBook evidence;
    @Autowired CompetencyBook competencies;
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
    void a_log_comes_in_with_mastery_and_a_second_time_nothing_changes() throws IOException {
        var first = given(ROWS).run(ours);
        assertThat(first)
                .isEqualTo(
                        new ImportReport(
                                "response-log",
                                true,
                                List.of(new FileCount("log.csv", 5, 5, 0, 0, 0, 0)),
                                List.of()));
        var states = ours.states();
        assertThat(states).hasSize(2 + 3 + 2);
        assertThat(of("ada"))
                .extracting(Observation::occurredAt)
                .containsExactly(
                        START, START.plusMillis(60_500), START.plusNanos(1_081_462_437_000L));
        assertThat(of("ada").getLast().competencies())
                .containsExactly(ours.skill(Skill.EQUAL), ours.skill(Skill.ADD));
        var second = given(ROWS).run(ours);
        assertThat(second.files()).containsExactly(new FileCount("log.csv", 5, 0, 0, 5, 0, 0));
        assertThat(second.problems()).isEmpty();
        assertThat(ours.states()).isEqualTo(states);
        assertThat(theirs.states()).isEmpty();
    }

    @Test
    void a_log_in_two_parts_gives_the_same_as_in_one_to_the_bit() throws IOException {
        var rows =
                """
                ada,1,FR.halves,1,0
                ada,2,FR.equal,0,5000
                ben,1,FR.halves,0,100
                ada,3,FR.halves,1,3000
                """
                        .lines()
                        .toList();
        given(rows.get(0) + "\n" + rows.get(1) + "\n" + rows.get(2) + "\n").run(ours);
        // The later part holds an answer that was given before one of the first part's.
        given(rows.get(3) + "\n").run(ours);
        given(rows.get(0) + "\n" + rows.get(2) + "\n").named("one.csv").run(theirs);
        given(rows.get(3) + "\n").named("two.csv").run(theirs);
        given(rows.get(1) + "\n").named("three.csv").run(theirs);
        assertThat(ours.states()).isEqualTo(theirs.states()).isNotEmpty();
    }

    @Test
    void the_whole_log_and_its_halves_give_the_same_states() throws IOException {
        var all = longLog(120);
        given(String.join("", all)).run(ours);
        given(String.join("", all.subList(60, 120))).run(theirs);
        given(String.join("", all.subList(0, 60))).run(theirs);
        assertThat(theirs.states()).isEqualTo(ours.states()).isNotEmpty();
    }

    @Test
    void an_unknown_student_is_named_once_with_line_and_what_to_do() throws IOException {
        var report =
                given(ROWS + "zoe,1,FR.halves,1,1\nzoe,2,FR.halves,1,2\nyan,1,FR.add,1,1\n")
                        .run(ours);
        assertThat(report.applied()).isTrue();
        assertThat(report.files()).containsExactly(new FileCount("log.csv", 8, 5, 0, 0, 0, 3));
        assertThat(report.problems()).extracting(Problem::line).containsExactly(7L, 9L);
        assertThat(report.problems())
                .allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("evidence.unknown-student");
                    assertThat(problem.column()).isEqualTo("student");
                    assertThat(problem.fix()).contains("--map students", "--add-students");
                    assertThat(problem.message()).doesNotContain("zoe", "yan");
                });
    }

    @Test
    void unknown_students_are_added_when_that_is_wished() throws IOException {
        var report = given(ROWS + "zoe,1,FR.halves,1,1\n").adding().run(ours);
        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).containsExactly(new FileCount("log.csv", 6, 6, 0, 0, 0, 0));
        assertThat(of("zoe")).hasSize(1);
        given("okafor,1,FR.halves,1,1\n").named("staff.csv").adding().run(ours);
        assertThat(ours.states()).noneMatch(line -> line.startsWith("okafor"));
    }

    @Test
    void a_table_says_who_the_logs_students_are() throws IOException {
        var students = file("students.csv", "student,person\nu-17,ada\nu-18,ben\n");
        var report =
                given("u-17,1,FR.halves,1,0\nu-18,1,FR.halves,0,0\n").students(students).run(ours);
        assertThat(report.files()).containsExactly(new FileCount("log.csv", 2, 2, 0, 0, 0, 0));
        assertThat(of("ada")).hasSize(1);
        assertThat(of("ben")).hasSize(1);
    }

    @Test
    void a_table_says_what_the_logs_skills_are() throws IOException {
        var skills =
                file(
                        "skills.csv",
                        "skill,competency\n101,FR.halves\n102,FR.equal\n102,fr.add\n103,FR.nowhere\n");
        var report =
                given(
                                "ada,1,101,1,0\nada,2,102,1,1\nada,3,103,1,2\nada,4,104;101,1,3\nada,5,FR.add,1,4\n")
                        .skills(skills)
                        .run(ours);
        assertThat(report.files()).containsExactly(new FileCount("log.csv", 5, 4, 0, 0, 0, 1));
        assertThat(report.problems())
                .extracting(Problem::code, Problem::file, Problem::line)
                .containsExactly(
                        tuple("skill-map.unknown-competency", "skills.csv", null),
                        tuple("evidence.unknown-skill", "log.csv", 4L),
                        tuple("evidence.unknown-skill", "log.csv", 5L));
        assertThat(of("ada").get(1).competencies())
                .containsExactly(ours.skill(Skill.EQUAL), ours.skill(Skill.ADD));
        assertThat(ours.read(() -> competencies.frameworks())).hasSize(1);
    }

    @Test
    void skills_that_are_no_code_become_a_framework_of_the_log() throws IOException {
        var report = given("ada,1,Rounding,1,0\nada,2,FR.halves;Money,1,1\n").run(ours);
        assertThat(report.problems()).isEmpty();
        assertThat(ownSkills("log:lab")).containsExactly("Rounding", "Money");
        given("ada,3,Rounding,1,2\nada,4,Time,1,3\n").named("more.csv").run(ours);
        assertThat(ownSkills("log:lab")).containsExactly("Rounding", "Money", "Time");
        assertThat(of("ada").getFirst().competencies()).isEqualTo(of("ada").get(2).competencies());
    }

    @Test
    void the_skill_1_of_one_system_is_not_the_skill_1_of_another() throws IOException {
        given("ada,1,1,1,0\n").run(ours);
        given("ada,1,1,1,5\n").named("quiz.csv").from("quiz").run(ours);
        assertThat(ownSkills("log:lab")).containsExactly("1");
        assertThat(ownSkills("log:quiz")).containsExactly("1");
        assertThat(of("ada").getFirst().competencies())
                .isNotEqualTo(of("ada").getLast().competencies());
    }

    @Test
    void a_skill_stays_what_it_was_when_a_framework_with_its_code_comes_in() throws IOException {
        given("ada,1,FR.money,1,0\n").run(ours);
        ours.load(
                new FrameworkSnapshot(
                        "money",
                        "Money",
                        "",
                        "",
                        List.of(
                                new FrameworkSnapshot.Entry(
                                        "m", "FR.money", "Money", "Money.", "", "")),
                        Set.of(),
                        Set.of(),
                        true));
        var again = given("ada,1,FR.money,1,0\n").run(ours);
        assertThat(again.problems()).isEmpty();
        assertThat(again.files()).containsExactly(new FileCount("log.csv", 1, 0, 0, 1, 0, 0));
    }

    @Test
    void rows_without_a_skill_or_with_too_many_points_are_named_and_left_out() throws IOException {
        var log =
                file(
                        "log.csv",
                        "student,seq,skills,score,max,t\nada,1,,1,1,0\nada,2,FR.halves,900,1001,1\nada,3,FR.halves,7,9,2\n");
        var report = new LogWish(imports, log).run(ours);
        assertThat(report.files()).containsExactly(new FileCount("log.csv", 3, 1, 0, 0, 0, 2));
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactly("evidence.no-skill", "evidence.too-many-points");
        assertThat(report.problems()).extracting(Problem::line).containsExactly(2L, 3L);
        assertThat(of("ada")).extracting(Observation::points).containsExactly(7);
    }

    @Test
    void another_answer_under_a_known_number_is_a_conflict_and_the_first_stays()
            throws IOException {
        given(ROWS).run(ours);
        var states = ours.states();
        var report = given(ROWS.replace("ada,2,fr.halves,0", "ada,2,fr.halves,1")).run(ours);
        assertThat(report.files()).containsExactly(new FileCount("log.csv", 5, 0, 0, 4, 0, 1));
        assertThat(report.problems())
                .extracting(Problem::code, Problem::line, Problem::column)
                .containsExactly(tuple("evidence.conflict", 3L, "seq"));
        assertThat(ours.states()).isEqualTo(states);
    }

    @Test
    void a_dry_run_tells_the_same_and_leaves_nothing() throws IOException {
        var log = given(ROWS + "zoe,1,Money,1,1\n").adding();
        var dry = log.dryRun(ours);
        assertThat(dry.applied()).isFalse();
        assertThat(ours.states()).isEmpty();
        assertThat(ours.read(() -> evidence.findSource("lab"))).isEmpty();
        assertThat(ours.read(() -> competencies.frameworks())).hasSize(1);
        var real = log.run(ours);
        assertThat(dry.files()).isEqualTo(real.files());
        assertThat(dry.problems()).isEqualTo(real.problems());
    }

    @Test
    void a_log_that_does_not_say_when_it_began_ends_now_and_says_so() throws IOException {
        var report = given(ROWS).startingAt(null).run(ours);
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("evidence.time-assumed");
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                });
        assertThat(of("ada").getLast().occurredAt())
                .isBetween(TestClock.MONDAY_MORNING.minusSeconds(1), TestClock.MONDAY_MORNING);
    }

    @Test
    void a_second_part_goes_on_with_the_sources_clock() throws IOException {
        given(ROWS).run(ours);
        var second = given("ada,4,FR.halves,1,2600\n").named("two.csv").startingAt(null).run(ours);
        assertThat(second.problems()).isEmpty();
        assertThat(of("ada").getLast().occurredAt()).isEqualTo(START.plusSeconds(2600));
        var third =
                given("ada,5,FR.halves,1,2700\n")
                        .named("three.csv")
                        .startingAt(START.plusSeconds(86_400))
                        .run(ours);
        assertThat(third.problems())
                .extracting(Problem::code)
                .containsExactly("evidence.start-kept");
        assertThat(of("ada").getLast().occurredAt()).isEqualTo(START.plusSeconds(2700));
    }

    @Test
    void a_file_that_is_no_log_leaves_no_clock_behind() throws IOException {
        var wrong = file("roster.csv", "sourcedId,givenName\nada,Ada\n");
        var report = new LogWish(imports, wrong).startingAt(null).run(ours);
        assertThat(report.applied()).isFalse();
        assertThat(report.problems()).isNotEmpty();
        assertThat(ours.read(() -> evidence.findSource("lab"))).isEmpty();
        given(ROWS).run(ours);
        assertThat(of("ada").getFirst().occurredAt()).isEqualTo(START);
    }

    @Test
    void a_log_without_times_is_in_the_order_of_its_numbers() throws IOException {
        var log =
                file(
                        "log.csv",
                        "student,seq,skills,correct\nada,3,FR.halves,1\nada,10,FR.halves,0\n");
        new LogWish(imports, log).run(ours);
        assertThat(of("ada"))
                .extracting(Observation::occurredAt)
                .containsExactly(START.plusSeconds(3), START.plusSeconds(10));
    }

    @Test
    void past_a_thousand_problems_are_counted_only() throws IOException {
        var rows = new StringBuilder(ROWS);
        for (var i = 0; i < 1234; i++) {
            rows.append("fay,%d,FR.halves,maybe,1\n".formatted(i));
        }
        var report = given(rows.toString()).run(ours);
        assertThat(report.files())
                .containsExactly(new FileCount("log.csv", 1239, 5, 0, 0, 0, 1234));
        assertThat(report.problems()).hasSize(1001);
        assertThat(report.problems().getLast().code()).isEqualTo("import.more-problems");
        assertThat(report.problems().getLast().message()).contains("234 more");
    }

    private List<Observation> of(String student) {
        var person = ours.person(student);
        return ours.read(() -> evidence.of(List.of(person))).getOrDefault(person, List.of());
    }

    private List<String> ownSkills(String framework) {
        return ours
                .read(() ->
                        competencies.competencies(
                                competencies.findFramework(framework).orElseThrow().id()))
                .stream()
                .map(Competency::code)
                .toList();
    }

    /** Answers of three students, a student's rows together, in the order of time. */
    private static List<String> longLog(int rows) {
        var all = new ArrayList<String>();
        for (var i = 0; i < rows; i++) {
            var skill = List.of("halves", "equal", "add", "decimals").get(i % 4);
            all.add(
                    "%s,%d,FR.%s,%d,%d\n"
                            .formatted(
                                    SmallSchool.STUDENTS.get(i / 40),
                                    i,
                                    skill,
                                    i % 5 > 1 ? 1 : 0,
                                    700 * i));
        }
        return all;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void undone_a_log_counts_for_nothing_and_the_states_are_as_if_it_had_never_come()
            throws IOException {
        var rows = ROWS.lines().toList();
        kept(1, given("%s\n%s\n".formatted(rows.get(0), rows.get(3))));
        var states = ours.states();
        kept(2, given(ROWS));
        assertThat(ours.states()).isNotEqualTo(states);
        var run = ours.read(() -> ledger.sources()).getFirst().last().id();
        var who = new Actor.Somebody(ours.tenant(), ours.person("ada").value());
        var done = undo.undo(who, run);
        assertThat(ours.states()).isEqualTo(states).isNotEmpty();
        assertThat(done).isInstanceOf(ImportUndo.Outcome.Done.class);
        if (done instanceof ImportUndo.Outcome.Done(var by)) {
            assertThat(ours.read(() -> ledger.files(by)))
                    .containsExactly(new FileCount("answers", 0, 0, 0, 0, 3, 0));
        }
        assertThat(undo.standing(ours.tenant(), run))
                .isInstanceOf(ImportUndo.Standing.Undone.class);
        kept(3, given(ROWS).correcting());
        given(ROWS).run(theirs);
        assertThat(ours.states()).isEqualTo(theirs.states());
    }

    /** Each a minute after the one before. */
    private void kept(int minute, LogWish log) {
        var wish = new ImportWish(ours.tenant(), folder.resolve("log.csv"), false, false, _ -> {});
        var arrival = Arrival.ofCommand(ImportKind.EVIDENCE, "lab");
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(60L * minute),
                () -> ledger.keep(arrival, wish, () -> log.run(ours)));
    }

    private LogWish given(String rows) throws IOException {
        return new LogWish(imports, file("log.csv", HEADER + rows));
    }
}
