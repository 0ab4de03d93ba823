package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SchoolTest
class ImportLedgerTest {
    private static final String ADMINISTRATOR =
            "office,,,true,harbor,administrator,office,,Olu,Office,,,,,,,,";
    private static final String TEACHER = "teacher,,,true,harbor,teacher,teacher,,Tea,Cher,,,,,,,,";
    private static final String SECRET = "Quillfeather";
    private static final String BAD =
            "s99,,,perhaps,harbor,student,s99,,%s,=Number,,,,,,,06,".formatted(SECRET);

    @Autowired ImportLedger ledger;
    @Autowired Previews previews;
    @Autowired RosterImport rosters;
    @Autowired RosterBook roster;
    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private TenantId ours;
    private TenantId theirs;
    private int folders;
    private int runs;

    @BeforeEach
    void open() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
        imported(school().write());
    }

    private RosterFolder school() {
        folders++;
        return new RosterFolder(folder.resolve("roster" + folders)).users(ADMINISTRATOR, TEACHER);
    }

    /** Each a minute after the one before; the first in the minute of the tests' clock. */
    private void imported(Path path) {
        var wish = new ImportWish(ours, path, false, false, _ -> {});
        var at = TestClock.MONDAY_MORNING.plusSeconds(60L * runs++);
        clock.at(
                at,
                () ->
                        ledger.keep(
                                Arrival.ofCommand(ImportKind.ROSTER, ""),
                                wish,
                                () -> rosters.run(wish)));
    }

    private SourceStanding rosterNow() {
        var all = work.read(Actor.Task.importing(ours), () -> ledger.sources());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Actor.Somebody person(String sourcedId) {
        var id =
                work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId(sourcedId))
                        .orElseThrow()
                        .id();
        return new Actor.Somebody(ours, id.value());
    }

    private List<RefusedRow> rows(Actor actor, UUID run) {
        return work.read(actor, () -> ledger.refusedRows(run));
    }

    private UUID preview(byte[] content) {
        var by = new PersonId(person("office").person());
        return previews.make(
                new Uploaded(ours, by, ImportKind.ROSTER, "../../roster.zip"), content);
    }

    private ImportedRun run(UUID id) {
        return work.read(Actor.Task.importing(ours), () -> ledger.find(id)).orElseThrow();
    }

    private static byte[] zip(Path roster) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.list(roster)) {
            for (var file : files.toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void an_import_leaves_a_run_with_what_came_of_each_file() {
        var standing = rosterNow();
        assertThat(standing.last().state()).isEqualTo(RunState.APPLIED);
        assertThat(standing.last().input()).isEqualTo("roster1");
        assertThat(standing.last().format()).isEqualTo("oneroster-1.1-csv");
        assertThat(standing.lastGood()).isEqualTo(TestClock.MONDAY_MORNING);
        assertThat(standing.totals().fresh()).isEqualTo(1 + 1 + 1 + 1 + 22 + 20);
        assertThat(standing.totals().refused()).isZero();
        var files = work.read(Actor.Task.importing(ours), () -> ledger.files(standing.last().id()));
        Map<String, Long> fresh =
                files.stream().collect(Collectors.toMap(FileCount::file, FileCount::fresh));
        assertThat(fresh).containsEntry("users.csv", 22L).containsEntry("enrollments.csv", 20L);
        assertThat(work.read(Actor.Task.importing(theirs), () -> ledger.sources())).isEmpty();
        assertThat(work.read(Actor.Task.importing(theirs), () -> ledger.find(standing.last().id())))
                .isEmpty();
    }

    @Test
    void a_dry_run_leaves_nothing() {
        var wish = new ImportWish(ours, school().onlyStudents(20).write(), true, false, _ -> {});
        var before = work.read(Actor.Task.importing(ours), () -> ledger.history(10));
        ledger.keep(Arrival.ofCommand(ImportKind.ROSTER, ""), wish, () -> rosters.run(wish));
        assertThat(work.read(Actor.Task.importing(ours), () -> ledger.history(10)))
                .isEqualTo(before);
    }

    @Test
    void a_refused_row_is_kept_as_it_stood_with_its_line_and_all_that_is_wrong_with_it() {
        imported(school().users(BAD).write());
        var run = rosterNow().last().id();
        var rows = rows(person("office"), run);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().line()).isEqualTo(1);
        assertThat(rows.getFirst().cells()).startsWith("sourcedId", "status");
        assertThat(rows.getLast().line()).isEqualTo(24);
        assertThat(rows.getLast().file()).isEqualTo("users.csv");
        assertThat(rows.getLast().cells()).startsWith("s99", "", "", "perhaps");
        assertThat(rows.getLast().reason()).contains("enabledUser").doesNotContain("perhaps");
        var problems = work.read(Actor.Task.importing(ours), () -> ledger.problems(run, 10));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(24);
    }

    @Test
    void refused_rows_out_of_a_zip_are_found_again() throws IOException {
        var zipped = Files.write(folder.resolve("roster.zip"), zip(school().users(BAD).write()));
        imported(zipped);
        assertThat(rows(person("office"), rosterNow().last().id()))
                .extracting(RefusedRow::line)
                .containsExactly(1L, 24L);
    }

    @Test
    void only_an_administrator_sees_refused_rows_and_the_database_asks_too() {
        imported(school().users(BAD).write());
        var run = rosterNow().last().id();
        assertThat(rows(person("office"), run)).isNotEmpty();
        assertThat(rows(person("teacher"), run)).isEmpty();
        assertThat(rows(person("s01"), run)).isEmpty();
        assertThat(rows(new Actor.Nobody(ours), run)).isEmpty();
        assertThat(rows(new Actor.Somebody(theirs, person("office").person()), run)).isEmpty();
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() ->
                        work.write(
                                person("office"),
                                () ->
                                        sql.sql(
                                                        """
                                                        insert into exchange.refused_row
                                                               (run, file, line, reason, cells)
                                                        values (:run, 'a', 2, '', '{}')
                                                        """)
                                                .param("run", run)
                                                .update()));
    }

    @Test
    void nothing_of_a_student_stands_in_the_rest_of_the_ledger() {
        imported(school().users(BAD).write());
        for (var table : List.of("import_run", "import_file", "import_problem")) {
            var text =
                    work.read(
                            person("office"),
                            () ->
                                    sql.sql("select t::text from exchange.%s t".formatted(table))
                                            .query(String.class)
                                            .list());
            assertThat(text).isNotEmpty().noneMatch(line -> line.contains(SECRET));
        }
    }

    @Test
    void refused_rows_go_when_the_next_run_is_applied_or_after_two_weeks() {
        imported(school().users(BAD).write());
        var first = rosterNow().last().id();
        imported(school().users(BAD).write());
        var second = rosterNow().last().id();
        assertThat(rows(person("office"), first)).isEmpty();
        assertThat(rows(person("office"), second)).isNotEmpty();
        var office = person("office");
        var later = TestClock.MONDAY_MORNING.plus(ImportLedger.ROWS_KEPT).plusSeconds(120);
        clock.at(later, () -> assertThat(rows(office, second)).isEmpty());
        assertThat(rows(office, second)).as("there, but no longer shown").isNotEmpty();
        clock.at(later, () -> ledger.forgetOld(ours));
        assertThat(rows(office, second)).as("deleted").isEmpty();
    }

    @Test
    void a_run_that_was_stopped_in_the_middle_shows_as_such_and_one_that_runs_as_running() {
        var path = school().write();
        var wish = new ImportWish(ours, path, false, false, _ -> {});
        var seen = new AtomicReference<RunState>();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        clock.at(
                                TestClock.MONDAY_MORNING.plusSeconds(60),
                                () ->
                                        ledger.keep(
                                                Arrival.ofCommand(ImportKind.ROSTER, ""),
                                                wish,
                                                () -> {
                                                    seen.set(rosterNow().last().state());
                                                    throw new IllegalStateException("Power out");
                                                })));
        assertThat(seen.get()).isEqualTo(RunState.RUNNING);
        var standing = rosterNow();
        assertThat(standing.last().state()).isEqualTo(RunState.STOPPED);
        assertThat(standing.last().ended()).isNull();
        assertThat(standing.lastGood()).isEqualTo(TestClock.MONDAY_MORNING);
    }

    @Test
    void a_preview_changes_nothing_and_then_applies_exactly_what_it_showed() throws IOException {
        var zip = zip(school().users(RosterFolder.student("s77"), BAD).write());
        var preview = preview(zip);
        assertThat(run(preview).state()).isEqualTo(RunState.PREVIEW);
        assertThat(run(preview).input()).isEqualTo("roster.zip");
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("s77")))
                .isEmpty();
        var shown = work.read(Actor.Task.importing(ours), () -> ledger.files(preview));
        assertThat(rows(person("office"), preview)).hasSize(2);
        var office = person("office");
        assertThat(previews.apply(office, preview, false)).isEqualTo(new Previews.Outcome.Ran());
        assertThat(run(preview).state()).isEqualTo(RunState.APPLIED);
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("s77")))
                .isPresent();
        assertThat(work.read(Actor.Task.importing(ours), () -> ledger.files(preview)))
                .isEqualTo(shown);
        assertThat(uploads()).isZero();
        assertThat(previews.apply(office, preview, false)).isEqualTo(new Previews.Outcome.Gone());
    }

    private long uploads() {
        return work.read(
                person("office"),
                () -> sql.sql("select count(*) from exchange.upload").query(Long.class).single());
    }

    @Test
    void bytes_that_are_not_those_that_were_shown_are_never_applied() throws IOException {
        var preview = preview(zip(school().users(RosterFolder.student("s77")).write()));
        var other = zip(school().users(RosterFolder.student("s78")).write());
        work.write(
                ImportLedger.importing(ours),
                () -> {
                    var hash =
                            sql.sql("select sha256 from exchange.upload where run = :run")
                                    .param("run", preview)
                                    .query(String.class)
                                    .single();
                    sql.sql("delete from exchange.upload where run = :run")
                            .param("run", preview)
                            .update();
                    return sql.sql(
                                    """
                                    insert into exchange.upload (run, sha256, content)
                                    values (:run, :hash, :content)
                                    """)
                            .param("run", preview)
                            .param("hash", hash)
                            .param("content", other)
                            .update();
                });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> previews.apply(person("office"), preview, false));
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("s78")))
                .isEmpty();
    }

    @Test
    void two_previews_at_once_do_not_mix_and_the_second_is_made_anew() throws IOException {
        var first = preview(zip(school().users(RosterFolder.student("s77")).write()));
        var second = preview(zip(school().users(RosterFolder.student("s78")).write()));
        var office = person("office");
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(60),
                () ->
                        assertThat(previews.apply(office, first, false))
                                .isEqualTo(new Previews.Outcome.Ran()));
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(120),
                () -> {
                    assertThat(previews.apply(office, second, false))
                            .isEqualTo(new Previews.Outcome.MadeAnew());
                    assertThat(
                                    work.read(
                                            Actor.Task.importing(ours),
                                            () -> roster.findPersonBySourcedId("s78")))
                            .isEmpty();
                    var users = work.read(Actor.Task.importing(ours), () -> ledger.files(second));
                    assertThat(users.stream().mapToLong(FileCount::gone).sum())
                            .as("now it would take away the student of the first")
                            .isEqualTo(1);
                    assertThat(previews.apply(office, second, false))
                            .isEqualTo(new Previews.Outcome.Ran());
                });
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("s78")))
                .isPresent();
    }

    @Test
    void a_preview_that_lay_too_long_is_made_anew_and_after_a_day_it_is_gone() throws IOException {
        var preview = preview(zip(school().write()));
        var office = person("office");
        clock.at(
                TestClock.MONDAY_MORNING.plus(Previews.FRESH).plusSeconds(1),
                () ->
                        assertThat(previews.apply(office, preview, false))
                                .isEqualTo(new Previews.Outcome.MadeAnew()));
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(2)),
                () ->
                        assertThat(previews.apply(office, preview, false))
                                .isEqualTo(new Previews.Outcome.Gone()));
    }

    @Test
    void when_more_than_a_tenth_would_go_the_preview_says_so_and_waits_for_a_word()
            throws IOException {
        var preview = preview(zip(school().onlyStudents(10).users(ADMINISTRATOR).write()));
        assertThat(run(preview).removals()).contains("% of the active people").contains("would go");
        var files = work.read(Actor.Task.importing(ours), () -> ledger.files(preview));
        assertThat(files.stream().mapToLong(FileCount::gone).sum()).isPositive();
        var office = person("office");
        assertThat(previews.apply(office, preview, false))
                .isEqualTo(new Previews.Outcome.NotConfirmed());
        assertThat(isActive("s20")).isTrue();
        assertThat(previews.apply(office, preview, true)).isEqualTo(new Previews.Outcome.Ran());
        assertThat(isActive("s20")).isFalse();
    }

    private boolean isActive(String student) {
        return work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId(student))
                .orElseThrow()
                .active();
    }

    @Test
    void a_discarded_preview_leaves_no_byte() throws IOException {
        var preview = preview(zip(school().users(BAD).write()));
        assertThat(previews.discard(person("office"), preview)).isTrue();
        assertThat(uploads()).isZero();
        assertThat(rows(person("office"), preview)).isEmpty();
        assertThat(previews.apply(person("office"), preview, false))
                .isEqualTo(new Previews.Outcome.Gone());
        assertThat(previews.discard(person("office"), preview)).isFalse();
    }

    @Test
    void nobody_but_an_administrator_applies_a_preview() throws IOException {
        var preview = preview(zip(school().users(RosterFolder.student("s77")).write()));
        assertThat(previews.apply(person("teacher"), preview, false))
                .isEqualTo(new Previews.Outcome.Gone());
        assertThat(run(preview).state()).isEqualTo(RunState.PREVIEW);
    }
}
