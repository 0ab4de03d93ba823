package org.cairnlearn.school.web.office.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.choice.ChoiceBook;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Blocks that do not take place, over the wire, without JavaScript. */
@SchoolTest
class LostBlockPagesTest extends YearPagesCase {
    @Autowired PlanBook plans;
    @Autowired ChoiceBook choices;
    @Autowired TestClock clock;

    @Test
    void a_block_is_lost_for_everybody_with_one_press_and_takes_place_after_all_with_another() {
        account("ada", Role.STUDENT);
        var period = school.roster("math").schoolClass().periods().getFirst();
        school.administer(() -> {
            book.setPeriods(
                    harbor,
                    List.of(
                            new Period("0", LocalTime.of(8, 0), LocalTime.of(8, 40)),
                            new Period(period, LocalTime.of(9, 40), LocalTime.of(10, 20))));
            return true;
        });
        var page = office.get("/office/year").body();
        assertThat(page)
                .as("of blocks that are taught")
                .contains(period + " does not take place")
                .doesNotContain("Block 0 does not take place");
        var lost = Map.of("day", MONDAY.toString(), "period", period);
        assertThat(post("/office/year/block", lost).statusCode()).isEqualTo(303);

        assertThat(day(MONDAY).findPeriod(period)).isEmpty();
        assertThat(day(MONDAY).findPeriod("0")).isPresent();
        assertThat(day(MONDAY.plusDays(7)).findPeriod(period)).as("next week").isPresent();
        assertThat(office.get("/office/year").body()).contains(period + " takes place after all");
        assertThat(signedIn("ada").get("/student/today").body())
                .contains(period + " does not take place today.");

        isToldWhereItWas(period);
        post("/office/year/block/back", lost);
        assertThat(day(MONDAY).findPeriod(period)).isPresent();
        assertThat(signedIn("ada").get("/student/today").body())
                .doesNotContain("does not take place");
        assertThat(post("/office/year/block", Map.of("day", MONDAY.toString())).statusCode())
                .as("no block is named")
                .isEqualTo(422);
        assertThat(refused(MONDAY, "0")).as("nobody is taught then").contains("Block: choose one");
        assertThat(refused(MONDAY.minusDays(3), period)).contains("Day: choose a school day");
        assertThat(refused(MONDAY.plusDays(5), period)).contains("Day: choose a school day");
    }

    private String refused(LocalDate day, String period) {
        var answer = post("/office/year/block", Map.of("day", day.toString(), "period", period));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void a_teacher_says_that_a_class_loses_a_block_and_whoever_looks_for_it_reads_so() {
        account("ada", Role.STUDENT);
        var math = school.roster("math").schoolClass();
        var period = math.periods().getFirst();
        school.administer(() -> {
            var allDay = new Period(period, LocalTime.of(0, 1), LocalTime.of(23, 59));
            book.setPeriods(harbor, List.of(allDay));
            return true;
        });
        var named = "class=%s&date=%s&period=%s".formatted(math.id(), MONDAY, period);
        var teacher = signedIn("okafor");
        var page = teacher.get("/teacher/today?" + named).body();
        assertThat(page).contains("This block does not take place");
        var form = Map.of("_csrf", token(page));
        var lost = math.title() + " in Block " + period + " does not take place today.";

        assertThat(teacher.post("/teacher/today/lost?" + named, form).statusCode()).isEqualTo(303);
        assertThat(teacher.get("/teacher/today?" + named).body())
                .contains(lost, "takes place after all");
        assertThat(teacher.get("/teacher/attendance?" + named).body()).contains(lost);
        assertThat(teacher.get("/teacher/today/substitute?date=" + MONDAY).body()).contains(lost);
        assertThat(signedIn("ada").get("/student/today").body())
                .as("and what is left of her day")
                .contains(lost, "Art 6")
                .doesNotContain("still setting up the day");
        whereLooksForAda(period);
        assertThat(day(MONDAY).findPeriod(period)).as("others have it").isPresent();
        assertThat(office.get("/office/year").body())
                .contains(math.title() + " in Block " + period + " takes place after all");

        teacher.post("/teacher/today/lost/back?" + named, form);
        assertThat(signedIn("ada").get("/student/today").body()).doesNotContain(lost);
        assertThat(day(MONDAY).lostOf()).isEmpty();
        var yesterday = named.replace(MONDAY.toString(), MONDAY.minusDays(3).toString());
        assertThat(teacher.post("/teacher/today/lost?" + yesterday, form).statusCode())
                .as("what is over stays as it was")
                .isEqualTo(404);
    }

    private void whereLooksForAda(String period) {
        assertThat(office.get("/flex/where?q=ada").body())
                .as("her other class then")
                .contains("Art 6");
        var other = new LostBlock(MONDAY, period, art().id());
        school.administer(() -> {
            desk.loseBlock(harbor, other);
            return true;
        });
        assertThat(office.get("/flex/where?q=ada").body())
                .contains("in Block " + period + " does not take place today.")
                .doesNotContain("No class now");
        school.administer(() -> {
            desk.keepBlock(harbor, other);
            return true;
        });
    }

    private SchoolClass art() {
        return school.roster("art").schoolClass();
    }

    @Test
    void what_a_page_sends_after_its_block_was_lost_is_not_done_and_the_day_says_why() {
        var math = school.roster("math").schoolClass();
        var period = math.periods().getFirst();
        var block = new Block.Section(math.id(), MONDAY, period);
        var named = "class=%s&date=%s&period=%s".formatted(math.id(), MONDAY, period);
        var teacher = signedIn("okafor");
        var page = teacher.get("/teacher/today?" + named).body();
        var plan = school.plan(() -> plans.find(block)).orElseThrow();
        var ada = school.person("ada");
        school.administer(() -> {
            desk.loseBlock(harbor, new LostBlock(MONDAY, period, math.id()));
            return true;
        });
        var sends = "?plan=%s&version=%d".formatted(plan.id(), plan.version());
        var group = plan.groups().getFirst().id();
        for (var what :
                List.of("approve", "propose-again", "undo", "undo-all", "add", "replan", "lock")) {
            isNotDone(teacher, page, what + sends + "&group=" + group);
        }
        for (var what : List.of("move", "keep", "hold", "release")) {
            isNotDone(teacher, page, what + sends + "&group=%s&student=%s".formatted(group, ada));
        }
        assertThat(school.plan(() -> plans.find(block)).orElseThrow())
                .as("the plan of the block that is lost")
                .isEqualTo(plan);

        var marked = "/teacher/attendance/mark?%s&student=%s&presence=away".formatted(named, ada);
        var answer = teacher.post(marked, form(page));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(teacher.get(location(answer)).body())
                .contains("in Block " + period + " does not take place today.");
    }

    private static Map<String, String> form(String page) {
        return Map.of(
                "_csrf", token(page), "shown", "", "topic", "Tiles", "kind", "PEERS", "room", "");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void isNotDone(Browser teacher, String page, String what) {
        var answer = teacher.post("/teacher/today/" + what, form(page));
        assertThat(answer.statusCode()).as(what).isEqualTo(303);
        assertThat(teacher.get(location(answer)).body())
                .as(what)
                .contains(
                        "does not take place today.",
                        "does not take place today. Nothing was changed.");
    }

    @Test
    void the_day_goes_on_to_the_next_block_and_says_which_that_is() {
        var math = school.roster("math").schoolClass();
        school.meets("math", "3", "5");
        school.administer(() -> {
            book.setPeriods(
                    harbor,
                    List.of(
                            new Period("3", LocalTime.of(9, 40), LocalTime.of(10, 20)),
                            new Period("5", LocalTime.of(11, 40), LocalTime.of(12, 20))));
            desk.loseBlock(harbor, new LostBlock(MONDAY, "3"));
            return true;
        });
        var teacher = signedIn("okafor");
        var named = "/teacher/today?class=%s&date=%s&period=".formatted(math.id(), MONDAY);
        assertThat(teacher.get("/teacher/today").body()).contains("This page shows Block 5.");
        assertThat(teacher.get(named + "3").body()).contains("This page shows Block 5.");
        assertThat(teacher.get(named + "5").body())
                .as("the block that was asked for")
                .contains("Block 3 does not take place today.")
                .doesNotContain("This page shows");
        school.administer(() -> {
            desk.keepBlock(harbor, new LostBlock(MONDAY, "3"));
            desk.loseBlock(harbor, new LostBlock(MONDAY, "5"));
            return true;
        });
        assertThat(teacher.get("/teacher/today").body())
                .as("the first block takes place, and is what the page shows anyway")
                .contains("Block 5 does not take place today.")
                .doesNotContain("This page shows");
    }

    @Test
    void a_choice_whose_block_is_lost_is_not_still_being_planned() {
        account("ada", Role.STUDENT);
        var math = school.roster("math").schoolClass();
        var period = math.periods().getFirst();
        var ada = school.person("ada");
        school.begins(SmallSchool.STUDENTS, SmallSchool.Skill.HALVES);
        clock.at(
                TestClock.MONDAY_MORNING.minus(Duration.ofDays(3)),
                () ->
                        school.as(
                                "ada",
                                () -> {
                                    var cards = choices.board(ada, math, Filter.ALL).cards();
                                    return choices.choose(ada, cards.getFirst().offer().id());
                                }));
        assertThat(signedIn("ada").get("/student/today").body())
                .contains("Your teacher is still planning.");
        school.administer(() -> {
            desk.loseBlock(harbor, new LostBlock(MONDAY, period, math.id()));
            desk.loseBlock(harbor, new LostBlock(MONDAY.plusDays(1), period, math.id()));
            return true;
        });
        assertThat(signedIn("ada").get("/student/today").body())
                .contains("Its block does not take place today. You can pick it again.")
                .doesNotContain("Your teacher is still planning.");
        var tomorrow = "in Block " + period + " does not take place on this day.";
        assertThat(signedIn("ada").get("/student/choose").body()).contains(tomorrow);
        assertThat(signedIn("okafor").get("/teacher/choices?class=" + math.id()).body())
                .contains(tomorrow);
    }

    @Test
    void the_office_says_it_of_one_class_and_not_of_one_that_does_not_meet_then() {
        var math = school.roster("math").schoolClass();
        var period = math.periods().getFirst();
        school.administer(() -> {
            book.setPeriods(
                    harbor, List.of(new Period(period, LocalTime.of(9, 40), LocalTime.of(10, 20))));
            return true;
        });
        var tuesday = MONDAY.plusDays(1);
        assertThat(office.get("/office/year?day=" + tuesday).body())
                .contains(
                        "A class loses its block on",
                        "value=\"%s %s\"".formatted(math.id(), period),
                        "<button type=\"submit\" class=\"btn primary\">This block does not take place<");
        assertThat(only(tuesday, math.id() + " " + period).statusCode()).isEqualTo(303);
        assertThat(day(tuesday).loses(math.id(), period)).isTrue();
        assertThat(only(tuesday, math.id() + " 9").body()).contains("Block: choose one");
        assertThat(only(tuesday, "somebody 3").body()).contains("Block: choose one");
    }

    private HttpResponse<String> only(LocalDate day, String block) {
        return post("/office/year/block", Map.of("day", day.toString(), "only", block));
    }

    private void isToldWhereItWas(String period) {
        var teacher = signedIn("okafor");
        var open =
                "/teacher/today?class=%s&date=%s&period=%s"
                        .formatted(school.roster("math").schoolClass().id(), MONDAY, period);
        assertThat(teacher.get(open).body())
                .as("the page that a teacher of the block has open")
                .contains(period + " does not take place today.", "take this back");
        assertThat(teacher.get("/teacher/flex?date=" + MONDAY).body())
                .contains(period + " does not take place today.");
        assertThat(signedIn("ada").get("/student/choose/flex?date=" + MONDAY).body())
                .contains(period + " does not take place today.");
    }
}
