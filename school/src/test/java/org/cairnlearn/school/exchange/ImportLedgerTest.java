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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SchoolTest
class ImportLedgerTest {
    private static final String SECRET = "Quillfeather";
    private static final String BAD =
            "s99,,,perhaps,harbor,student,s99,,%s,=Number,,,,,,,06,".formatted(SECRET);

    @Autowired ImportLedger ledger;
    @Autowired Previews previews;
    @Autowired ApplicationContext school;
    @Autowired RosterBook roster;
    @Autowired Work work;
    @Autowired WatchSql watches;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private TenantId ours;
    private TenantId theirs;
    private ImportedRosters rosters;

    @BeforeEach
    void open() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
        rosters = new ImportedRosters(school, ours, folder);
        rosters.take(rosters.next().write());
    }

    private List<RefusedRow> rows(Actor actor, UUID run) {
        return work.read(actor, () -> ledger.refusedRows(run));
    }

    private UUID preview(byte[] content) {
        var by = new PersonId(rosters.person("office").person());
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
        var standing = rosters.standing();
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
        var wish =
                new ImportWish(ours, rosters.next().onlyStudents(20).write(), true, false, _ -> {});
        var before = work.read(Actor.Task.importing(ours), () -> ledger.history(10));
        ledger.keep(
                Arrival.ofCommand(ImportKind.ROSTER, ""),
                wish,
                () -> school.getBean(RosterImport.class).run(wish));
        assertThat(work.read(Actor.Task.importing(ours), () -> ledger.history(10)))
                .isEqualTo(before);
    }

    @Test
    void a_refused_row_is_kept_as_it_stood_with_its_line_and_all_that_is_wrong_with_it() {
        rosters.take(rosters.next().users(BAD).write());
        var run = rosters.standing().last().id();
        var rows = rows(rosters.person("office"), run);
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
        var zipped =
                Files.write(folder.resolve("roster.zip"), zip(rosters.next().users(BAD).write()));
        rosters.take(zipped);
        assertThat(rows(rosters.person("office"), rosters.standing().last().id()))
                .extracting(RefusedRow::line)
                .containsExactly(1L, 24L);
    }

    @Test
    void only_an_administrator_sees_refused_rows_and_the_database_asks_too() {
        rosters.take(rosters.next().users(BAD).write());
        var run = rosters.standing().last().id();
        assertThat(rows(rosters.person("office"), run)).isNotEmpty();
        assertThat(rows(rosters.person("teacher"), run)).isEmpty();
        assertThat(rows(rosters.person("s01"), run)).isEmpty();
        assertThat(rows(new Actor.Nobody(ours), run)).isEmpty();
        assertThat(rows(new Actor.Somebody(theirs, rosters.person("office").person()), run))
                .isEmpty();
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() ->
                        work.write(
                                rosters.person("office"),
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
        rosters.take(rosters.next().users(BAD).write());
        for (var table : List.of("import_run", "import_file", "import_problem")) {
            var text =
                    work.read(
                            rosters.person("office"),
                            () ->
                                    sql.sql("select t::text from exchange.%s t".formatted(table))
                                            .query(String.class)
                                            .list());
            assertThat(text).isNotEmpty().noneMatch(line -> line.contains(SECRET));
        }
    }

    @Test
    void refused_rows_go_when_the_next_run_is_applied_or_after_two_weeks() {
        rosters.take(rosters.next().users(BAD).write());
        var first = rosters.standing().last().id();
        rosters.take(rosters.next().users(BAD).write());
        var second = rosters.standing().last().id();
        assertThat(rows(rosters.person("office"), first)).isEmpty();
        assertThat(rows(rosters.person("office"), second)).isNotEmpty();
        var office = rosters.person("office");
        var later = TestClock.MONDAY_MORNING.plus(ImportLedger.ROWS_KEPT).plusSeconds(120);
        clock.at(later, () -> assertThat(rows(office, second)).isEmpty());
        assertThat(rows(office, second)).as("there, but no longer shown").isNotEmpty();
        clock.at(later, () -> ledger.forgetOld(ours));
        assertThat(rows(office, second)).as("deleted").isEmpty();
    }

    @Test
    void a_run_that_was_stopped_in_the_middle_shows_as_such_and_one_that_runs_as_running() {
        var path = rosters.next().write();
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
                                                    seen.set(rosters.standing().last().state());
                                                    throw new IllegalStateException("Power out");
                                                })));
        assertThat(seen.get()).isEqualTo(RunState.RUNNING);
        var standing = rosters.standing();
        assertThat(standing.last().state()).isEqualTo(RunState.STOPPED);
        assertThat(standing.last().ended()).isNull();
        assertThat(standing.lastGood()).isEqualTo(TestClock.MONDAY_MORNING);
        assertThat(toldOfAsStopped()).containsExactly(new WatchSql.Key(ImportKind.ROSTER, ""));
        assertThat(toldOfAsStopped()).isEmpty();
    }

    private List<WatchSql.Key> toldOfAsStopped() {
        var now = TestClock.MONDAY_MORNING.plusSeconds(600);
        return work.write(
                Actor.Task.importing(ours), () -> watches.stopped(now, now.minusSeconds(120)));
    }

    @Test
    void a_preview_changes_nothing_and_then_applies_exactly_what_it_showed() throws IOException {
        var zip = zip(rosters.next().users(RosterFolder.student("s77"), BAD).write());
        var preview = preview(zip);
        assertThat(run(preview).state()).isEqualTo(RunState.PREVIEW);
        assertThat(run(preview).input()).isEqualTo("roster.zip");
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("s77")))
                .isEmpty();
        var shown = work.read(Actor.Task.importing(ours), () -> ledger.files(preview));
        assertThat(rows(rosters.person("office"), preview)).hasSize(2);
        var office = rosters.person("office");
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
                rosters.person("office"),
                () -> sql.sql("select count(*) from exchange.upload").query(Long.class).single());
    }

    @Test
    void bytes_that_are_not_those_that_were_shown_are_never_applied() throws IOException {
        var preview = preview(zip(rosters.next().users(RosterFolder.student("s77")).write()));
        var other = zip(rosters.next().users(RosterFolder.student("s78")).write());
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
                .isThrownBy(() -> previews.apply(rosters.person("office"), preview, false));
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("s78")))
                .isEmpty();
    }

    @Test
    void two_previews_at_once_do_not_mix_and_the_second_is_made_anew() throws IOException {
        var first = preview(zip(rosters.next().users(RosterFolder.student("s77")).write()));
        var second = preview(zip(rosters.next().users(RosterFolder.student("s78")).write()));
        var office = rosters.person("office");
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
        var preview = preview(zip(rosters.next().write()));
        var office = rosters.person("office");
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
        var preview =
                preview(
                        zip(
                                rosters.next()
                                        .onlyStudents(10)
                                        .users(ImportedRosters.ADMINISTRATOR)
                                        .write()));
        assertThat(run(preview).removals()).contains("% of the active people").contains("would go");
        var files = work.read(Actor.Task.importing(ours), () -> ledger.files(preview));
        assertThat(files.stream().mapToLong(FileCount::gone).sum()).isPositive();
        var office = rosters.person("office");
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
        var preview = preview(zip(rosters.next().users(BAD).write()));
        assertThat(previews.discard(rosters.person("office"), preview)).isTrue();
        assertThat(uploads()).isZero();
        assertThat(rows(rosters.person("office"), preview)).isEmpty();
        assertThat(previews.apply(rosters.person("office"), preview, false))
                .isEqualTo(new Previews.Outcome.Gone());
        assertThat(previews.discard(rosters.person("office"), preview)).isFalse();
    }

    @Test
    void nobody_but_an_administrator_applies_a_preview() throws IOException {
        var preview = preview(zip(rosters.next().users(RosterFolder.student("s77")).write()));
        assertThat(previews.apply(rosters.person("teacher"), preview, false))
                .isEqualTo(new Previews.Outcome.Gone());
        assertThat(run(preview).state()).isEqualTo(RunState.PREVIEW);
    }
}
