package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole logs of real students, twice; what is made of one is made anew to the bit. */
@SchoolTest
@Tag("all")
class WholeLogTest {
    private static final Instant START = Instant.parse("2025-09-01T13:00:00Z");
    private static final int RESPONSES = 274_556;

    @Autowired BeanFactory beans;
    @Autowired MasteryBook mastery;
    @Autowired EvidenceBook evidence;
    @Autowired CompetencyBook competencies;

    @Test
    void what_is_made_of_all_answers_is_made_anew_to_the_bit_and_read_at_once() {
        var town = new Town(beans, "Whole Log Anew");
        var begun = System.nanoTime();
        var report = town.evidence(wish(town, "assist2009_named"));
        print("%,d responses with mastery".formatted(RESPONSES), begun);
        assertThat(report.files().getFirst().fresh()).isEqualTo(RESPONSES);
        try (var stored = Stored.of(TestDatabase.database(), town)) {
            var live = stored.mastery();
            var again = System.nanoTime();
            town.in(() -> {
                mastery.rebuild();
                return true;
            });
            print("made anew", again);
            assertThat(stored.mastery()).isEqualTo(live).hasSizeGreaterThan(10_000);
        }
        readAClass(town);
    }

    private void readAClass(Town town) {
        var students = town.in(() -> evidence.students()).subList(0, 30);
        var skills =
                town.in(() ->
                        competencies.frameworks().stream()
                                .flatMap(one -> competencies.competencies(one.id()).stream())
                                .map(Competency::id)
                                .toList());
        assertThat(skills).hasSize(110);
        var now = START.plusSeconds(3_000_000);
        var one = Statements.of(() -> read(town, students.subList(0, 1), skills, now));
        var all = Statements.of(() -> read(town, students, skills, now));
        assertThat(all).hasSameSizeAs(one);
        var took = new ArrayList<Long>();
        for (var i = 0; i < 60; i++) {
            var begun = System.nanoTime();
            read(town, students, skills, now);
            took.add((System.nanoTime() - begun) / 1_000);
        }
        took.sort(null);
        System.out.printf(
                "class of 30 x 110: %d statements, median %,d us, 95 %% within %,d us%n",
                all.size(), took.get(30), took.get(56));
    }

    private boolean read(
            Town town, List<PersonId> students, List<CompetencyId> skills, Instant now) {
        return town.in(() -> mastery.knowing(students, skills, now).byStudent().size() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "algebra05_sample",
                "assist2009",
                "assist2009_named",
                "assist2015",
                "chemistry_named_sample",
                "cloze_statistics",
                "statics2011"
            })
    void the_second_import_of_a_log_changes_nothing(String name) {
        var town = new Town(beans, "Twice " + name);
        var wish = wish(town, name);
        var first = town.evidence(wish);
        assertThat(first.applied()).isTrue();
        var count = first.files().getFirst();
        assertThat(count.fresh()).isPositive();
        assertThat(first.problems())
                .extracting(problem -> problem.code())
                .allMatch("evidence.no-skill"::equals);
        assertThat(sum(first)).isEqualTo(count.rows());
        var second = town.evidence(wish).files().getFirst();
        assertThat(second)
                .isEqualTo(
                        new FileCount(
                                count.file(),
                                count.rows(),
                                0,
                                0,
                                count.fresh(),
                                0,
                                count.refused()));
    }

    private static long sum(ImportReport report) {
        var count = report.files().getFirst();
        return count.fresh() + count.changed() + count.unchanged() + count.refused();
    }

    private static EvidenceWish wish(Town town, String name) {
        return new EvidenceWish(
                town.wish(SharedData.path("responses/" + name + "/responses.csv.gz")),
                EvidenceWish.Maps.NONE,
                "Practice",
                START,
                EvidenceWish.Choices.ADDING);
    }

    private static void print(String what, long since) {
        var own =
                java.lang.management.ManagementFactory.getPlatformMXBean(
                        com.sun.management.OperatingSystemMXBean.class);
        System.out.printf(
                "%s: %.1f s; this process has worked %.1f s so far%n",
                what, (System.nanoTime() - since) / 1e9, own.getProcessCpuTime() / 1e9);
    }
}
