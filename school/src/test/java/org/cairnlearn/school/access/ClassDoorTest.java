package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairnlearn.school.classdoor.Card;
import org.cairnlearn.school.classdoor.Cards;
import org.cairnlearn.school.classdoor.Picture;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A class signs in at shared devices, while its teacher holds the door open. */
class ClassDoorTest extends AtTheDoor {
    @Autowired ApplicationContext application;
    @Autowired Cards cards;

    private SmallSchool school;
    private Browser okafor;

    @BeforeEach
    void makeClass() {
        school = SmallSchool.open(application, ours.id());
        work.write(
                Actor.Task.administering(ours.id()),
                () ->
                        accounts.add(
                                new Login("okafor"),
                                new Password(PASSWORD),
                                person("okafor"),
                                Role.TEACHER));
        okafor = signedIn(ours, "okafor");
    }

    @Test
    void a_student_comes_in_by_the_class_code_the_own_name_and_three_pictures() {
        var device = device(open(45));
        assertThat(device.get("/class/names").body()).contains(">Ada<", ">Hana<");
        var answer = tap(device, "ada", card("ada").pictures());
        assertThat(location(answer)).isEqualTo("/student/today");
        assertThat(device.get("/probe/me").body()).isEqualTo("STUDENT " + person("ada"));
        assertThat(device.get("/student/today").body())
                .contains("You are Ada Lindqvist. Others use this device, too.", "I’m done");
    }

    @Test
    void who_would_rather_type_comes_in_by_the_code_of_the_card() {
        var device = device(open(45));
        var typed = card("ben").printed().toLowerCase(Locale.ROOT);
        assertThat(location(post(device, names("ben"), Map.of("card", typed))))
                .isEqualTo("/student/today");
    }

    @Test
    void wrong_pictures_open_nothing_and_five_of_them_make_the_right_ones_wait() {
        var device = device(open(45));
        var right = card("ada").pictures();
        for (int n = 0; n < 5; n++) {
            assertThat(tap(device, "ada", right.reversed()).statusCode()).isEqualTo(422);
        }
        assertThat(tap(device, "ada", right).statusCode()).isEqualTo(429);
        assertThat(location(tap(device, "ben", card("ben").pictures())))
                .as("a classmate")
                .isEqualTo("/student/today");
        assertThat(knows(device)).isTrue();
    }

    @Test
    void a_code_that_no_class_has_opens_nothing_and_guessing_gets_slow() {
        open(45);
        var device = browser();
        for (int n = 0; n < 20; n++) {
            assertThat(code(device, "AAAAAA").statusCode()).isEqualTo(422);
        }
        assertThat(code(device, "AAAAAA").statusCode()).isEqualTo(429);
        assertThat(location(device.get("/class/names"))).isEqualTo("/class");
    }

    @Test
    void only_students_of_this_class_have_a_name_there() {
        var device = device(open(45));
        assertThat(location(device.get(names("okafor")))).isEqualTo("/class/names");
        var stranger = work.write(Actor.Task.importing(ours.id()), this::somebody);
        var answer = post(device, "/class/names/" + stranger, Map.of("card", "AAAA-AAAA"));
        assertThat(location(answer)).isEqualTo("/class/names");
    }

    @Test
    void when_the_teacher_closes_the_door_everybody_is_out_at_the_next_request() {
        var device = device(open(45));
        tap(device, "ada", card("ada").pictures());
        assertThat(knows(device)).isTrue();
        post(okafor, door() + "/close", Map.of());
        assertThat(knows(device)).isFalse();
        assertThat(location(tap(device, "ada", card("ada").pictures()))).isEqualTo("/class/names");
        assertThat(location(device.get("/class/names"))).isEqualTo("/class");
    }

    @Test
    void the_door_closes_by_itself_and_what_it_opened_ends_with_it() {
        var device = device(open(20));
        clock.at(
                later(15),
                () ->
                        assertThat(location(tap(device, "ada", card("ada").pictures())))
                                .isEqualTo("/student/today"));
        clock.at(later(19), () -> assertThat(knows(device)).isTrue());
        clock.at(
                later(20),
                () -> {
                    assertThat(knows(device)).isFalse();
                    assertThat(location(device.get("/class/names"))).isEqualTo("/class");
                });
    }

    @Test
    void ten_minutes_without_a_tap_end_it() {
        var device = device(open(45));
        tap(device, "ada", card("ada").pictures());
        clock.at(later(9), () -> assertThat(knows(device)).isTrue());
        clock.at(later(19), () -> assertThat(knows(device)).isFalse());
    }

    @Test
    void nothing_of_a_student_is_left_for_the_next_one() {
        var device = device(open(45));
        tap(device, "ada", card("ada").pictures());
        var before = device.copy();
        var done = post(device, "/class/done", Map.of());
        assertThat(location(done)).isEqualTo("/class/names");
        assertThat(done.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
        assertThat(knows(device)).isFalse();
        assertThat(knows(before)).as("a copy of the cookie").isFalse();
        assertThat(before.get("/student/today").headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(device.get("/class/names").body()).contains(">Ben<");
    }

    @Test
    void a_new_card_ends_the_one_before() {
        var device = device(open(45));
        var before = card("ada").pictures();
        do {
            post(okafor, door() + "/cards/" + person("ada") + "/new", Map.of());
        } while (card("ada").pictures().equals(before));
        assertThat(tap(device, "ada", before).statusCode()).isEqualTo(422);
        assertThat(location(tap(device, "ada", card("ada").pictures())))
                .isEqualTo("/student/today");
    }

    @Test
    void nobody_opens_the_door_of_a_class_of_others() {
        account(ours, "nobody.of.this.class", Role.TEACHER);
        var other = signedIn(ours, "nobody.of.this.class");
        assertThat(post(other, door(), Map.of("minutes", "45")).statusCode()).isEqualTo(404);
        assertThat(other.get(door() + "/cards").statusCode()).isEqualTo(404);
        assertThat(post(okafor, door(), Map.of("minutes", "500")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_cards_are_printed_for_the_own_class_and_are_not_readable_in_the_database() {
        open(45);
        var page = okafor.get(door() + "/cards").body();
        assertThat(page).contains("Ada Lindqvist", card("ada").printed());
        var stored =
                work.read(
                        Actor.Task.administering(ours.id()),
                        () ->
                                sql.sql("select encode(sealed, 'escape') from classdoor.card")
                                        .query(String.class)
                                        .list());
        assertThat(stored).hasSize(8).noneMatch(one -> one.contains(card("ada").code()));
    }

    @Test
    void a_student_who_left_the_class_is_not_among_the_names() {
        var device = device(open(45));
        school.enroll(List.of("ben", "chi"), List.of("okafor"));
        assertThat(device.get("/class/names").body()).contains(">Ben<").doesNotContain(">Ada<");
        assertThat(location(tap(device, "ada", card("ada").pictures()))).isEqualTo("/class/names");
    }

    private String door() {
        var id =
                work.read(
                        Actor.Task.administering(ours.id()),
                        () -> roster.findClassBySourcedId("math").orElseThrow().id());
        return "/teacher/class/%s/sign-in".formatted(id);
    }

    private String open(int minutes) {
        var answer = post(okafor, door(), Map.of("minutes", String.valueOf(minutes)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var page = okafor.get(door()).body();
        var code = Pattern.compile("class-code\" dir=\"ltr\">([A-Z2-9 ]+)<").matcher(page);
        assertThat(code.find()).as(page).isTrue();
        return code.group(1);
    }

    private Browser device(String code) {
        var device = browser();
        assertThat(location(code(device, code))).isEqualTo("/class/names");
        return device;
    }

    private HttpResponse<String> code(Browser device, String code) {
        return post(device, "/class", Map.of("code", code, "school", ours.id().toString()));
    }

    private HttpResponse<String> tap(Browser device, String student, List<Picture> pictures) {
        var first = pictures.get(0) + "-" + pictures.get(1);
        return post(
                device, names(student), Map.of("tapped", first, "picture", pictures.get(2).name()));
    }

    private String names(String student) {
        return "/class/names/" + person(student);
    }

    private PersonId person(String sourcedId) {
        return work.read(
                Actor.Task.administering(ours.id()),
                () -> roster.findPersonBySourcedId(sourcedId).orElseThrow().id());
    }

    private Card card(String student) {
        var id = person(student);
        return work.read(Actor.Task.administering(ours.id()), () -> cards.of(List.of(id)).get(id));
    }

    private static HttpResponse<String> post(
            Browser browser, String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", token(browser));
        return browser.post(path, form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Instant later(int minutes) {
        return TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(minutes));
    }
}
