package org.cairnlearn.school.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The running application seals by itself, each minute what that minute brought. */
class SealEveryMinuteTest extends Watched {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired List<ScheduledTaskHolder> holders;

    /** What the running application does by the clock, not a call of our own. */
    private FixedDelayTask sealing() {
        return (FixedDelayTask)
                holders.stream()
                        .flatMap(holder -> holder.getScheduledTasks().stream())
                        .map(ScheduledTask::getTask)
                        .filter(task -> task.toString().endsWith("SealEveryMinute.seal"))
                        .findFirst()
                        .orElseThrow();
    }

    /** The other tests seal by hand: their application waits a day. */
    @Test
    void unless_a_setting_says_otherwise_it_is_done_every_minute_from_the_first_one_on()
            throws NoSuchMethodException, IOException {
        var written =
                SealEveryMinute.class.getDeclaredMethod("seal").getAnnotation(Scheduled.class);
        var ours = new ResourcePropertySource("classpath:/application.properties");
        var nothingSet = new StandardEnvironment();
        nothingSet.getPropertySources().addFirst(ours);
        assertThat(nothingSet.resolvePlaceholders(written.fixedDelayString())).isEqualTo("1m");
        assertThat(nothingSet.resolvePlaceholders(written.initialDelayString())).isEqualTo("1m");
    }

    @Test
    void no_line_waits_longer_than_a_minute_and_each_seal_holds_the_one_before() {
        account("okafor", Role.TEACHER);
        var okafor = signedIn("okafor");
        for (var minute = 0; minute < 5; minute++) {
            var moment = TestClock.MONDAY_MORNING.plus(MINUTE.multipliedBy(minute));
            clock.at(moment, () -> look(okafor));
            clock.at(moment.plus(MINUTE), sealing().getRunnable());
        }
        assertThat(waits()).hasSize(5).allMatch(wait -> wait.compareTo(MINUTE) <= 0);
        var whole = (Chain.Whole) work.read(AuditBook.reading(ours.id()), () -> audit.verify(null));
        assertThat(whole.seals()).isGreaterThanOrEqualTo(5);
        assertThat(whole.lines().waiting()).isZero();
    }

    private void look(Browser okafor) {
        assertThat(okafor.get("/teacher/student/" + person("ada")).statusCode()).isEqualTo(200);
    }

    /** How long each line waited for its seal, in the order of the lines. */
    private List<Duration> waits() {
        return work.read(
                AuditBook.reading(ours.id()),
                () ->
                        sql.sql(
                                        """
                                        select extract(epoch from min(s.sealed_at) - l.at)
                                          from audit.line l
                                          join audit.seal s on s.tenant = l.tenant and s.last_line >= l.number
                                         where l.tenant = platform.current_tenant()
                                           and l.outcome = 'SHOWN'
                                         group by l.number, l.at
                                         order by l.number
                                        """)
                                .query((row, _) -> Duration.ofSeconds(row.getLong(1)))
                                .list());
    }
}
