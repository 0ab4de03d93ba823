package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.exchange.AttendanceImport;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.MaterialImport;
import org.cairnlearn.school.exchange.MaterialWish;
import org.cairnlearn.school.exchange.ScheduleImport;
import org.cairnlearn.school.exchange.ServicesImport;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** One school's files, taken in twice: the database has other ids each time, and other orders. */
@SchoolTest
class SamePlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Test
    void the_plans_of_a_day_follow_from_the_schools_data_and_from_nothing_else()
            throws IOException {
        var harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 24, 3));
        harbor.writeTo(files);
        demographics(1);
        var plans = plans(harbor);
        for (var file : List.of("users.csv", "enrollments.csv", "classes.csv")) {
            turnRound(files.resolve("roster").resolve(file));
        }
        turnRound(files.resolve("materials.csv"));
        demographics(2);
        assertThat(plans).hasSizeGreaterThan(2).anyMatch(said -> said.contains("LESSON"));
        assertThat(plans(harbor)).isEqualTo(plans);
    }

    /** Who is what, drawn anew: it comes in with the roster, and no plan may follow from it. */
    private void demographics(long seed) throws IOException {
        var roster = files.resolve("roster");
        var chance = new SplittableRandom(seed);
        var lines = new ArrayList<String>();
        lines.add("sourcedId,status,dateLastModified,birthDate,sex,hispanicOrLatinoEthnicity");
        for (var user : Files.readAllLines(roster.resolve("users.csv"))) {
            var id = user.split(",", 2)[0];
            if (!id.contains("sourcedId")) {
                lines.add(
                        "%s,,,%s,%s,%s"
                                .formatted(
                                        id,
                                        LocalDate.of(2014, 1, 1).plusDays(chance.nextInt(900)),
                                        chance.nextBoolean() ? "female" : "male",
                                        chance.nextBoolean()));
            }
        }
        Files.write(roster.resolve("demographics.csv"), lines);
        var manifest = roster.resolve("manifest.csv");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("file.demographics,absent", "file.demographics,bulk"));
    }

    /** The same rows from the last to the first. */
    private static void turnRound(Path table) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(table));
        Collections.reverse(lines.subList(1, lines.size()));
        Files.write(table, lines);
    }

    private List<String> plans(SimulatedSchool harbor) {
        var town = new Town(beans, "Same District");
        fill(town, harbor);
        var school = harbor.roster().campus().school().id().value();
        var ours =
                town.in(() ->
                        beans.getBean(RosterBook.class).organisations().stream()
                                .filter(one -> one.sourcedId().equals(school))
                                .findFirst()
                                .orElseThrow()
                                .id());
        // The second day's bound begins at the prices of the first.
        return Stream.of(TODAY, TODAY.plusDays(1))
                .flatMap(date -> plans(town, new DayAhead.Day(town.tenant().id(), ours, date)))
                .toList();
    }

    private Stream<String> plans(Town town, DayAhead.Day day) {
        var ahead = beans.getBean(DayAhead.class);
        var blocks = ahead.lacking(day).stream().map(DayAhead.Lacking::block).toList();
        ahead.make(day);
        var said =
                town.plan(() ->
                        blocks.stream()
                                .map(block ->
                                        beans.getBean(PlanBook.class).find(block).orElseThrow())
                                .map(this::said)
                                .toList());
        return said.stream();
    }

    private void fill(Town town, SimulatedSchool harbor) {
        town.roster(files.resolve("roster"));
        town.framework(files.resolve("framework.csv"));
        town.framework(files.resolve("framework-reading-and-writing.csv"));
        town.evidence(files.resolve("responses.csv"), harbor.start());
        town.evidence(
                new EvidenceWish(
                        town.wish(files.resolve("responses-reading-and-writing.csv")),
                        EvidenceWish.Maps.NONE,
                        "Reading and writing",
                        harbor.start(),
                        EvidenceWish.Choices.NONE));
        beans.getBean(ServicesImport.class).run(town.wish(files.resolve("services.csv")));
        beans.getBean(ScheduleImport.class).run(town.wish(files.resolve("schedule")));
        beans.getBean(AttendanceImport.class).run(town.wish(files.resolve("attendance.csv")));
        var materials = town.wish(files.resolve("materials.csv"));
        beans.getBean(MaterialImport.class)
                .run(new MaterialWish(materials, List.of(), "Harbor School"));
    }

    /** A plan in the school's own words: every line of it, without any id. */
    private String said(BlockPlan plan) {
        var talks =
                plan.talks().stream()
                        .map(talk ->
                                "%s talks with %s at %d"
                                        .formatted(
                                                name(talk.student()),
                                                name(talk.teacher()),
                                                talk.startMinute()));
        var unmet = plan.unmet().stream().map(one -> one.rule() + " of " + name(one.student()));
        var lines =
                Stream.of(
                                plan.groups().stream().map(group -> said(plan, group)),
                                talks.sorted(),
                                unmet.sorted())
                        .flatMap(each -> each)
                        .toList();
        return "%s %s %s%n%s"
                .formatted(
                        plan.block() instanceof Block.Flex ? "flex" : name(plan.section()),
                        plan.block().period(),
                        plan.worth(),
                        String.join("\n", lines));
    }

    private String said(BlockPlan plan, Group group) {
        var places =
                plan.in(group.id()).stream()
                        .map(place ->
                                "%s on %s, or %s"
                                        .formatted(
                                                name(place.student()),
                                                code(place.competency()),
                                                place.alsoFits() == null
                                                        ? "nothing"
                                                        : code(
                                                                plan.find(place.alsoFits())
                                                                        .orElseThrow()
                                                                        .competency())))
                        .sorted()
                        .toList();
        return "%s on %s after %s before %s by %s in %s with %s: %s"
                .formatted(
                        group.kind(),
                        code(group.competency()),
                        code(group.basis().builtOn()),
                        code(group.basis().opens()),
                        name(group.leader()),
                        group.room(),
                        title(group.with().material()),
                        places);
    }

    private String name(Block.Section block) {
        return beans.getBean(RosterBook.class)
                .findClass(block.schoolClass(), TODAY)
                .orElseThrow()
                .schoolClass()
                .sourcedId();
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? "nobody"
                : beans.getBean(RosterBook.class).people(List.of(person)).getFirst().sourcedId();
    }

    private String code(@Nullable CompetencyId skill) {
        return skill == null
                ? "nothing"
                : beans.getBean(CompetencyBook.class).byId(List.of(skill)).get(skill).code();
    }

    private String title(@Nullable MaterialId material) {
        return material == null
                ? "nothing"
                : beans.getBean(MaterialBook.class).find(material).orElseThrow().about().title();
    }
}
