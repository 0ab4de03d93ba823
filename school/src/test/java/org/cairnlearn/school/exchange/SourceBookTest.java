package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Reach;
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

/** What an office does with a source: promises how fresh it is, pauses it, takes an import back. */
@SchoolTest
class SourceBookTest {

    @Autowired SourceBook sources;
    @Autowired ImportUndo undo;
    @Autowired WatchSql watches;
    @Autowired ConnectionBook connections;
    @Autowired ConnectionSql visits;
    @Autowired ApplicationContext school;
    @Autowired RosterBook roster;
    @Autowired Work work;
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

    @Test
    void of_a_paused_source_nothing_is_taken_in_and_nobody_is_told_that_it_is_old() {
        var source = new SourceBook.Source(ours, ImportKind.ROSTER, "");
        sources.promise(source, 2);
        assertThat(alertsAfter(Duration.ofDays(1))).isZero();
        assertThat(alertsAfter(Duration.ofDays(3))).isEqualTo(1);
        sources.pause(source, new PersonId(rosters.person("office").person()));
        assertThat(alertsAfter(Duration.ofDays(3))).isZero();
        rosters.take(rosters.next().users(RosterFolder.student("n1")).write());
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("n1")))
                .isEmpty();
        assertThat(rosters.standing().watch().paused()).isTrue();
        assertThat(rosters.standing().watch().promisedDays()).isEqualTo(2);
        sources.resume(source);
        rosters.take(rosters.next().users(RosterFolder.student("n1")).write());
        assertThat(rosters.standing().watch().paused()).isFalse();
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("n1")))
                .isPresent();
    }

    @Test
    void a_source_that_becomes_late_is_told_once_until_it_comes_in_again() {
        sources.promise(new SourceBook.Source(ours, ImportKind.ROSTER, ""), 2);
        assertThat(lateAfter(Duration.ofDays(1))).isZero();
        assertThat(lateAfter(Duration.ofDays(3))).isOne();
        assertThat(lateAfter(Duration.ofDays(4))).isZero();
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(5)),
                () -> rosters.takeNow(rosters.next().write()));
        assertThat(lateAfter(Duration.ofDays(6))).isZero();
        assertThat(lateAfter(Duration.ofDays(8))).isOne();
    }

    @Test
    void
            a_server_that_gives_nothing_or_that_nobody_asks_is_among_what_somebody_has_to_look_after() {
        var address = URI.create("https://sis.example/");
        var server = new Connection.Server(address, address, Reach.INTERNET, "cairn");
        var wish = new ConnectionBook.Wish("sis", server, "secret", 3);
        var id = connections.keep(rosters.person("office"), wish).orElseThrow();
        assertThat(alertsAfter(Duration.ofDays(1))).isZero();
        assertThat(alertsAfter(Duration.ofDays(3))).isOne();
        visited(id, Connection.Outcome.NO_ANSWER, Duration.ofDays(3));
        assertThat(alertsAfter(Duration.ofDays(3))).isOne();
        visited(id, Connection.Outcome.TAKEN, Duration.ofDays(4));
        assertThat(alertsAfter(Duration.ofDays(5))).isZero();
        assertThat(alertsAfter(Duration.ofDays(7))).isOne();
        sources.pause(
                new SourceBook.Source(ours, ImportKind.ROSTER, "sis"),
                new PersonId(rosters.person("office").person()));
        assertThat(alertsAfter(Duration.ofDays(7))).isZero();
    }

    private void visited(UUID id, Connection.Outcome outcome, Duration after) {
        var at = TestClock.MONDAY_MORNING.plus(after);
        work.write(
                Actor.Task.importing(ours),
                () -> {
                    visits.visited(id, new Connection.Last(at, outcome, "", 0), at);
                    return true;
                });
    }

    private int lateAfter(Duration time) {
        return work.write(
                        Actor.Task.importing(ours),
                        () -> watches.late(TestClock.MONDAY_MORNING.plus(time)))
                .size();
    }

    private int alertsAfter(Duration time) {
        var many = new AtomicReference<>(0);
        clock.at(
                TestClock.MONDAY_MORNING.plus(time),
                () -> many.set(work.read(Actor.Task.importing(ours), () -> sources.alerts())));
        return many.get();
    }

    @Test
    void an_undone_roster_leaves_everything_as_it_was_before_it() {
        var before = allOfTheRoster();
        rosters.take(
                rosters.next()
                        .onlyStudents(19)
                        .users(
                                ImportedRosters.ADMINISTRATOR,
                                ImportedRosters.TEACHER,
                                RosterFolder.student("n1"))
                        .user("s03", RosterFolder.student("s03").replace("Number s03", "Renamed"))
                        .classes("art,,,Art,06,m6,A1,scheduled,Room 9,harbor,fall,Art,,4")
                        .enrollments("en1,,,math,harbor,n1,student,,,")
                        .write());
        assertThat(allOfTheRoster()).isNotEqualTo(before);
        var run = rosters.standing().last().id();
        assertThat(undo.standing(ours, run)).isInstanceOf(ImportUndo.Standing.Possible.class);
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofHours(1)),
                () ->
                        assertThat(undo.undo(rosters.person("office"), run))
                                .isInstanceOf(ImportUndo.Outcome.Done.class));
        assertThat(allOfTheRoster()).isEqualTo(before);
        assertThat(undo.standing(ours, run)).isInstanceOf(ImportUndo.Standing.Undone.class);
        assertThat(undo.undo(rosters.person("office"), run))
                .isInstanceOf(ImportUndo.Outcome.No.class);
        var now = rosters.standing();
        assertThat(now.last().isUndo()).isTrue();
        assertThat(now.totals().gone()).isPositive();
        assertThat(now.totals().changed()).isEqualTo(1);
        assertThat(now.lastGood()).isEqualTo(TestClock.MONDAY_MORNING);
    }

    @Test
    void a_roster_after_which_another_came_in_is_not_undone() {
        var first = rosters.standing().last().id();
        rosters.take(rosters.next().users(RosterFolder.student("n1")).write());
        assertThat(undo.standing(ours, first)).isInstanceOf(ImportUndo.Standing.Impossible.class);
        assertThat(undo.undo(rosters.person("office"), first))
                .isInstanceOf(ImportUndo.Outcome.No.class);
        assertThat(undo.standing(theirs, rosters.standing().last().id()))
                .isInstanceOf(ImportUndo.Standing.Impossible.class);
    }

    /** Whatever counts, without the moments and what has ended. */
    private List<String> allOfTheRoster() {
        return work.read(
                Actor.Task.importing(ours),
                () ->
                        sql.sql(
                                        """
                                        select (to_jsonb(p) - 'changed_at')::text from roster.person p where active
                                         union all
                                        select (to_jsonb(c) - 'changed_at')::text from roster.class c where active
                                         union all
                                        select (to_jsonb(e) - 'changed_at')::text from roster.enrollment e where active
                                         union all
                                        select c.sourced_id || ' in ' || t.sourced_id
                                          from roster.class_term ct
                                          join roster.class c on c.id = ct.class and c.active
                                          join roster.term t on t.id = ct.term
                                         order by 1
                                        """)
                                .query(String.class)
                                .list());
    }
}
