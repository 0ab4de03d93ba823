package org.cairnlearn.school.web.flex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.ReplanBook;
import org.cairnlearn.school.schedule.ClosedRoom;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a flex block after it was planned. */
@SchoolTest
class FlexReplanTest extends FlexDayCase {
    @Autowired YearDesk year;
    @Autowired ReplanBook replans;

    @Test
    void who_comes_late_is_shown_to_those_who_may_place_the_student_and_placed_when_they_say_so() {
        mark("ada", new Presence.Away());
        assertThat(all().notes().late()).isNull();
        mark("ada", new Presence.Late(5));
        assertThat(host("reyes").notes().late()).as("Ada is not his").isNull();
        var late = host("okafor").notes().late();
        assertThat(late.lines()).singleElement().asString().startsWith("Ada L. is here and goes");
        assertThat(all().notes().late()).isEqualTo(inTheOffice(late));
        assertThat(facts().plan().placeOf(school.person("ada"))).as("nobody said so").isEmpty();
        var seen = seen();
        assertThat(school.as("reyes", () -> flexHand.replan(visitor("reyes"), seen, late.shown())))
                .endsWith("said=not-there");
        school.as("okafor", () -> flexHand.replan(visitor("okafor"), seen, late.shown()));
        assertThat(facts().plan().placeOf(school.person("ada"))).isPresent();
        assertThat(all().notes().late()).isNull();
    }

    private static TodayPage.Late inTheOffice(TodayPage.Late late) {
        var take = late.take();
        return new TodayPage.Late(
                late.title(),
                late.lines(),
                new PostButton(
                        take.label(), take.action().replace("/teacher/flex", "/office/flex")),
                late.shown());
    }

    private void close(String room, String instead) {
        school.write(() -> {
            year.closeRoom(
                    school.school(), new ClosedRoom(room, FlexSchool.MONDAY, Set.of("F"), instead));
            return true;
        });
    }

    @Test
    void a_group_whose_room_is_closed_ends_unless_somebody_names_another_room() {
        adaGoesToTheClub();
        close("Hall", "");
        var late = all().notes().late();
        assertThat(late.lines()).anyMatch(line -> line.startsWith("Chess cannot be in Hall"));
        close("Hall", "Library");
        late = all().notes().late();
        assertThat(late.lines()).containsExactly("Chess goes to Library: Hall is closed");
        assertThat(session(all(), "ada").about().where()).startsWith("Hall");
        var shown = late.shown();
        var seen = seen();
        school.as("solberg", () -> flexHand.ofAll().replan(visitor("solberg"), seen, shown));
        assertThat(session(all(), "ada").about().where()).startsWith("Library");
        assertThat(all().notes().late()).isNull();
        var now = seen();
        school.as("solberg", () -> flexHand.ofAll().undo(visitor("solberg"), now));
        assertThat(session(all(), "ada").about().where()).startsWith("Hall");
    }

    /** A new look takes her elsewhere, since no hand holds her any more. */
    private void adaMayGoElsewhere() {
        var plan = facts().plan();
        var okafor = school.person("okafor");
        school.as(
                okafor,
                () ->
                        hand.release(
                                new Change(plan.id(), plan.version(), okafor),
                                school.person("ada")));
    }

    @Test
    void who_is_in_a_room_that_goes_away_and_held_by_no_hand_gets_a_place_elsewhere() {
        adaGoesToTheClub();
        adaMayGoElsewhere();
        var before = facts().plan();
        var ada = school.person("ada");
        var club = before.placeOf(ada).orElseThrow().group();
        close("Hall", "");
        var late = all().notes().late();
        assertThat(late.lines()).singleElement().asString().startsWith("Ada L.");
        assertThat(facts().plan()).as("nobody said so yet").isEqualTo(before);
        var seen = seen();
        school.as("solberg", () -> flexHand.ofAll().replan(visitor("solberg"), seen, late.shown()));
        var after = facts().plan();
        assertThat(after.in(club)).isEmpty();
        assertThat(after.places())
                .hasSameSizeAs(before.places())
                .containsAll(
                        before.places().stream()
                                .filter(place -> !place.student().equals(ada))
                                .toList());
        assertThat(all().notes().late()).isNull();
        var now = seen();
        school.as("solberg", () -> flexHand.ofAll().undo(visitor("solberg"), now));
        assertThat(facts().plan().placeOf(ada).orElseThrow().group()).isEqualTo(club);
    }

    @Test
    void a_proposal_is_searched_for_once_however_many_look_at_it_and_take_it() {
        adaGoesToTheClub();
        adaMayGoElsewhere();
        var before = replans.searched();
        close("Hall", "");
        var late = all().notes().late();
        assertThat(late.lines()).singleElement().asString().startsWith("Ada L.");
        assertThat(all().notes().late()).isEqualTo(late);
        assertThat(inTheOffice(host("okafor").notes().late())).isEqualTo(late);
        var seen = seen();
        school.as("solberg", () -> flexHand.ofAll().replan(visitor("solberg"), seen, late.shown()));
        assertThat(all().notes().late()).as("it is taken as it was shown").isNull();
        assertThat(replans.searched() - before).isEqualTo(1);
        var now = seen();
        school.as("solberg", () -> flexHand.ofAll().undo(visitor("solberg"), now));
        mark("ben", new Presence.Away());
        assertThat(all().notes().late().lines()).as("something else has happened").hasSize(3);
        assertThat(all().notes().late().lines()).hasSize(3);
        assertThat(replans.searched() - before).isEqualTo(2);
    }

    @Test
    void what_a_lost_room_asks_for_is_worked_out_as_soon_as_it_is_told_and_before_anybody_looks()
            throws InterruptedException {
        adaGoesToTheClub();
        adaMayGoElsewhere();
        var before = replans.searched();
        close("Hall", "");
        for (var waited = 0; replans.searched() == before && waited < 300; waited++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(replans.searched() - before).as("nobody has looked").isEqualTo(1);
        assertThat(all().notes().late().lines()).singleElement().asString().startsWith("Ada L.");
        assertThat(replans.searched() - before).as("it is shown as it was found").isEqualTo(1);
    }

    @Test
    void a_plan_that_is_made_later_does_not_use_a_closed_room() {
        close("Room okafor-home", "Library");
        close("Room reyes-home", "");
        assertThat(facts().plan().groups())
                .extracting(Group::room)
                .contains("Library")
                .doesNotContain("Room okafor-home", "Room reyes-home");
        assertThat(all().notes().late()).isNull();
    }
}
