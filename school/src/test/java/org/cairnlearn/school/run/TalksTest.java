package org.cairnlearn.school.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.SchoolTest;
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

/** A talk in a real browser: asked for, held, agreed on, and held without network. */
@SchoolTest
@ExtendWith(Browser.class)
@Tag("all")
class TalksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Counts what a person does in the form: taps, sentences and days. */
    private static final String COUNT =
            """
            window.deeds = [];
            const talk = document.getElementById("talk");
            talk.addEventListener("pointerdown", (e) => window.deeds.push(e.target.closest("[name='when.by']") ? "day" : "tap"));
            talk.addEventListener("change", (e) => { if (e.target.matches("textarea")) window.deeds.push("sentence"); });
            talk.addEventListener("submit", () => sessionStorage.setItem("deeds", window.deeds.sort().join(" ")), true);
            """;

    /** Whether the page of a talk is kept on the device. */
    private static final String AHEAD =
            """
            (path) => new Promise((done) => {
              const open = indexedDB.open("cairn-talks");
              open.onerror = () => done(false);
              open.onsuccess = () => {
                const stores = [...open.result.objectStoreNames];
                if (!stores.includes("pages")) { open.result.close(); done(false); return; }
                const page = open.result.transaction("pages").objectStore("pages").get(path);
                page.onsuccess = () => { open.result.close(); done(page.result !== undefined); };
              };
            })
            """;

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    private SimulatedSchool harbor;
    private Town town;
    private Person ada;

    @BeforeEach
    void the_files_of_harbor_school_are_taken_in() {
        harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 35));
        town = Town.of(harbor, files, beans);
        town.account(harbor.aStudent().value());
        town.account(harbor.teacher().value());
        ada = town.person(harbor.aStudent().value());
    }

    @Test
    void a_student_asks_and_writes_the_agenda_and_a_tap_a_sentence_and_a_day_close_the_talk(
            Browser browser) {
        try (var student = signIn(browser, harbor.aStudent().value());
                var teacher = signIn(browser, harbor.teacher().value())) {
            asks(student);
            holdsTheFirst(teacher);
            student.reload();
            student.sees(".asking", "Make it two goals");
            assertThat(student.find(".asking .lines li")).hasCount(0);
            holdsTheNextInThreeDeeds(teacher);
        }
    }

    private void asks(Visit student) {
        student.find(".nav a").getByText("My talk").click();
        student.find("#line").fill("I want to show my map");
        student.press("Enter");
        student.sees("#toast", "It is on the list.");
        student.find("input[name=topic][value=GOAL]").check();
        student.find("input[name=soon][value=TODAY]").check();
        student.find("#ask-words").fill("My goal is too big");
        student.find(".asking .primary").click();
        student.sees(".asking .decide", "You are next in line.");
        student.find(".worry > summary").click();
        student.sees(".worry", "Go to a grown-up at school now.");
        student.isFine();
    }

    /** By keys alone. */
    private void holdsTheFirst(Visit teacher) {
        teacher.goesAndPresses(".nav a[href^='/teacher/conferences']");
        teacher.sees("#turn-" + ada.id(), "Asked on");
        teacher.sees("#turn-" + ada.id(), "My goal is too big");
        teacher.isFine();
        teacher.goesAndPresses("#turn-" + ada.id() + " .primary");
        teacher.sees("h1", ada.name().full());
        teacher.sees(".own", "I want to show my map");
        teacher.isFine();
        teacher.tabTo("#step");
        teacher.page().keyboard().type("Make it two goals");
        teacher.goesAndPresses(".days .btn");
        teacher.sees("#toast", "Written down.");
        Assertions.assertThat(teacher.find("h1").innerText()).isNotEqualTo(ada.name().full());
    }

    private void holdsTheNextInThreeDeeds(Visit teacher) {
        teacher.goTo("/teacher/conference/" + ada.id());
        teacher.sees(".last", "Make it two goals");
        teacher.page().evaluate(COUNT);
        teacher.find(".taps input[value=PARTLY]").click();
        teacher.find("#step").pressSequentially("Finish the first one");
        teacher.find(".days .btn").nth(1).click();
        teacher.sees("#toast", "Written down.");
        Assertions.assertThat(teacher.page().evaluate("sessionStorage.getItem('deeds')").toString())
                .isEqualTo("day sentence tap");
        Assertions.assertThat(talks())
                .hasSize(2)
                .first()
                .extracting(Conference::outcome)
                .isInstanceOf(Conference.Outcome.Held.class);
    }

    @Test
    void without_network_a_students_line_is_kept_and_written_once(Browser browser) {
        try (var student = signIn(browser, harbor.aStudent().value())) {
            student.goTo("/student/conference");
            student.page().context().setOffline(true);
            student.find("#line").fill("Read my story with me");
            student.press("Enter");
            student.sees("#saved", "No network. It is kept here");
            student.sees(".asking .lines", "Read my story with me");
            Assertions.assertThat(kept(student)).isEqualTo(1);
            Assertions.assertThat(readable(student)).isEqualTo("no no");

            student.page().context().setOffline(false);
            student.sees("#saved", "It is sent.");
            Assertions.assertThat(kept(student)).isZero();
            student.reload();
            assertThat(student.find(".asking .lines li")).hasCount(1);
        }
    }

    @Test
    void without_network_a_talk_is_kept_encrypted_sent_once_and_wiped_at_sign_out(Browser browser) {
        try (var teacher = signIn(browser, harbor.teacher().value())) {
            teacher.goTo("/teacher/conference/" + ada.id());
            teacher.page().context().setOffline(true);
            teacher.find("#step").fill("Read two pages");
            teacher.sees("#saved", "No network. Kept on this device");
            Assertions.assertThat(kept(teacher)).isEqualTo(1);
            teacher.find(".days .btn").first().click();
            assertThat(teacher.find(".days .btn").first()).isDisabled();
            Assertions.assertThat(talks()).isEmpty();
            Assertions.assertThat(readable(teacher)).isEqualTo("no no");

            teacher.page().context().setOffline(false);
            teacher.page().waitForURL(address -> address.contains("said=closed"));
            teacher.sees("#toast", "Written down.");
            Assertions.assertThat(talks()).hasSize(1);
            Assertions.assertThat(kept(teacher)).isZero();

            teacher.goTo("/teacher/conference/" + ada.id());
            teacher.tabTo(".taps input");
            teacher.press("ArrowRight");
            assertThat(teacher.find(".taps input[value=PARTLY]")).isChecked();
            teacher.page().route("**/draft*", route -> route.abort());
            teacher.find("#step").fill("Not yet sent");
            teacher.sees("#saved", "Kept on this device");
            Assertions.assertThat(kept(teacher)).isEqualTo(1);
            signsOut(teacher);
        }
    }

    private static void signsOut(Visit teacher) {
        teacher.page().route("**/sign-in", route -> route.resume());
        teacher.find(".tools .who").click();
        var asked = new ArrayList<String>();
        teacher.page()
                .onDialog(dialog -> {
                    asked.add(dialog.message());
                    if (asked.size() == 1) {
                        dialog.dismiss();
                    } else {
                        dialog.accept();
                    }
                });
        teacher.find("form[action='/sign-out'] button").click();
        teacher.page().waitForCondition(() -> asked.size() == 1);
        Assertions.assertThat(kept(teacher)).as("nothing is wiped unasked").isEqualTo(1);
        teacher.find("form[action='/sign-out'] button").click();
        teacher.page().waitForURL(address -> address.contains("/sign-in"));
        Assertions.assertThat(
                        teacher.page()
                                .evaluate(
                                        "indexedDB.databases().then(all => all.map(one => one.name).join())")
                                .toString())
                .doesNotContain("cairn-talks");
    }

    @Test
    void without_network_the_next_talks_of_the_list_are_opened_and_held_too(Browser browser) {
        try (var teacher = signIn(browser, harbor.teacher().value())) {
            teacher.goTo("/teacher/conferences");
            var begins = teacher.find(".turn .acts a.primary");
            var second = begins.nth(1).getAttribute("href");
            teacher.page()
                    .waitForCondition(
                            () -> Boolean.TRUE.equals(teacher.page().evaluate(AHEAD, second)));
            teacher.page().context().setOffline(true);
            teacher.find(".turn .acts a[href='" + second + "']").click();
            teacher.page().waitForURL(address -> address.endsWith(second));
            assertThat(teacher.find("body")).hasClass("talking");
            teacher.find("#step").fill("Read two pages");
            teacher.find(".days .btn").first().click();
            teacher.sees("#saved", "Kept on this device");
            teacher.find(".back a").click();
            teacher.sees("h1", "Conferences");
            assertThat(teacher.find("body")).hasClass("conferences");
            Assertions.assertThat(kept(teacher)).isEqualTo(1);
            teacher.find(".turn .acts a.primary").first().click();
            assertThat(teacher.find("#step")).hasValue("");

            teacher.page().context().setOffline(false);
            teacher.page().waitForCondition(() -> kept(teacher) == 0);
            var number = second.lastIndexOf('/') + 1;
            Assertions.assertThat(talks(second.substring(number, number + 36)))
                    .singleElement()
                    .extracting(one -> one.next().words())
                    .isEqualTo("Read two pages");
        }
    }

    @Test
    void a_talk_held_without_network_waits_for_the_next_sign_in_when_the_last_one_ended(
            Browser browser) {
        try (var teacher = signIn(browser, harbor.teacher().value())) {
            teacher.goTo("/teacher/conference/" + ada.id());
            teacher.page().context().setOffline(true);
            teacher.find("#step").fill("Read two pages");
            teacher.find(".days .btn").first().click();
            teacher.sees("#saved", "No network. Kept on this device");

            teacher.page().context().clearCookies();
            teacher.page().context().setOffline(false);
            teacher.sees("#over", "You are signed out. What you wrote is kept on this device.");
            assertThat(teacher.find("#saved")).isEmpty();
            Assertions.assertThat(kept(teacher)).isEqualTo(1);
            Assertions.assertThat(talks()).isEmpty();

            teacher.find("#over a").click();
            teacher.give(town, harbor.teacher().value());
            teacher.sees("h1", ada.name().full());
            teacher.page().waitForCondition(() -> kept(teacher) == 0);
            Assertions.assertThat(talks()).hasSize(1);
        }
    }

    @Test
    void a_talk_that_the_school_no_longer_takes_is_shown_until_its_teacher_lets_it_go(
            Browser browser) throws IOException {
        try (var teacher = signIn(browser, harbor.teacher().value())) {
            teacher.goTo("/teacher/conference/" + ada.id());
            teacher.page().context().setOffline(true);
            teacher.find("#step").fill("Read two pages");
            teacher.find("details.private summary").click();
            teacher.find("#own").fill("Ask about the glasses");
            teacher.find(".days .btn").first().click();
            teacher.sees("#saved", "No network. Kept on this device");
            leavesHerClasses();

            teacher.page().context().setOffline(false);
            teacher.sees("#gone", "This talk could not be stored.");
            teacher.goTo("/teacher/conferences");
            teacher.sees("#gone summary", "What you wrote: " + ada.name().full());
            assertThat(teacher.find("#kept")).isHidden();
            assertThat(teacher.find("#gone dl")).isHidden(); // others may see the screen
            teacher.find("#gone summary").click();
            teacher.sees("#gone dl", "Read two pages");
            teacher.sees("#gone dl", "Ask about the glasses");
            Assertions.assertThat(kept(teacher)).isEqualTo(1);
            teacher.find("#gone button").click();
            assertThat(teacher.find("#gone")).isHidden();
            Assertions.assertThat(kept(teacher)).isZero();
        }
    }

    private void leavesHerClasses() throws IOException {
        var enrollments = files.resolve("roster/enrollments.csv");
        Files.write(
                enrollments,
                Files.readAllLines(enrollments).stream()
                        .filter(line -> !line.contains(harbor.aStudent().value() + ","))
                        .toList());
        town.roster(files.resolve("roster"));
    }

    @Test
    void without_scripts_a_talk_is_put_aside_and_closed(Browser browser) {
        try (var teacher =
                Visit.signInWithoutScript(browser, port, town, harbor.teacher().value())) {
            teacher.goTo("/teacher/conference/" + ada.id());
            teacher.find("#step").fill("Read two");
            teacher.find("button[formaction]").click();
            teacher.sees("#toast", "Put aside.");
            teacher.goTo("/teacher/conference/" + ada.id());
            assertThat(teacher.find("#step")).hasValue("Read two");
            teacher.find("#step").fill("Read two pages");
            teacher.find(".days .btn").first().click();
            teacher.sees("#toast", "Written down.");
            Assertions.assertThat(talks())
                    .singleElement()
                    .extracting(one -> one.next().words())
                    .isEqualTo("Read two pages");
        }
    }

    private static int kept(Visit visit) {
        return ((Number)
                        visit.page()
                                .evaluate(
                                        """
                                        () => new Promise((done) => {
                                          const open = indexedDB.open("cairn-talks");
                                          open.onsuccess = () => {
                                            const count = open.result.transaction("kept").objectStore("kept").count();
                                            count.onsuccess = () => { open.result.close(); done(count.result); };
                                          };
                                        })
                                        """))
                .intValue();
    }

    /** Whether the key can be read out, and whether what is kept can be read. */
    private static String readable(Visit visit) {
        return visit.page()
                .evaluate(
                        """
                        () => new Promise((done) => {
                          const open = indexedDB.open("cairn-talks");
                          open.onsuccess = () => {
                            const work = open.result.transaction(["key", "kept"]);
                            const key = work.objectStore("key").get("key");
                            const all = work.objectStore("kept").getAll();
                            work.oncomplete = () => {
                              open.result.close();
                              const text = all.result.map((one) => new TextDecoder().decode(one.data)).join();
                              done((key.result.extractable ? "yes" : "no") + " " + (text.includes("Read") ? "yes" : "no"));
                            };
                          };
                        })
                        """)
                .toString();
    }

    private List<Conference> talks() {
        return talks(ada.id().toString());
    }

    private List<Conference> talks(String student) {
        var teacher = town.person(harbor.teacher().value());
        return beans.getBean(Work.class)
                .read(
                        new Actor.Somebody(town.tenant().id(), teacher.id().value()),
                        () ->
                                beans.getBean(ConferenceBook.class)
                                        .since(
                                                List.of(new PersonId(UUID.fromString(student))),
                                                LocalDate.of(2026, 1, 1)));
    }

    private Visit signIn(Browser browser, String login) {
        return Visit.signIn(browser, port, town, login);
    }
}
