package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.exchange.ScheduleImport;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.DayBook;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.web.kit.Secrets;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The flex block of a small school: its coordinator, its hosts and a student look at it. */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class FlexDayByHandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    private SimulatedSchool harbor;
    private Town town;
    private OrganisationId school;

    @BeforeEach
    void a_school_with_a_flex_block() {
        harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 27));
        harbor.writeTo(files);
        town = new Town(beans, "Tidewater District");
        town.roster(files.resolve("roster"));
        town.framework(files.resolve("framework.csv"));
        town.evidence(files.resolve("responses.csv"), harbor.start());
        beans.getBean(ScheduleImport.class).run(town.wish(files.resolve("schedule")));
        school =
                town.in(() -> beans.getBean(RosterBook.class).organisations()).stream()
                        .filter(one -> one.type().equals("school"))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    /** As it is made in the evening before. */
    private void planned() {
        beans.getBean(DayAhead.class).make(new DayAhead.Day(town.tenant().id(), school, TODAY));
    }

    private Visit coordinator(Browser browser) {
        var id = harbor.flexCoordinator().value();
        var person = town.account(id);
        town.administer(() -> {
            beans.getBean(Rights.class).give(person.id(), Rights.Right.FLEX_COORDINATOR, school);
            return true;
        });
        return Visit.signInTo(browser, port, town, id);
    }

    /** Somebody who hosts students in the block, and one of them. */
    private record Host(String adult, String student, String room) {}

    private Host host() {
        return town.plan(() -> {
            var roster = beans.getBean(RosterBook.class);
            var plan = beans.getBean(FlexBook.class).find(flex()).orElseThrow();
            var homes =
                    beans.getBean(FlexBook.class).homes(flex()).stream()
                            .flatMap(home -> home.staff().stream())
                            .map(Person::id)
                            .collect(Collectors.toSet());
            var led =
                    plan.groups().stream()
                            .filter(group -> group.leader() != null)
                            .filter(group -> homes.contains(group.leader()))
                            .filter(group -> !plan.in(group.id()).isEmpty())
                            .findFirst()
                            .orElseThrow();
            Place place = plan.in(led.id()).getFirst();
            return new Host(
                    sourcedId(roster, led.leader()),
                    sourcedId(roster, place.student()),
                    led.room());
        });
    }

    private static String sourcedId(RosterBook roster, PersonId person) {
        return roster.findPerson(person).orElseThrow().sourcedId();
    }

    @Test
    void the_coordinator_sees_that_the_plan_is_being_made_and_then_all_of_it(Browser browser) {
        try (var coordinator = coordinator(browser)) {
            coordinator.goTo("/office/flex");
            coordinator.sees("#none", "Cairn is still planning");
            coordinator.isFine();
            coordinator.find(".flex-block .sessions > li").first().waitFor();
            coordinator.sees(".flex-block", "Not approved yet by");
            coordinator.sees(".rest", "Block 3");
            Assertions.assertThat(coordinator.find("main[hx-get]").count())
                    .as("nothing is asked again once it is there")
                    .isZero();
            coordinator.isFine();
        }
    }

    @Test
    void a_host_approves_with_the_keyboard_and_the_student_reads_where_to_go(Browser browser) {
        planned();
        var host = host();
        town.account(host.adult());
        town.account(host.student());
        try (var adult = Visit.signIn(browser, port, town, host.adult())) {
            adult.goTo("/teacher/flex");
            adult.tabTo("form[action*=approve] button");
            adult.press("Enter");
            adult.sees("#toast", "Done.");
            assertThat(adult.find("form[action*=approve]")).hasCount(0);
            adult.sees(".flex-block .tag", "Approved");
            adult.isFine();
            for (var sheet : List.of("/teacher/today/door", "/teacher/today/board")) {
                tellsNothing(adult, sheet);
            }
        }
        try (var student = Visit.signIn(browser, port, town, host.student())) {
            assertThat(student.find("main").first()).containsText(host.room());
            assertThat(student.find(".stop")).hasCount(blocksOf(host.student()));
            student.isFine();
        }
    }

    /** What is not approved yet is there too: the class as always, for now. */
    private int blocksOf(String student) {
        var id = town.person(student).id();
        var day = town.plan(() -> beans.getBean(DayBook.class).of(id, TODAY));
        Assertions.assertThat(day)
                .extracting(Whereabouts::standing)
                .contains(Whereabouts.Standing.APPROVED)
                .containsAnyOf(Whereabouts.Standing.PROPOSED, Whereabouts.Standing.OPEN);
        return day.size();
    }

    /** A sheet of the flex block says where everybody is, and no word of how anybody stands. */
    private void tellsNothing(Visit adult, String sheet) {
        adult.goTo("/teacher/flex");
        adult.find(".flex-block .menu summary").click();
        adult.find(".flex-block .menu a[href^='%s?']".formatted(sheet)).first().click();
        adult.find(".places-list").waitFor();
        adult.isFine();
        var text = adult.find("main").innerText();
        Assertions.assertThat(Secrets.in("en")).hasSizeGreaterThan(15).noneMatch(text::contains);
        Assertions.assertThat(skills()).isNotEmpty().noneMatch(text::contains);
        Assertions.assertThat(adult.find("main .st").count()).as("stones of a level").isZero();
    }

    private List<String> skills() {
        return town.plan(() -> {
            var plan = beans.getBean(FlexBook.class).find(flex()).orElseThrow();
            var ids =
                    plan.groups().stream()
                            .flatMap(group -> Stream.ofNullable(group.competency()))
                            .toList();
            return beans.getBean(CompetencyBook.class).byId(ids).values().stream()
                    .map(Competency::name)
                    .toList();
        });
    }

    @Test
    void a_host_moves_a_student_in_two_actions_with_the_keyboard_alone(Browser browser) {
        planned();
        var host = host();
        town.account(host.adult());
        try (var adult = Visit.signIn(browser, port, town, host.adult())) {
            adult.goTo("/teacher/flex");
            adult.tabTo(".sessions .stu");
            adult.press("Enter");
            adult.find("#why").waitFor();
            adult.isFine();
            var to = adult.find("#to option").first().getAttribute("value");
            adult.tabTo("#why button");
            adult.press("Enter");
            adult.sees("#toast", "Done.");
            var student = adult.page().url().replaceAll(".*(.{36})$", "$1");
            Assertions.assertThat(groupOf(student)).isEqualTo(to);
            adult.isFine();
        }
    }

    private String groupOf(String student) {
        return town.plan(() ->
                beans.getBean(FlexBook.class)
                        .find(flex())
                        .orElseThrow()
                        .placeOf(new PersonId(UUID.fromString(student)))
                        .orElseThrow()
                        .group()
                        .toString());
    }

    private Block.Flex flex() {
        return new Block.Flex(school, TODAY, "FLEX");
    }

    @Test
    void all_of_it_works_without_scripts(Browser browser) {
        planned();
        var host = host();
        town.account(host.adult());
        try (var adult = Visit.signInWithoutScript(browser, port, town, host.adult())) {
            adult.page().navigate(adult.page().url().replaceAll("/teacher/.*", "/teacher/flex"));
            adult.find("form[action*=approve] button").click();
            adult.sees("#toast", "Done.");
            adult.sees(".flex-block .tag", "Approved");
        }
    }
}
