package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.cairnlearn.school.platform.GettingReady;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.Rotation;
import org.cairnlearn.simulation.SchoolDay;
import org.cairnlearn.simulation.SchoolSeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoHomeTest {
    private static final SignIn TEACHER = new SignIn("a teacher", "okafor", "river stone lamp");

    private static final int HOURS_OF_A_WEEK = 168;

    private static final ZoneId MORNING = ZoneId.of("Etc/GMT-3");

    @TempDir Path above;
    private Path folder;
    private DemoHome demo;

    @BeforeEach
    void aHome() {
        folder = above.resolve("demo");
        demo = new DemoHome(new Home(folder), MORNING);
    }

    @Test
    void a_new_demo_has_to_be_filled_and_its_folder_is_its_owners_alone() throws IOException {
        assertThat(demo.prepare(600, false)).isTrue();
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
    }

    @Test
    void a_filled_demo_is_kept_with_its_sign_ins() {
        demo.prepare(600, false);
        demo.filled(600, List.of(TEACHER));
        assertThat(demo.prepare(600, false)).isFalse();
        assertThat(demo.signIns()).containsExactly(TEACHER);
    }

    @Test
    void a_kept_demo_stays_where_it_was_made_also_when_it_is_morning_elsewhere() {
        demo.prepare(600, false);
        demo.filled(600, List.of(TEACHER));
        var later = new DemoHome(new Home(folder), ZoneId.of("Etc/GMT+9"));
        later.prepare(600, false);
        assertThat(later.zone()).isEqualTo(MORNING);
        var anew = new DemoHome(new Home(folder), ZoneId.of("Etc/GMT+9"));
        anew.prepare(600, true);
        assertThat(anew.zone()).isEqualTo(ZoneId.of("Etc/GMT+9"));
    }

    @Test
    void wherever_one_looks_from_it_is_between_seven_and_eight_at_the_demos_school() {
        for (int hour = 0; hour < 24; hour++) {
            var now = LocalDate.of(2026, 11, 23).atTime(hour, 47).toInstant(ZoneOffset.UTC);
            assertThat(now.atZone(Morning.zone(now)).toLocalTime()).isEqualTo(LocalTime.of(7, 47));
        }
    }

    /** A weekend's too: at most hours of a Saturday it is Saturday wherever it is morning. */
    @Test
    void at_whatever_hour_of_a_week_one_looks_the_demos_day_is_a_usual_school_day() {
        var days = new HashMap<LocalDate, SchoolDay>();
        for (int hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
            var now = LocalDate.of(2026, 11, 23).atTime(hour % 24, 47).plusDays(hour / 24);
            var time = new SchoolTime(() -> now.toInstant(ZoneOffset.UTC), zoneAt(now));
            var day = days.computeIfAbsent(time.today(), today -> dayOf(today, time.zone()));
            assertThat(day.date()).isEqualTo(time.today());
            assertThat(day.kind()).isEqualTo(SchoolDay.Kind.USUAL);
            assertThat(day.rotation()).isEqualTo(Rotation.A);
        }
        assertThat(days.keySet()).extracting(LocalDate::getDayOfWeek).contains(DayOfWeek.values());
    }

    private static ZoneId zoneAt(LocalDateTime now) {
        return Morning.zone(now.toInstant(ZoneOffset.UTC));
    }

    /** As the demo simulates it. */
    private static SchoolDay dayOf(LocalDate today, ZoneId zone) {
        var seed = new SchoolSeed(1, today, 1, SchoolSeed.USUAL_WEEKS, zone);
        return HarborSchool.simulate(seed).days().calendar().find(today).orElseThrow();
    }

    @Test
    void a_demo_that_was_killed_while_it_was_filled_begins_anew() throws IOException {
        demo.prepare(600, false);
        var half = Files.writeString(folder.resolve("half"), "a school");
        assertThat(demo.prepare(600, false)).isTrue();
        assertThat(half).doesNotExist();
    }

    @Test
    void fresh_deletes_the_demo_but_follows_no_link_out_of_it() throws IOException {
        var outside = Files.createDirectory(above.resolve("outside"));
        var kept = Files.writeString(outside.resolve("kept"), "mine");
        demo.prepare(600, false);
        demo.filled(600, List.of(TEACHER));
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Files.createDirectories(folder.resolve("data/base"));
        assertThat(demo.prepare(600, true)).isTrue();
        assertThat(kept).exists();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(demo.signIns()).isEmpty();
    }

    @Test
    void another_size_is_refused_until_it_may_be_deleted() {
        demo.prepare(600, false);
        demo.filled(600, List.of());
        var stopped = catchThrowableOfType(CommandStopped.class, () -> demo.prepare(300, false));
        assertThat(stopped.exitCode()).isEqualTo(2);
        assertThat(stopped.troubles().getFirst().fix()).contains("--fresh");
        assertThat(demo.prepare(300, true)).isTrue();
    }

    @Test
    void a_folder_that_no_demo_made_is_never_touched() throws IOException {
        var school = Files.createDirectories(folder).resolve("secrets.properties");
        Files.writeString(school, "a school's");
        for (var fresh : List.of(true, false)) {
            var stopped =
                    catchThrowableOfType(CommandStopped.class, () -> demo.prepare(600, fresh));
            assertThat(stopped.exitCode()).isEqualTo(2);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**demo*");
        assertThat(school).hasContent("a school's");
    }

    @Test
    void the_progress_page_sees_one_step_after_the_other() {
        var progress = new GettingReady(List.of("Simulating", "Importing"));
        assertThat(progress.steps())
                .containsExactly(
                        new GettingReady.Step("Simulating", GettingReady.State.RUNNING),
                        new GettingReady.Step("Importing", GettingReady.State.WAITING));
        progress.stepDone();
        assertThat(progress.steps())
                .extracting(GettingReady.Step::state)
                .containsExactly(GettingReady.State.DONE, GettingReady.State.RUNNING);
        assertThat(progress.ready()).isFalse();
        progress.stepDone();
        assertThat(progress.ready()).isTrue();
    }
}
