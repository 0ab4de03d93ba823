package org.cairnlearn.school.web.flex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.MoveTargets;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.junit.jupiter.api.Test;

/** Who hosts, sends, moves and approves in a flex block. */
@SchoolTest
class FlexDayTest extends FlexDayCase {
    @Test
    void the_host_reads_who_comes_from_where_and_the_sender_with_whom_they_are() {
        adaGoesToTheClub();
        assertThat(students(host("reyes"), "Chess"))
                .hasSize(1)
                .allMatch(one -> one.line().note().startsWith("coming, from "));
        assertThat(host("okafor").sent())
                .singleElement()
                .matches(one -> one.line().note().startsWith("Hall · With "));
        assertThat(host("reyes").sent()).isEmpty();
    }

    @Test
    void a_student_is_opened_and_the_other_sessions_are_there_to_choose() {
        var club = club();
        var okafor = school.person("okafor");
        var ada = school.person("ada");
        var page = school.as(okafor, () -> day.host(okafor, asked(ada), WORDS));
        var session = session(only(page), "ada");
        var why = FlexPage.opened(session.students());
        assertThat(why.title()).isEqualTo("Why Ada is here");
        assertThat(why.moving().action()).contains("/teacher/flex/move?plan=", "&student=" + ada);
        assertThat(why.moving().sessions())
                .extracting(TodayPage.Target::value)
                .contains(club.id().toString())
                .doesNotContain(facts().plan().placeOf(ada).orElseThrow().group().toString());
        assertThat(session.about().why()).isNotNull();
    }

    @Test
    void two_sessions_that_would_be_called_the_same_are_told_apart_by_who_is_in_them() {
        var facts = facts();
        var plan = facts.plan();
        var alike =
                plan.groups().stream().filter(group -> plan.in(group.id()).size() == 2).toList();
        assertThat(alike).hasSizeGreaterThan(1);
        assertThat(new MoveTargets(plan, _ -> "Chess", facts::given, WORDS).of(alike))
                .extracting(TodayPage.Target::label)
                .contains("Chess · Ada and 1 other")
                .doesNotHaveDuplicates();
    }

    @Test
    void whom_the_reader_may_not_move_is_opened_for_nobody() {
        var okafor = school.person("okafor");
        var chi = school.person("chi");
        planned();
        var page = school.as(okafor, () -> day.host(okafor, asked(chi), WORDS));
        assertThat(only(page).sessions())
                .allMatch(session -> FlexPage.opened(session.students()) == null);
    }

    @Test
    void the_coordinator_sends_anybody_to_any_session_and_takes_it_back() {
        var club = club();
        var chi = school.person("chi");
        var why = FlexPage.opened(session(all(chi), "chi").students());
        assertThat(why.moving().action()).contains("/office/flex/move?plan=", "&student=" + chi);
        assertThat(why.moving().sessions())
                .extracting(TodayPage.Target::value)
                .contains(club.id().toString());
        var before = session(all(), "chi").title();
        var seen = seen();
        var said =
                school.as(
                        "solberg",
                        () ->
                                flexHand.ofAll()
                                        .move(
                                                visitor("solberg"),
                                                seen,
                                                FlexHand.Moving.to(chi, club.id())));
        assertThat(said).endsWith("said=done#chip-%s-%s".formatted(plan(), chi));
        assertThat(session(all(), "chi").title()).isEqualTo("Chess");
        assertThat(host("reyes").doing().undo()).as("it is not his to take back").isEmpty();
        assertThat(all().doing().undo()).hasSize(2);
        var now = seen();
        school.as("solberg", () -> flexHand.ofAll().undoAll(visitor("solberg"), now));
        assertThat(session(all(), "chi").title()).isEqualTo(before);
        assertThat(all().doing().undo()).isEmpty();
    }

    @Test
    void what_a_study_is_against_is_told_first_and_can_be_done_all_the_same() {
        var plan = UUID.randomUUID();
        var ada = UUID.randomUUID();
        var said = new FlexFrame.Said("study", ada, plan, plan, 3);
        var toast = said.toast(WORDS, FlexDay.HOST);
        assertThat(toast.text()).contains("A study drew", "counts it as a departure");
        assertThat(toast.allTheSame().action())
                .isEqualTo(
                        "/teacher/flex/move?plan=%s&version=3&student=%s&group=%s&sure=yes"
                                .formatted(plan, ada, plan));
    }

    @Test
    void who_only_hosts_changes_nothing_for_all() {
        var club = club();
        var seen = seen();
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() ->
                        school.as(
                                "reyes",
                                () ->
                                        flexHand.ofAll()
                                                .move(
                                                        visitor("reyes"),
                                                        seen,
                                                        FlexHand.Moving.to(
                                                                school.person("ada"), club.id()))));
    }

    @Test
    void the_sheets_of_the_own_class_are_at_hand() {
        assertThat(host("okafor").doing().sheets())
                .singleElement()
                .satisfies(sheets ->
                        assertThat(sheets.all())
                                .extracting(sheet -> sheet.link().href())
                                .anyMatch(href -> href.startsWith("/teacher/today/door?class="))
                                .anyMatch(href -> href.startsWith("/teacher/today/board?class=")));
    }

    @Test
    void each_approves_the_own_part_and_the_coordinator_reads_who_has_not() {
        adaGoesToTheClub();
        assertThat(all().notes().said().getFirst()).startsWith("Not approved yet by ");
        assertThat(all().notes().said().get(1)).isEqualTo("Everybody has a place.");
        assertThat(all().notes().said().getLast())
                .matches("As proposed, it brings at least [0-9]+ % of what any plan could bring.");
        for (var person : List.of("reyes", "okafor")) {
            assertThat(host(person).doing().approve()).isNotNull();
            var seen = seen();
            school.as(person, () -> flexHand.approve(visitor(person), seen));
            assertThat(host(person).doing().approve()).isNull();
        }
        assertThat(all().notes().said().getFirst()).isEqualTo("Everybody has approved.");
        assertThat(all().sessions()).isNotEmpty().allMatch(FlexPage.Session::approved);
    }

    @Test
    void who_belongs_to_the_district_reads_the_blocks_of_its_schools_and_may_act_on_them() {
        planned();
        var coordinator = school.person("solberg");
        var page = school.as(coordinator, () -> day.all(coordinator, asked(null), WORDS));
        assertThat(only(page).sessions()).isNotEmpty();
        var seen = seen();
        assertThat(
                        school.as(
                                "solberg",
                                () -> flexHand.ofAll().approveRest(visitor("solberg"), seen)))
                .as("every group here has a host, so that no rest is left")
                .endsWith("said=not-there");
    }

    @Test
    void a_host_who_looks_after_all_blocks_has_the_way_to_them_and_others_have_not() {
        planned();
        assertThat(links("okafor"))
                .contains(
                        "/office/flex?date=" + FlexSchool.MONDAY, "/teacher/today?date=2026-11-23");
        assertThat(links("reyes"))
                .containsExactly(
                        "/teacher/today?date=" + FlexSchool.MONDAY,
                        "/flex/sessions?date=" + FlexSchool.MONDAY);
    }

    private List<String> links(String person) {
        var id = school.person(person);
        return school.as(person, () -> day.host(id, asked(null), WORDS)).links().stream()
                .map(link -> link.href())
                .toList();
    }

    @Test
    void the_first_look_says_that_the_plan_is_being_made_and_a_later_one_shows_it()
            throws InterruptedException {
        var okafor = school.person("okafor");
        var page = school.as(okafor, () -> day.host(okafor, asked(null), WORDS));
        assertThat(page.blocks()).isEmpty();
        assertThat(page.notice().title()).isEqualTo("Cairn is still planning Flex");
        assertThat(page.head().again()).isEqualTo("/teacher/flex?date=2026-11-23");
        for (var tries = 0; tries < 200 && page.blocks().isEmpty(); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            page = school.as(okafor, () -> day.host(okafor, asked(null), WORDS));
        }
        assertThat(only(page).sessions()).isNotEmpty();
        assertThat(page.head().again()).isNull();
    }

    @Test
    void who_is_away_needs_no_place() {
        mark("ada", new Presence.Away());
        assertThat(facts().plan().placeOf(school.person("ada"))).isEmpty();
        assertThat(all().notes().said().get(1)).isEqualTo("Everybody has a place.");
    }

    @Test
    void nobody_moves_students_who_are_neither_theirs_nor_come_to_them() {
        var club = club();
        var seen = seen();
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() ->
                        school.as(
                                "okafor",
                                () ->
                                        flexHand.move(
                                                visitor("okafor"),
                                                seen,
                                                FlexHand.Moving.to(
                                                        school.person("chi"), club.id()))));
    }
}
