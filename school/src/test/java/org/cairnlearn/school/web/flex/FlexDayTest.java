package org.cairnlearn.school.web.flex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.NewGroup;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ClosedRoom;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mrs. Okafor's homeroom with Ada and Ben, Mr. Reyes' with Chi and Dia; he adds a chess club. */
@SchoolTest
class FlexDayTest {
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired FlexDay day;
    @Autowired FlexReader reader;
    @Autowired FlexHand flexHand;
    @Autowired Rights rights;
    @Autowired RosterBook roster;
    @Autowired AttendanceBook attendance;
    @Autowired PlanHand hand;
    @Autowired ScheduleBook schedule;
    @Autowired DayAhead ahead;
    @Autowired YearDesk year;
    private FlexSchool school;
    private TenantId tenant;

    @BeforeEach
    void two_homerooms() {
        tenant = Schools.make(tenants).ours().id();
        school = FlexSchool.open(application, tenant);
        var period = new Period("F", "Flex", LocalTime.of(14, 0), LocalTime.of(14, 40), true);
        school.write(() -> {
            schedule.setPeriods(school.school(), List.of(period));
            return true;
        });
        var district = school.read(this::district);
        coordinates("okafor", school.school());
        coordinates("solberg", district);
    }

    private void coordinates(String person, OrganisationId where) {
        var id = school.person(person);
        school.administer(() -> {
            rights.give(id, Rights.Right.FLEX_COORDINATOR, where);
            return true;
        });
    }

    private OrganisationId district() {
        return roster.organisations().stream()
                .filter(one -> one.type().equals("district"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As it is made in the evening before; made once, it stays. */
    private void planned() {
        ahead.make(new DayAhead.Day(tenant, school.school(), FlexSchool.MONDAY));
    }

    private FlexPage.Flex host(String person) {
        planned();
        return only(school.as(person, () -> day.host(school.person(person), asked(null), WORDS)));
    }

    private FlexDay.Asked asked(PersonId student) {
        return new FlexDay.Asked(FlexSchool.MONDAY, student, student == null ? null : plan());
    }

    private PlanId plan() {
        return facts().plan().id();
    }

    private FlexPage.Flex all() {
        return all(null);
    }

    private FlexPage.Flex all(PersonId student) {
        planned();
        var solberg = school.person("solberg");
        return only(school.as(solberg, () -> day.all(solberg, asked(student), WORDS)));
    }

    private static FlexPage.Flex only(FlexPage page) {
        assertThat(page.notice()).isNull();
        assertThat(page.blocks()).hasSize(1);
        return page.blocks().getFirst();
    }

    private FlexFacts facts() {
        planned();
        var nobody = school.person("solberg");
        return school.plan(() -> reader.all(nobody, school.school(), FlexSchool.MONDAY))
                .blocks()
                .getFirst();
    }

    private Visitor visitor(String person) {
        return new Visitor(
                tenant,
                UUID.randomUUID(),
                school.person(person),
                Role.TEACHER,
                new Visitor.Session("t", false));
    }

    private FlexHand.Seen seen() {
        var plan = facts().plan();
        return new FlexHand.Seen(plan.id().value(), plan.version());
    }

    private Group club() {
        var plan = facts().plan();
        school.as(
                "reyes",
                () ->
                        hand.add(
                                new Change(plan.id(), plan.version(), school.person("reyes")),
                                new NewGroup(
                                        Group.Kind.LESSON,
                                        new NewGroup.Topic.Named("Chess"),
                                        school.person("reyes"),
                                        "Hall")));
        return facts().plan().groups().stream()
                .filter(group -> group.hand().added())
                .findFirst()
                .orElseThrow();
    }

    private void adaGoesToTheClub() {
        var club = club();
        var seen = seen();
        school.as(
                "okafor",
                () -> flexHand.move(visitor("okafor"), seen, school.person("ada"), club.id()));
    }

    private static List<FlexPage.Student> students(FlexPage.Flex page, String title) {
        return page.sessions().stream()
                .filter(session -> session.title().equals(title))
                .findFirst()
                .orElseThrow()
                .students();
    }

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
        assertThat(why.action()).contains("/teacher/flex/move?plan=", "&student=" + ada);
        assertThat(why.sessions())
                .extracting(FlexPage.Option::value)
                .contains(club.id().toString())
                .doesNotContain(facts().plan().placeOf(ada).orElseThrow().group().toString());
        assertThat(session.about().why()).isNotNull();
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
        assertThat(why.action()).contains("/office/flex/move?plan=", "&student=" + chi);
        assertThat(why.sessions())
                .extracting(FlexPage.Option::value)
                .contains(club.id().toString());
        var before = session(all(), "chi").title();
        var seen = seen();
        var said =
                school.as(
                        "solberg",
                        () -> flexHand.ofAll().move(visitor("solberg"), seen, chi, club.id()));
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
                                                        school.person("ada"),
                                                        club.id())));
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

    private FlexPage.Session session(FlexPage.Flex flex, String student) {
        var id = school.person(student).toString();
        return flex.sessions().stream()
                .filter(one -> one.students().stream().anyMatch(each -> each.id().endsWith(id)))
                .findFirst()
                .orElseThrow();
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

    private void mark(String student, Presence presence) {
        school.write(() -> {
            attendance.mark(
                    new Sitting.OfFlex(school.school(), FlexSchool.MONDAY, "F"),
                    school.person(student),
                    presence,
                    school.person("okafor"));
            return true;
        });
    }

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
                                                school.person("chi"),
                                                club.id())));
    }
}
