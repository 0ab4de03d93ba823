package org.cairnlearn.school.web.office.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.Line;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.ScheduleSnapshot;
import org.cairnlearn.school.schedule.ScheduleSnapshot.Listing;
import org.cairnlearn.school.schedule.StaffDay;
import org.cairnlearn.school.schedule.StaffDay.Held;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.Test;

/** The school's year over the wire, without JavaScript. */
@SchoolTest
class YearPagesTest extends YearPagesCase {
    private static final Pattern HERE =
            Pattern.compile("action=\"([^\"]*/absences\\?[^\"]*kind=here[^\"]*)\"");
    private static final Pattern CLOSE =
            Pattern.compile("action=\"([^\"]*/day\\?[^\"]*kind=closed)\"");

    @Test
    void at_six_in_the_morning_school_is_closed_in_two_clicks_and_opened_in_one() {
        var page = office.get("/office/year").body();
        assertThat(page).contains("Today is a school day", "Close school today");
        var close = CLOSE.matcher(page);
        assertThat(close.find()).isTrue();
        assertThat(post(close.group(1).replace("&amp;", "&"), Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(day(MONDAY).kind()).isEqualTo(DayKind.CLOSED);
        var closed = office.get("/office/year").body();
        assertThat(closed).contains("School is closed today", "Open again, as planned before");
        post("/office/year/day/back?day=" + MONDAY, Map.of());
        assertThat(day(MONDAY).kind()).isEqualTo(DayKind.INSTRUCTIONAL);
    }

    @Test
    void once_it_is_closed_teachers_and_students_read_so_and_whatever_the_school_says() {
        account("ada", Role.STUDENT);
        post(
                "/office/year/day",
                Map.of("day", MONDAY.toString(), "kind", "closed", "note", "Deep snow"));
        assertThat(signedIn("okafor").get("/teacher/today").body())
                .contains("School is closed today", "Deep snow", "Tuesday 24 November");
        assertThat(signedIn("ada").get("/student/today").body())
                .contains("School is closed today", "Deep snow");
        assertThat(office.get("/office/flex").body())
                .as("whoever runs flex time goes by the school's days, not the district's")
                .contains("Tuesday 24 November")
                .doesNotContain("Monday 23 November");
    }

    @Test
    void a_day_of_testing_with_a_word_to_everybody_stands_in_its_month() {
        var answer =
                post(
                        "/office/year/day",
                        Map.of(
                                "day", "2026-12-08",
                                "kind", "testing",
                                "rotation", "B",
                                "note", "Bring a pencil"));
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("part=days&day=2026-12-08");
        assertThat(day(LocalDate.of(2026, 12, 8)).rotation()).isEqualTo("B");
        var page = office.get("/office/year?day=2026-12-08").body();
        assertThat(page).contains("December 2026", "Testing", "Bring a pencil");
    }

    @Test
    void a_room_with_an_exam_is_closed_for_a_day_and_its_classes_are_elsewhere() {
        post("/office/year/rooms", Map.of("name", "12", "seats", "28"));
        post("/office/year/rooms", Map.of("name", "Library"));
        var wish = Map.of("room", "12", "on", MONDAY.toString(), "periods", "3; 4");
        var typed = new HashMap<>(wish);
        typed.put("instead", "12");
        assertThat(post("/office/year/closed", typed).statusCode()).isEqualTo(422);
        typed.put("instead", "Library");
        assertThat(post("/office/year/closed", typed).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("part=rooms"));
        var closed = school.read(() -> book.calendar(harbor)).closedRooms(MONDAY, "3");
        assertThat(closed.placeOf("12")).isEqualTo("Library");
        assertThat(school.read(() -> book.calendar(harbor)).closedRooms(MONDAY, "5").has("12"))
                .isFalse();
        assertThat(office.get("/office/year?part=rooms").body())
                .contains("1 room cannot be used", "3; 4", "Library");
        post("/office/year/closed/back?on=%s&room=12".formatted(MONDAY), Map.of());
        assertThat(office.get("/office/year?part=rooms").body()).contains("Every room can be used");
    }

    @Test
    void days_take_turns_once_somebody_says_how() {
        post("/office/year/rotation", Map.of("labels", "A, B", "begins", "2026-11-23"));
        assertThat(day(MONDAY.plusDays(1)).rotation()).isEqualTo("B");
        var refused = post("/office/year/rotation", Map.of("labels", "A, B", "begins", "soon"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Name the days, and the first of them.");
    }

    @Test
    void a_week_from_sunday_to_thursday_is_said_once() {
        var days = "week=SUNDAY&week=MONDAY&week=TUESDAY&week=WEDNESDAY&week=THURSDAY";
        var form = "application/x-www-form-urlencoded";
        var body = "_csrf=%s&%s".formatted(encoded(token), days);
        assertThat(office.send("POST", "/office/year/week", form, body).statusCode())
                .isEqualTo(303);
        assertThat(day(MONDAY.minusDays(1)).hasSchool()).isTrue();
        assertThat(day(MONDAY.plusDays(4)).hasSchool()).isFalse();
        assertThat(office.get("/office/year").body())
                .contains("value=\"SUNDAY\" checked")
                .doesNotContain("value=\"FRIDAY\" checked");
        var none = post("/office/year/week", Map.of());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("A week has at least one day with school.");
    }

    @Test
    void bells_with_a_flex_block_come_from_one_form() {
        var body =
                "_csrf=%s&name=Usual&code=3&code=F&code=&label=&label=Flex&label=&starts=08:15&starts=09:05&starts=&ends=09:00&ends=09:40&ends=&flex=1"
                        .formatted(encoded(token));
        var form = "application/x-www-form-urlencoded";
        assertThat(office.send("POST", "/office/year/bells", form, body).statusCode())
                .isEqualTo(303);
        var periods = day(MONDAY).periods();
        assertThat(periods).extracting(period -> period.code()).containsExactly("3", "F");
        assertThat(periods.getLast().flex()).isTrue();
        var wrong = body.replace("ends=09:00", "ends=08:00");
        var refused = office.send("POST", "/office/year/bells", form, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("a later end", "value=\"08:00\"");
        assertThat(office.get("/office/year?part=bells&name=Usual").body()).contains("Flex");
    }

    @Test
    void rooms_adults_and_who_is_away_are_changed_and_taken_back() {
        post("/office/year/rooms", Map.of("name", "12", "seats", "28", "features", "lab; devices"));
        assertThat(school.read(() -> book.rooms(harbor)))
                .containsExactly(new Room("12", 28, Set.of("lab", "devices")));
        var okafor = school.person("okafor").toString();
        post(
                "/office/year/staff",
                Map.of("person", okafor, "kind", "specialist", "planning", "3; 5(A)"));
        assertThat(okafor().held("3")).contains(Held.PLANNING);
        post(
                "/office/year/absences",
                Map.of("person", okafor, "kind", "sick", "day", MONDAY.toString()));
        assertThat(okafor().held("1")).contains(Held.AWAY);
        assertThat(office.get("/office/year?part=absences").body())
                .contains("1 adult is away today", "Here after all");
        post("/office/year/absences/back?day=%s&person=%s".formatted(MONDAY, okafor), Map.of());
        post("/office/year/staff/back?person=" + okafor, Map.of());
        post("/office/year/rooms/back?name=12", Map.of());
        assertThat(okafor().free()).isEqualTo(day(MONDAY).periods());
        assertThat(okafor().held("3")).isEmpty();
        assertThat(school.read(() -> book.rooms(harbor))).isEmpty();
        var wrong = post("/office/year/rooms", Map.of("name", "12", "seats", "many"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .as("said next to the field")
                .contains("aria-describedby=\"seats-wrong\" aria-invalid=\"true\"");
        assertThat(post("/office/year/staff", Map.of("person", "?", "kind", "aide")).body())
                .contains("Choose an adult.");
    }

    @Test
    void whoever_an_import_says_is_away_all_week_can_be_here_today() {
        var okafor = school.person("okafor");
        school.write(() -> desk.loadFile(awayAllWeek(okafor), false));
        assertThat(okafor().held("1")).contains(Held.AWAY);
        var page = office.get("/office/year?part=absences").body();
        var here = HERE.matcher(page);
        assertThat(here.find()).isTrue();
        post(here.group(1).replace("&amp;", "&"), Map.of());
        assertThat(okafor().held("1")).isEmpty();
        assertThat(school.read(() -> book.absences(harbor, MONDAY.plusDays(1))))
                .extracting(Absence::kind)
                .containsExactly(AbsenceKind.OTHER);
    }

    private ScheduleSnapshot awayAllWeek(PersonId person) {
        var week = new Absence(person, MONDAY, MONDAY.plusDays(4), Set.of(), AbsenceKind.OTHER);
        return new ScheduleSnapshot(
                Listing.unknown(),
                Listing.unknown(),
                Listing.unknown(),
                Listing.unknown(),
                new Listing<>(List.of(new Line<>(harbor, week)), true));
    }

    private StaffDay okafor() {
        return school.plan(() -> book.staffOn(harbor, MONDAY)).stream()
                .filter(one -> one.member().person().equals(school.person("okafor")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_the_office_can_look_at_it_and_what_is_not_there_is_not_there() {
        assertThat(signedIn("okafor").get("/office/year").statusCode()).isEqualTo(403);
        assertThat(post("/office/year/weather", Map.of()).statusCode()).isEqualTo(404);
        var elsewhere = "/office/year?school=00000000-0000-0000-0000-000000000001";
        assertThat(office.get(elsewhere).statusCode()).isEqualTo(404);
    }
}
