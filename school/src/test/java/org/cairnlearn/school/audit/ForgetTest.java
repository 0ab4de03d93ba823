package org.cairnlearn.school.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two seals of nine years ago, one of five years ago and one of today: what is older than the log
 * is kept goes, and what is left can still be proved.
 */
class ForgetTest extends Watched {
    private static final Instant NINE_YEARS_AGO = yearsAgo(9);
    private static final Instant FIVE_YEARS_AGO = yearsAgo(5);

    @Autowired Sealer sealer;

    private static Instant yearsAgo(int years) {
        return TestClock.MONDAY_MORNING.atZone(ZoneOffset.UTC).minusYears(years).toInstant();
    }

    @BeforeEach
    void a_log_of_nine_years() {
        account("okafor", Role.TEACHER);
        clock.at(NINE_YEARS_AGO, () -> look("ada", "ben"));
        clock.at(NINE_YEARS_AGO.plus(Duration.ofMinutes(1)), () -> look("ada", "chi"));
        clock.at(FIVE_YEARS_AGO, () -> look("ada", "dia"));
        clock.at(TestClock.MONDAY_MORNING, () -> look("ada"));
    }

    private void look(String... students) {
        Browser okafor = signedIn("okafor");
        for (var student : students) {
            assertThat(okafor.get("/teacher/student/" + person(student)).statusCode())
                    .isEqualTo(200);
        }
        sealer.seal(ours.id());
    }

    private long forget(int years) {
        return sealer.forget(ours.id(), new Retention(years));
    }

    private Chain verify(@Nullable String kept) {
        return work.read(AuditBook.reading(ours.id()), () -> audit.verify(kept));
    }

    private static Chain.Lines lines(Chain chain) {
        assertThat(chain).isInstanceOf(Chain.Whole.class);
        return ((Chain.Whole) chain).lines();
    }

    @Test
    void what_is_older_goes_and_the_rest_can_still_be_proved() {
        var kept = ((Chain.Whole) verify(null)).last();
        assertThat(forget(8)).isEqualTo(4);
        assertThat(lines(verify(kept))).isEqualTo(new Chain.Lines(3, 0, 4));
        assertThat(((Chain.Whole) verify(null)).seals()).isEqualTo(4);
        assertThat(log()).hasSize(3);
        assertThat(forget(8)).as("the next day").isZero();
        clock.at(TestClock.MONDAY_MORNING.plusSeconds(90), () -> look("ben"));
        assertThat(lines(verify(kept))).isEqualTo(new Chain.Lines(4, 0, 4));
    }

    @Test
    void a_set_of_students_stays_while_a_line_names_it() {
        forget(8);
        assertThat(students()).containsExactly("ada", "dia");
        forget(3);
        assertThat(students()).containsExactly("ada");
        assertThat(lines(verify(null))).isEqualTo(new Chain.Lines(1, 0, 6));
    }

    private List<String> students() {
        return work.read(
                AuditBook.reading(ours.id()),
                () ->
                        sql.sql(
                                        """
                                        select distinct p.sourced_id
                                          from audit.roll_entry e
                                          join roster.person p on p.tenant = e.tenant and p.id = e.student
                                         where e.tenant = platform.current_tenant()
                                         order by 1
                                        """)
                                .query(String.class)
                                .list());
    }

    @Test
    void a_line_that_somebody_removed_is_found_beside_those_that_went_with_age()
            throws SQLException {
        forget(8);
        assertThat(
                        asOwner(
                                "delete from audit.line where tenant = '%s' and at < '2025-01-01' and number = (select max(number) from audit.line where tenant = '%1$s' and at < '2025-01-01')"
                                        .formatted(ours.id())))
                .isOne();
        assertThat(verify(null)).isInstanceOf(Chain.Broken.class);
        assertThat(((Chain.Broken) verify(null)).seal()).isEqualTo(3);
    }

    @Test
    void young_lines_do_not_go_with_age_whoever_removes_them_and_whatever_the_seal_then_says()
            throws SQLException {
        forget(3);
        assertThat(asOwner("delete from audit.line where tenant = '%s'".formatted(ours.id())))
                .isOne();
        assertThat(((Chain.Broken) verify(null)).why()).isEqualTo(Chain.Why.LINES_CHANGED);
        asOwner(
                "update audit.seal set sealed_at = sealed_at - interval '4 years' where number = 4 and tenant = '%s'"
                        .formatted(ours.id()));
        assertThat(((Chain.Broken) verify(null)).why()).isEqualTo(Chain.Why.LINK_MISSING);
    }

    @Test
    void lines_of_the_middle_that_are_gone_are_found_however_old_they_are() throws SQLException {
        assertThat(
                        asOwner(
                                "delete from audit.line where tenant = '%s' and at > '2021-01-01' and at < '2022-01-01'"
                                        .formatted(ours.id())))
                .isEqualTo(2);
        assertThat(((Chain.Broken) verify(null)).seal()).isEqualTo(3);
    }

    @Test
    void the_database_keeps_three_years_whoever_asks_and_whatever_day_it_is_told() {
        assertThatThrownBy(() -> new Retention(2)).hasMessageContaining("between 3 and 100");
        assertThatThrownBy(() -> ask(AuditBook.reading(ours.id()), "platform.today()"))
                .rootCause()
                .hasMessageContaining("three years at least");
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(5000)),
                () ->
                        assertThatThrownBy(() ->
                                        ask(AuditBook.reading(ours.id()), "date '2030-01-01'"))
                                .rootCause()
                                .hasMessageContaining("three years at least"));
        assertThatThrownBy(() ->
                        ask(Actor.Task.administering(ours.id()), "cast('2020-01-01' as date)"))
                .rootCause()
                .hasMessageContaining("Only the log itself");
    }

    private long ask(Actor actor, String before) {
        return work.write(
                actor,
                () ->
                        sql.sql("select audit.forget(%s)".formatted(before))
                                .query(Long.class)
                                .single());
    }
}
