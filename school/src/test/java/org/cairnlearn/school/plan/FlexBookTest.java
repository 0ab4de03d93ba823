package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.NewGroup.Topic;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two homerooms in a flex period: Mrs. Okafor's with Ada and Ben, Mr. Reyes' with Chi and Dia. */
@SchoolTest
class FlexBookTest {
    private static final int MINUTES = 40;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired FlexBook flex;
    @Autowired DayBook days;
    @Autowired ScheduleBook schedule;
    @Autowired YearDesk year;
    @Autowired PairBook pairs;
    @Autowired TestClock clock;
    private FlexSchool school;
    private Block.Flex block;

    @BeforeEach
    void two_homerooms() {
        school = FlexSchool.open(application, Schools.make(tenants).ours().id());
        block = new Block.Flex(school.school(), FlexSchool.MONDAY, "F");
    }

    private BlockPlan plan() {
        return ((Proposed.Plan) school.plan(() -> flex.planOf(block, MINUTES))).plan();
    }

    private Change by(String person, BlockPlan seen) {
        return new Change(seen.id(), seen.version(), school.person(person));
    }

    private static BlockPlan done(Changed changed) {
        return ThirdPeriod.done(changed);
    }

    private Changed approve(String person, BlockPlan seen) {
        return school.plan(() -> book.approve(by(person, seen)));
    }

    private Changed move(String person, BlockPlan seen, String student, Group to) {
        return school.plan(() -> hand.move(by(person, seen), school.person(student), to.id()));
    }

    private BlockPlan withClub(BlockPlan seen) {
        var club =
                new NewGroup(
                        Group.Kind.LESSON,
                        new Topic.Named("Chess"),
                        school.person("reyes"),
                        "Hall");
        return done(school.plan(() -> hand.add(by("reyes", seen), club)));
    }

    private static Group club(BlockPlan plan) {
        return plan.groups().stream().filter(g -> g.hand().added()).findFirst().orElseThrow();
    }

    private Whereabouts flexOf(String student) {
        return school.plan(() -> days.of(school.person(student), FlexSchool.MONDAY)).stream()
                .filter(one -> one.period().equals("F"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybody_is_at_home_until_somebody_is_sent_elsewhere() {
        var plan = plan();
        assertThat(plan.places()).hasSize(4);
        var okafors = plan.hostedBy(school.person("okafor"));
        assertThat(okafors).hasSize(1);
        assertThat(plan.in(okafors.getFirst().id()))
                .extracting(Place::student)
                .containsExactlyInAnyOrder(school.person("ada"), school.person("ben"));
        assertThat(plan()).isEqualTo(plan);
    }

    @Test
    void who_is_sent_to_another_teacher_comes_from_the_own_homeroom() {
        var plan = withClub(plan());
        var moved = done(move("reyes", plan, "ada", club(plan)));
        var place = moved.in(club(moved).id()).getFirst();
        assertThat(place.student()).isEqualTo(school.person("ada"));
        assertThat(place.home()).isEqualTo(school.schoolClass("okafor-home"));
        assertThat(moved.coming(club(moved), List.of(school.schoolClass("reyes-home"))))
                .containsExactly(place);
        assertThat(moved.sentFrom(school.schoolClass("okafor-home"), school.person("okafor")))
                .containsExactly(place);
    }

    @Test
    void each_host_approves_what_he_or_she_hosts_and_nobody_else_is_shown_anything() {
        var plan = withClub(plan());
        var moved = done(move("reyes", plan, "ada", club(plan)));
        done(approve("reyes", moved));
        assertThat(flexOf("ada").shared()).isNotNull();
        assertThat(flexOf("ada").standing()).isEqualTo(Whereabouts.Standing.APPROVED);
        assertThat(flexOf("ben").shared()).isNull();
        assertThat(flexOf("ben").base().id()).isEqualTo(school.schoolClass("okafor-home"));
        assertThat(flexOf("ben").standing()).isEqualTo(Whereabouts.Standing.PROPOSED);
        var now = plan();
        assertThat(now.approved()).isFalse();
        assertThat(done(approve("okafor", now)).approved()).isTrue();
    }

    @Test
    void who_hosts_nothing_approves_nothing_and_the_coordinator_approves_what_nobody_hosts() {
        var library = new NewGroup(Group.Kind.PROJECT, new Topic.Named("Reading"), null, "Library");
        var first = plan();
        var plan = done(school.plan(() -> hand.add(by("okafor", first), library)));
        var moved = done(move("okafor", plan, "ben", club(plan)));
        assertThat(approve("solberg", moved)).isEqualTo(new Changed.NotThere(moved));
        var rest = done(school.plan(() -> flex.approveRest(by("solberg", moved))));
        assertThat(rest.groups())
                .filteredOn(group -> group.approvedBy() != null)
                .extracting(Group::id)
                .containsExactly(club(plan).id());
        assertThat(flexOf("ben").shared()).isNotNull();
        assertThat(flexOf("ada").shared()).isNull();
    }

    @Test
    void hosts_who_work_at_the_same_time_do_not_hinder_each_other() {
        var seen = withClub(plan());
        var home = seen.hostedBy(school.person("okafor")).getFirst();
        done(move("reyes", seen, "chi", club(seen)));
        var both = done(move("okafor", seen, "ada", club(seen)));
        assertThat(both.in(club(both).id())).hasSize(2);
        assertThat(move("okafor", seen, "chi", home)).isInstanceOf(Changed.OutOfDate.class);
        assertThat(approve("reyes", seen)).isInstanceOf(Changed.OutOfDate.class);
        assertThat(approve("reyes", both)).isInstanceOf(Changed.Done.class);
    }

    @Test
    void each_host_takes_back_the_own_changes_only() {
        var seen = withClub(plan());
        done(move("reyes", seen, "chi", club(seen)));
        var both = done(move("okafor", seen, "ada", club(seen)));
        var back = done(school.plan(() -> hand.undoAll(by("okafor", both))));
        assertThat(back.in(club(back).id()))
                .extracting(Place::student)
                .containsExactly(school.person("chi"));
        var empty = done(school.plan(() -> hand.undoAll(by("reyes", back))));
        assertThat(empty.groups()).noneMatch(group -> group.hand().added());
        assertThat(empty.places()).hasSize(4);
    }

    @Test
    void a_change_that_somebody_has_changed_since_is_not_taken_back() {
        var seen = withClub(plan());
        var home = seen.placeOf(school.person("ada")).map(seen::groupOf).orElseThrow();
        var there = done(move("okafor", seen, "ada", club(seen)));
        var back = done(move("okafor", there, "ada", home));
        var kept = done(school.plan(() -> hand.keep(by("solberg", back), school.person("ada"))));
        assertThat(school.plan(() -> hand.canUndo(kept.id(), school.person("okafor")))).isFalse();
        assertThat(school.plan(() -> hand.undo(by("okafor", kept))))
                .isEqualTo(new Changed.NotThere(kept));
        done(school.plan(() -> hand.undo(by("solberg", kept))));
        var free = plan();
        done(school.plan(() -> hand.undo(by("okafor", free))));
        assertThat(plan().placeOf(school.person("ada")))
                .map(Place::group)
                .contains(club(free).id());
    }

    @Test
    void what_was_done_at_once_is_taken_back_whole_or_not_at_all() {
        var seen = withClub(plan());
        var home = seen.placeOf(school.person("ada")).map(seen::groupOf).orElseThrow();
        var both =
                Stream.of("ada", "ben")
                        .map(name -> seen.placeOf(school.person(name)).orElseThrow())
                        .<Step>map(place -> new Step.Moved(place, club(seen).id()))
                        .toList();
        var there = done(school.plan(() -> hand.done(by("okafor", seen), both)));
        var overtaken = done(move("solberg", there, "ada", home));
        assertThat(school.plan(() -> hand.undo(by("okafor", overtaken))))
                .isEqualTo(new Changed.NotThere(overtaken));
        assertThat(plan().places()).isEqualTo(overtaken.places());
    }

    @Test
    void who_came_and_was_sent_on_is_not_taken_out_by_an_undo() {
        var first = withClub(plan());
        var place = first.placeOf(school.person("ada")).orElseThrow();
        var left =
                done(
                        school.plan(() ->
                                hand.done(by("solberg", first), List.of(new Step.Left(place)))));
        var came = new Step.Came(school.person("ada"), place.group(), place.home());
        var here = done(school.plan(() -> hand.done(by("okafor", left), List.of(came))));
        assertThat(school.plan(() -> hand.canUndo(here.id(), school.person("solberg")))).isFalse();
        var moved = done(move("solberg", here, "ada", club(here)));
        assertThat(school.plan(() -> hand.undo(by("okafor", moved))))
                .isEqualTo(new Changed.NotThere(moved));
        assertThat(plan().placeOf(school.person("ada")))
                .map(Place::group)
                .contains(club(here).id());
    }

    /** Mrs. Okafor sends Ada to the club and has her back; then Mr. Reyes sends Chi there. */
    private BlockPlan chiIsWhereAdaWas() {
        var seen = withClub(plan());
        var home = seen.placeOf(school.person("ada")).map(seen::groupOf).orElseThrow();
        var there = done(move("okafor", seen, "ada", club(seen)));
        var back = done(move("okafor", there, "ada", home));
        return done(move("reyes", back, "chi", club(back)));
    }

    @Test
    void an_undo_takes_no_seat_that_somebody_else_has_by_now() {
        school.write(() -> {
            year.setRoom(school.school(), new Room("Hall", 1, Set.of()));
            return true;
        });
        var now = chiIsWhereAdaWas();
        assertThat(school.plan(() -> hand.undo(by("okafor", now))))
                .isEqualTo(new Changed.Refused(now, Changed.Reason.FULL));
        var kept = done(school.plan(() -> hand.keep(by("okafor", now), school.person("ben"))));
        var partly = school.plan(() -> hand.undoAll(by("okafor", kept)));
        assertThat(partly).isInstanceOf(Changed.Partly.class);
        assertThat(partly.plan().placeOf(school.person("ben")))
                .hasValueSatisfying(place -> assertThat(place.pinned()).isFalse());
        done(school.plan(() -> hand.undo(by("reyes", partly.plan()))));
        var all = plan();
        assertThat(done(school.plan(() -> hand.undoAll(by("okafor", all)))).places())
                .allMatch(place -> !place.pinned());
    }

    @Test
    void an_undo_brings_nobody_together_who_is_kept_apart() {
        school.as(
                "okafor",
                () -> {
                    pairs.enter(
                            new PairBook.Two(school.person("ada"), school.person("chi")),
                            Pair.Kind.APART,
                            school.person("okafor"),
                            "private");
                    return true;
                });
        var now = chiIsWhereAdaWas();
        assertThat(school.plan(() -> hand.undoAll(by("okafor", now))))
                .isEqualTo(new Changed.Refused(now, Changed.Reason.APART));
    }

    private void theBlockBeginsAtNine() {
        school.write(() -> {
            schedule.setPeriods(
                    school.school(),
                    List.of(new Period("F", LocalTime.of(9, 0), LocalTime.of(9, 40))));
            return true;
        });
    }

    @Test
    void what_nobody_approved_in_time_falls_back_to_the_base_timetable() {
        theBlockBeginsAtNine();
        var plan = withClub(plan());
        var moved = done(move("reyes", plan, "ada", club(plan)));
        var nine = FlexSchool.MONDAY.atTime(9, 0).atZone(school.zone()).toInstant();
        clock.at(
                nine.minusSeconds(60),
                () -> {
                    assertThat(approve("reyes", moved))
                            .isEqualTo(new Changed.Refused(moved, Changed.Reason.TOO_LATE));
                    assertThat(flexOf("ada").standing()).isEqualTo(Whereabouts.Standing.BASE);
                    assertThat(flexOf("ada").base().id())
                            .isEqualTo(school.schoolClass("okafor-home"));
                });
        clock.at(
                nine.minusSeconds(3600),
                () -> assertThat(approve("reyes", moved)).isInstanceOf(Changed.Done.class));
    }

    @Test
    void a_teacher_who_never_opens_cairn_breaks_nothing() {
        theBlockBeginsAtNine();
        var plan = withClub(plan());
        var moved = done(move("okafor", plan, "ada", club(plan)));
        var nine = FlexSchool.MONDAY.atTime(9, 0).atZone(school.zone()).toInstant();
        clock.at(
                nine.minusSeconds(3600),
                () -> assertThat(approve("okafor", moved)).isInstanceOf(Changed.Done.class));
        clock.at(
                nine.plusSeconds(60),
                () -> {
                    assertThat(flexOf("ben").standing()).isEqualTo(Whereabouts.Standing.APPROVED);
                    for (var sent : List.of("ada", "chi", "dia")) {
                        assertThat(flexOf(sent).standing()).isEqualTo(Whereabouts.Standing.BASE);
                    }
                    assertThat(flexOf("ada").base().id())
                            .isEqualTo(school.schoolClass("okafor-home"));
                    assertThat(flexOf("chi").base().id())
                            .isEqualTo(school.schoolClass("reyes-home"));
                });
    }

    @Test
    void a_new_proposal_keeps_what_was_added_and_who_was_put_there() {
        var plan = withClub(plan());
        var moved = done(move("reyes", plan, "ada", club(plan)));
        var again = ((Proposed.Plan) school.plan(() -> flex.proposeAgain(block, MINUTES))).plan();
        assertThat(again.version()).isEqualTo(moved.version() + 1);
        assertThat(again.in(club(again).id()))
                .extracting(Place::student)
                .containsExactly(school.person("ada"));
        done(approve("reyes", again));
        var standing =
                ((Proposed.Plan) school.plan(() -> flex.proposeAgain(block, MINUTES))).plan();
        assertThat(standing.version()).isEqualTo(again.version() + 1);
    }

    @Test
    void the_coordinator_sees_who_has_not_approved() {
        var plan = withClub(plan());
        done(approve("reyes", plan));
        var waiting =
                school.plan(() -> flex.find(block)).orElseThrow().groups().stream()
                        .filter(group -> group.approvedBy() == null)
                        .flatMap(group -> Stream.ofNullable(group.leader()))
                        .distinct();
        assertThat(waiting).containsExactly(school.person("okafor"));
    }
}
