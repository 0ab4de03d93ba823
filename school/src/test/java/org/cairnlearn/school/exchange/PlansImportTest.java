package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Wish;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class PlansImportTest {
    private static final LocalDate FRIDAY = SmallSchool.MONDAY.minusDays(3);
    private static final String HEADER =
            "student,date,block,class,group,kind,skill,topic,leader,room,chosen,approved,approver\n";
    private static final String GOOD =
            """
            ada,2026-11-20,3,math,1,lesson,FR.equal,,okafor,Room 12,,2026-11-20T07:30,okafor
            ben,2026-11-20,3,math,1,lesson,FR.equal,,okafor,Room 12,FR.equal,2026-11-20T07:30,okafor
            chi,2026-11-20,3,math,2,own pace,FR.halves,,,,FR.halves,2026-11-20T07:30,okafor
            dia,2026-11-20,3,math,Games,project,,A board game,,Room 12,FR.halves,2026-11-20T07:30,okafor
            """;

    @Autowired PlansImport imports;
    @Autowired ImportLedger ledger;
    @Autowired ImportUndo undo;
    @Autowired PlanBook plans;
    @Autowired ScheduleBook schedule;
    @Autowired Tenants tenants;
    @Autowired ApplicationContext application;
    @TempDir Path folder;
    private SmallSchool school;

    @BeforeEach
    void open() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    private ImportWish wish(String rows, boolean dryRun) {
        try {
            var file = Files.writeString(folder.resolve("plans.csv"), HEADER + rows);
            return new ImportWish(school.tenant(), file, dryRun, false, _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport run(String rows) {
        var wish = wish(rows, false);
        return ledger.keep(Arrival.ofCommand(ImportKind.PLANS, ""), wish, () -> imports.run(wish));
    }

    private static FileCount counts(long rows, long fresh, long unchanged, long refused) {
        return new FileCount("plans.csv", rows, fresh, 0, unchanged, 0, refused);
    }

    private Block math() {
        return new Block.Section(school.schoolClass("math"), FRIDAY, "3");
    }

    private BlockPlan stood(Block block) {
        return school.plan(() -> plans.find(block)).orElseThrow();
    }

    @Test
    void a_past_block_comes_in_as_it_stood() {
        assertThat(run(GOOD).files()).containsExactly(counts(4, 4, 0, 0));
        var stood = stood(math());
        assertThat(stood.approvedAt()).isEqualTo("2026-11-20T12:30:00Z");
        assertThat(stood.groups())
                .extracting(Group::kind, Group::competency, Group::leader, Group::room)
                .containsExactlyInAnyOrder(
                        tuple(
                                Group.Kind.LESSON,
                                school.skill(SmallSchool.Skill.EQUAL),
                                school.person("okafor"),
                                "Room 12"),
                        tuple(Group.Kind.OWN_PACE, null, null, ""),
                        tuple(Group.Kind.PROJECT, null, null, "Room 12"));
        assertThat(stood.places())
                .filteredOn(place -> place.wished() != null)
                .extracting(
                        place -> place.student(),
                        place -> Objects.requireNonNull(place.wished()).fate())
                .containsExactlyInAnyOrder(
                        tuple(school.person("ben"), Wish.Fate.KEPT),
                        tuple(school.person("chi"), Wish.Fate.KEPT),
                        tuple(school.person("dia"), Wish.Fate.NEEDED_MORE));
    }

    @Test
    void the_same_file_again_changes_nothing_and_one_that_says_otherwise_is_told() {
        run(GOOD);
        assertThat(run(String.join("\n", GOOD.lines().toList().reversed()) + "\n"))
                .satisfies(again -> {
                    assertThat(again.files()).containsExactly(counts(4, 0, 4, 0));
                    assertThat(again.problems()).isEmpty();
                });
        var other = run(GOOD.replace("Room 12", "Room 9"));
        assertThat(other.files()).containsExactly(counts(4, 0, 4, 0));
        assertThat(other.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("plans.kept", 2L));
        assertThat(stood(math()).groups()).extracting(Group::room).doesNotContain("Room 9");
    }

    @Test
    void a_dry_run_counts_and_leaves_nothing() {
        assertThat(imports.run(wish(GOOD, true)).files()).containsExactly(counts(4, 4, 0, 0));
        assertThat(school.plan(() -> plans.find(math()))).isEmpty();
    }

    @Test
    void an_import_is_undone_and_the_right_file_comes_in() {
        run(GOOD);
        var who = new Actor.Somebody(school.tenant(), school.person("okafor").value());
        var first =
                school.write(ledger::sources).stream()
                        .map(one -> one.last().id())
                        .findFirst()
                        .orElseThrow();
        assertThat(undo.standing(school.tenant(), first))
                .isEqualTo(
                        new ImportUndo.Standing.Possible(
                                List.of(new FileCount("plans", 0, 0, 0, 0, 1, 0))));
        assertThat(undo.undo(who, first)).isInstanceOf(ImportUndo.Outcome.Done.class);
        assertThat(school.plan(() -> plans.find(math()))).isEmpty();
        assertThat(undo.standing(school.tenant(), first))
                .isInstanceOf(ImportUndo.Standing.Undone.class);
        assertThat(run(GOOD.replace("Room 12", "Room 9")).files())
                .containsExactly(counts(4, 4, 0, 0));
    }

    @Test
    void in_a_flex_block_the_whole_school_is_one_and_what_came_late_did_not_count() {
        var harbor = flexInTheThirdPeriod();
        var report =
                run(
                        """
                        ada,2026-11-20,3,math,1,support,,,okafor,,,yes,
                        ben,2026-11-20,3,math,2,peers,FR.halves,,reyes,Room 12,,2026-11-20T11:30,reyes
                        chi,2026-11-20,3,art,2,peers,FR.halves,,reyes,Room 12,,2026-11-20T11:30,reyes
                        """);
        assertThat(report.problems()).isEmpty();
        var stood = stood(new Block.Flex(harbor, FRIDAY, "3"));
        assertThat(stood.groups())
                .extracting(Group::kind, stood::shared)
                .containsExactlyInAnyOrder(
                        tuple(Group.Kind.SUPPORT, true), tuple(Group.Kind.PEERS, false));
        assertThat(stood.places()).hasSize(3);
    }

    private OrganisationId flexInTheThirdPeriod() {
        return school.write(() -> {
            var harbor = school.roster("math").schoolClass().school();
            schedule.setPeriods(
                    harbor,
                    List.of(
                            new Period(
                                    "3", "Flex", LocalTime.of(11, 0), LocalTime.of(11, 40), true)));
            return harbor;
        });
    }

    @Test
    void every_bad_row_is_named_and_the_good_ones_come_in() {
        var report =
                run(
                        GOOD
                                + """
                                nobody,2026-11-20,3,math,1,lesson,FR.equal,,okafor,Room 12,,2026-11-20T07:30,okafor
                                eli,2026-11-23,3,math,1,lesson,FR.equal,,okafor,Room 12,,,
                                eli,2026-11-21,3,math,1,lesson,FR.equal,,okafor,Room 12,,,
                                eli,2026-11-20,3,,1,lesson,FR.equal,,okafor,Room 12,,,
                                eli,2026-11-20,3,math,1,lesson,FR.none,,okafor,Room 12,,,
                                fay,2026-11-20,3,math,1,lesson,FR.equal,,ada,Room 12,,,
                                gus,2026-11-20,3,math,1,lesson,FR.equal,,okafor,Room 9,,,
                                hana,2026-11-20,3,math,4,lesson,FR.halves,,okafor,,,,
                                eli,2026-11-20,3,math,4,choir,FR.halves,,,,,,
                                eli,2026-11-20,3,math,4,peers,,,,,,,
                                eli,2026-11-20,3,math,4,peers,FR.halves,A game,,,,,
                                eli,2026-11-20,3,art,4,peers,FR.halves,,okafor,,FR.none,,
                                eli,2026-11-20,3,math,4,peers,FR.halves,,,,,noon,
                                """);
        assertThat(report.files()).containsExactly(counts(17, 4, 0, 13));
        assertThat(report.problems())
                .extracting(Problem::line, Problem::code, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple(6L, "plans.unknown-student", "student"),
                        tuple(7L, "plans.not-over", "date"),
                        tuple(8L, "plans.no-such-block", "block"),
                        tuple(9L, "plans.several-classes", "block"),
                        tuple(10L, "plans.unknown-skill", "skill"),
                        tuple(11L, "plans.unknown-adult", "leader"),
                        tuple(12L, "plans.of-one-group", "group"),
                        tuple(13L, "plans.two-lessons", "leader"),
                        tuple(14L, "plans.unknown-kind", "kind"),
                        tuple(15L, "plans.about-nothing", "skill"),
                        tuple(16L, "plans.skill-and-topic", "topic"),
                        tuple(17L, "plans.unknown-skill", "chosen"),
                        tuple(18L, "plans.not-a-date", "approved"));
    }

    @Test
    void somebody_is_in_one_group_of_a_block() {
        flexInTheThirdPeriod();
        var report =
                run(
                        """
                        ada,2026-11-20,3,math,1,own pace,FR.halves,,okafor,,,,
                        ada,2026-11-20,3,art,1,own pace,FR.halves,,okafor,,,,
                        """);
        assertThat(report.files()).containsExactly(counts(2, 1, 0, 1));
        assertThat(report.problems())
                .extracting(Problem::line, Problem::code)
                .containsExactly(tuple(3L, "plans.two-groups"));
    }
}
