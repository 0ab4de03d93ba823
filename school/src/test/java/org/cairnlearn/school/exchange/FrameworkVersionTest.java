package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.Revision;
import org.cairnlearn.school.competency.Revision.What;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A new version of a framework: what it says otherwise is told, what students can do stays. */
@SchoolTest
class FrameworkVersionTest {
    @Autowired ApplicationContext application;
    @Autowired FrameworkImport imports;
    @Autowired CompetencyBook competencies;
    @Autowired EvidenceBook evidence;
    @Autowired MasteryBook mastery;
    @Autowired Tenants tenants;
    @TempDir Path folder;
    private SmallSchool school;

    @BeforeEach
    void a_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    @Test
    void what_changed_is_told_one_by_one_and_progress_stays() throws IOException {
        assertThat(take(false, FIRST, link("A", "B")).revisions()).isEmpty();
        var before = skills();
        var ada = school.person("ada");
        school.record(List.of(work("1", before.get("A")), work("2", before.get("C"))));
        var known = school.read(() -> evidence.of(List.of(ada)));
        var expected =
                List.of(
                        new Revision(What.REWORDED, "A", "Count to 20.", "Count to 30."),
                        new Revision(What.NEW, "D", "", "Share."),
                        new Revision(What.GONE, "C", "Tally.", ""),
                        new Revision(What.LINKS, "B", "", ""));
        assertThat(take(true, SECOND, link("A", "D")).revisions()).isEqualTo(expected);
        var report = take(false, SECOND, link("A", "D"));
        assertThat(report.revisions()).isEqualTo(expected);
        var after = skills();
        assertThat(after.keySet()).containsExactlyInAnyOrder("A", "B", "D");
        assertThat(after.get("A").id()).isEqualTo(before.get("A").id());
        assertThat(school.read(() -> evidence.of(List.of(ada)))).isEqualTo(known);
        assertThat(school.read(() -> mastery.touched(List.of(ada))))
                .contains(before.get("A").id(), before.get("C").id());
        assertThat(take(false, SECOND, link("A", "D")).revisions()).isEmpty();
        assertThat(take(false, FIRST, link("A", "B")).revisions())
                .contains(new Revision(What.BACK, "C", "Tally.", "Tally."));
        assertThat(skills().get("C").id()).isEqualTo(before.get("C").id());
    }

    private static final String FIRST =
            item("A", "Count to 20.") + "," + item("B", "Add.") + "," + item("C", "Tally.");
    private static final String SECOND =
            item("A", "Count to 30.") + "," + item("B", "Add.") + "," + item("D", "Share.");

    private static String item(String code, String statement) {
        return "{'identifier':'%s','humanCodingScheme':'%s','fullStatement':'%s'}"
                .formatted(id(code), code, statement);
    }

    private static String link(String from, String to) {
        return "{'identifier':'a0000000-0000-4000-8000-000000000000','associationType':'precedes','originNodeURI':{'identifier':'%s'},'destinationNodeURI':{'identifier':'%s'}}"
                .formatted(id(from), id(to));
    }

    private static String id(String code) {
        return "%s0000000-0000-4000-8000-000000000000".formatted(code.toLowerCase(Locale.ROOT));
    }

    private ImportReport take(boolean dryRun, String items, String links) throws IOException {
        var text =
                "{'CFDocument':{'identifier':'f0000000-0000-4000-8000-000000000000','title':'Numbers'},'CFItems':[%s],'CFAssociations':[%s]}"
                        .formatted(items, links);
        var file = Files.writeString(folder.resolve("numbers.json"), text.replace('\'', '"'));
        return imports.run(new ImportWish(school.tenant(), file, dryRun, false, _ -> {}));
    }

    private Map<String, Competency> skills() {
        return school.read(() ->
                competencies.frameworks().stream()
                        .filter(one -> one.title().equals("Numbers"))
                        .flatMap(one -> competencies.competencies(one.id()).stream())
                        .collect(Collectors.toMap(Competency::code, Function.identity())));
    }

    private NewObservation work(String id, Competency on) {
        return new NewObservation(
                id,
                school.person("ada"),
                SmallSchool.FIRST_DAY.plus(Duration.ofDays(1)),
                Shown.of(List.of(on.id()), null, 4, 4),
                Circumstances.of(EvidenceKind.PERFORMANCE_TASK));
    }
}
