package org.cairnlearn.school.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three seals over six lines; whoever owns the database changes something, and it is found. */
class SealerTest extends Watched {
    @Autowired Sealer sealer;

    private Browser okafor;

    @BeforeEach
    void three_minutes() {
        account("okafor", Role.TEACHER);
        okafor = signedIn("okafor");
        for (var minute = 1; minute <= 3; minute++) {
            clock.at(
                    TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute)),
                    () -> {
                        look("ada");
                        look("ben");
                        sealer.seal(ours.id());
                    });
        }
    }

    private void look(String student) {
        assertThat(okafor.get("/teacher/student/" + person(student)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_log_that_nobody_touched_is_whole() {
        assertThat(verify()).isInstanceOf(Chain.Whole.class);
        var whole = (Chain.Whole) verify();
        assertThat(whole.seals()).isEqualTo(3);
        assertThat(whole.lines()).isEqualTo(new Chain.Lines(6, 0, 0));
    }

    @Test
    void sealing_again_adds_nothing_and_new_lines_wait() {
        sealer.seal(ours.id());
        look("chi");
        var whole = (Chain.Whole) verify();
        assertThat(whole.seals()).isEqualTo(3);
        assertThat(whole.lines()).isEqualTo(new Chain.Lines(6, 1, 0));
    }

    @Test
    void a_changed_line_is_found() throws SQLException {
        owner("update audit.line set screen = '/teacher/today' where number = " + line(3));
        assertThat(verify()).isEqualTo(broken(2, Chain.Why.LINES_CHANGED));
    }

    @Test
    void a_line_that_was_given_to_somebody_else_is_found() throws SQLException {
        owner(
                "update audit.line set person = '%s' where number = %d"
                        .formatted(person("reyes"), line(5)));
        assertThat(verify()).isEqualTo(broken(3, Chain.Why.LINES_CHANGED));
    }

    @Test
    void a_line_that_was_removed_is_found() throws SQLException {
        owner("delete from audit.line where number = " + line(1));
        assertThat(verify()).isEqualTo(broken(1, Chain.Why.LINES_CHANGED));
    }

    @Test
    void a_line_that_was_put_in_is_found() throws SQLException {
        owner(
                "insert into audit.line (tenant, number, at, role, screen, form, outcome, roll)"
                        + " select tenant, number - 1, at, role, screen, form, outcome, roll"
                        + " from audit.line where number = "
                        + line(3));
        assertThat(verify()).isInstanceOf(Chain.Broken.class);
    }

    @Test
    void another_moment_is_found() throws SQLException {
        owner("update audit.line set at = at + interval '1 microsecond' where number = " + line(4));
        assertThat(verify()).isEqualTo(broken(2, Chain.Why.LINES_CHANGED));
    }

    @Test
    void a_student_who_was_taken_out_of_a_line_is_found() throws SQLException {
        owner(
                "update audit.roll_entry set student = '%s' where student = '%s'"
                        .formatted(person("dia"), person("ben")));
        assertThat(verify()).isEqualTo(broken(1, Chain.Why.STUDENTS_CHANGED));
    }

    @Test
    void another_ground_is_found() throws SQLException {
        owner(
                "update audit.roll_entry set ground = 'NONE' where student = '%s'"
                        .formatted(person("ada")));
        assertThat(verify()).isEqualTo(broken(1, Chain.Why.STUDENTS_CHANGED));
    }

    @Test
    void a_seal_that_was_removed_is_found() throws SQLException {
        owner("delete from audit.seal where number = 2 and tenant = '%s'".formatted(ours.id()));
        assertThat(verify()).isInstanceOf(Chain.Broken.class);
        assertThat(((Chain.Broken) verify()).why()).isEqualTo(Chain.Why.LINK_MISSING);
        assertThat(((Chain.Broken) verify()).seal()).isEqualTo(2);
    }

    @Test
    void a_seal_with_another_hash_is_found() throws SQLException {
        owner(
                "update audit.seal set hash = sha256('forged'::bytea) where number = 1 and tenant = '%s'"
                        .formatted(ours.id()));
        assertThat(verify()).isEqualTo(broken(1, Chain.Why.LINK_MISSING));
    }

    @Test
    void another_moment_of_a_seal_is_found() throws SQLException {
        owner(
                "update audit.seal set sealed_at = sealed_at - interval '9 years' where number = 2 and tenant = '%s'"
                        .formatted(ours.id()));
        assertThat(verify()).isEqualTo(broken(2, Chain.Why.LINK_MISSING));
    }

    @Test
    void an_end_that_was_cut_off_is_found_by_whoever_kept_a_seal() throws SQLException {
        var kept = ((Chain.Whole) verify()).last();
        owner("delete from audit.seal where number = 3 and tenant = '%s'".formatted(ours.id()));
        owner("delete from audit.line where number >= " + line(5));
        assertThat(verify()).isInstanceOf(Chain.Whole.class);
        assertThat(verify(kept)).isEqualTo(new Chain.CutOff());
    }

    @Test
    void the_application_itself_can_change_and_remove_nothing() {
        for (var table : List.of("roll", "roll_entry", "line", "seal")) {
            for (var right : List.of("update", "delete", "truncate")) {
                assertThat(
                                work.read(
                                        AuditBook.reading(ours.id()),
                                        () ->
                                                sql.sql(
                                                                "select has_table_privilege('cairn_app', 'audit.%s', '%s')"
                                                                        .formatted(table, right))
                                                        .query(Boolean.class)
                                                        .single()))
                        .as(table + " " + right)
                        .isFalse();
            }
        }
    }

    private Chain verify() {
        return verify(null);
    }

    private Chain verify(@Nullable String kept) {
        return work.read(AuditBook.reading(ours.id()), () -> audit.verify(kept));
    }

    /** The number of the nth line of this school. */
    private long line(int nth) {
        return numbers().get(nth - 1);
    }

    private List<Long> numbers() {
        return work.read(
                AuditBook.reading(ours.id()),
                () ->
                        sql.sql(
                                        """
                                        select number
                                          from audit.line
                                         where tenant = platform.current_tenant()
                                         order by number
                                        """)
                                .query(Long.class)
                                .list());
    }

    private Chain broken(int seal, Chain.Why why) {
        var numbers = beforehand;
        return new Chain.Broken(
                seal, seal == 1 ? 0 : numbers.get(2 * seal - 3), numbers.get(2 * seal - 1), why);
    }

    private List<Long> beforehand = List.of();

    private void owner(String statement) throws SQLException {
        beforehand = numbers();
        assertThat(asOwner(statement + inOurs(statement))).isPositive();
    }

    private String inOurs(String statement) {
        return statement.contains("tenant = '") ? "" : " and tenant = '%s'".formatted(ours.id());
    }
}
