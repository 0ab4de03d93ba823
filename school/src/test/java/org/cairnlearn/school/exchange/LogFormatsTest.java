package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.evidence.Reason;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Logs that come again corrected, and logs in other formats. */
@SchoolTest
class LogFormatsTest {
    private static final String LOG =
            """
            student,seq,skills,correct,t
            ada,1,half,1,0
            ada,2,half,0,60
            ben,1,half,1,30
            """;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired EvidenceImport imports;
    @Autowired EvidenceBook evidence;
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
    void a_log_whose_skills_are_mapped_anew_is_corrected_where_that_is_asked_for()
            throws IOException {
        var first = file("first.csv", "skill,competency\nhalf,FR.halves\n");
        var anew = file("anew.csv", "skill,competency\nhalf,FR.equal\n");
        var log = file("log.csv", LOG);
        new LogWish(imports, log).skills(first).run(ours);
        var refused = new LogWish(imports, log).skills(anew).run(ours);
        assertThat(counts(refused)).isEqualTo("rows 3 new 0 changed 0 unchanged 0 refused 3");
        assertThat(refused.problems().getFirst().fix()).contains("--correct");

        var corrected = new LogWish(imports, log).skills(anew).correcting().run(ours);
        assertThat(counts(corrected)).isEqualTo("rows 3 new 0 changed 3 unchanged 0 refused 0");
        assertThat(corrected.problems()).isEmpty();
        var again = new LogWish(imports, log).skills(anew).correcting().run(ours);
        assertThat(counts(again)).isEqualTo("rows 3 new 0 changed 0 unchanged 3 refused 0");
        var plain = new LogWish(imports, log).skills(anew).run(ours);
        assertThat(counts(plain)).isEqualTo("rows 3 new 0 changed 0 unchanged 3 refused 0");

        new LogWish(imports, log).skills(anew).run(theirs);
        assertThat(ours.states()).isEqualTo(theirs.states());
        assertThat(of("ada"))
                .allSatisfy(one ->
                        assertThat(one.competencies()).containsExactly(ours.skill(Skill.EQUAL)));
    }

    @Test
    void what_a_person_has_corrected_stands_against_the_log() throws IOException {
        var log = file("log.csv", LOG.replace("half", "FR.halves"));
        new LogWish(imports, log).run(ours);
        var okafor = new Reason(ours.person("okafor"), "I saw the work itself");
        var source = ours.source("lab");
        var right =
                new NewObservation(
                        "ada/000000002",
                        ours.person("ada"),
                        LogWish.START.plusSeconds(60),
                        Shown.of(List.of(ours.skill(Skill.HALVES)), null, 1, 1));
        ours.write(() -> evidence.correct(source, List.of(right), okafor));
        assertThat(counts(new LogWish(imports, log).correcting().run(ours)))
                .isEqualTo("rows 3 new 0 changed 0 unchanged 3 refused 0");
        var other = file("other.csv", LOG.replace("half", "FR.add"));
        var report = new LogWish(imports, other).correcting().run(ours);
        assertThat(counts(report)).isEqualTo("rows 3 new 0 changed 2 unchanged 0 refused 1");
        assertThat(report.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("evidence.conflict", 3L));
        assertThat(of("ada")).extracting(Observation::points).containsExactly(1, 1);
    }

    @Test
    void an_export_from_data_shop_comes_in_twice_and_the_second_time_changes_nothing()
            throws IOException {
        var export =
                file(
                        "export.txt",
                        """
                        Anon Student Id|Problem Name|Problem View|Step Name|First Transaction Time|Correct First Attempt|KC (Fine)
                        ada|P1|1|S1|2026-10-01 09:35:35.5|1|FR.halves~~FR.add
                        ada|P1|1|S2|2026-10-01 09:36:35|0|FR.halves
                        zoe|P1|1|S2|2026-10-01 09:36:35|0|FR.halves
                        """
                                .replace('|', '\t'));
        ours.write(() -> evidence.addSource("lab", LogWish.START)); // another clock than 1970's
        var report = new LogWish(imports, export).startingAt(null).counting("Fine").run(ours);
        assertThat(report.format()).isEqualTo("datashop-student-steps");
        assertThat(counts(report)).isEqualTo("rows 3 new 2 changed 0 unchanged 0 refused 1");
        assertThat(report.problems())
                .extracting(Problem::code, Problem::line, Problem::column)
                .containsExactly(tuple("evidence.unknown-student", 4L, "Anon Student Id"));
        assertThat(of("ada"))
                .extracting(Observation::occurredAt, Observation::item, Observation::points)
                .containsExactly(
                        tuple(Instant.parse("2026-10-01T13:35:35.500Z"), "P1/S1", 1),
                        tuple(Instant.parse("2026-10-01T13:36:35Z"), "P1/S2", 0));
        var again = new LogWish(imports, export).startingAt(null).adding().run(ours);
        assertThat(counts(again)).isEqualTo("rows 3 new 1 changed 0 unchanged 2 refused 0");
        assertThat(counts(new LogWish(imports, export).startingAt(null).run(ours)))
                .isEqualTo("rows 3 new 0 changed 0 unchanged 3 refused 0");
    }

    private static String counts(ImportReport report) {
        var count = report.files().getFirst();
        return "rows %d new %d changed %d unchanged %d refused %d"
                .formatted(
                        count.rows(),
                        count.fresh(),
                        count.changed(),
                        count.unchanged(),
                        count.refused());
    }

    private List<Observation> of(String student) {
        var person = ours.person(student);
        return ours.read(() -> evidence.of(List.of(person))).getOrDefault(person, List.of());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
