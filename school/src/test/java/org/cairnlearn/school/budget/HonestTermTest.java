package org.cairnlearn.school.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.cairnlearn.school.audit.Seen;
import org.cairnlearn.school.roster.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A term of honest work, hour by hour, in a school of the demo's size: 600 students, 30 teachers
 * with four classes of 20, two people in the office. Whom everybody opens goes through the real
 * limits; nobody is ever stopped.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HonestTermTest {
    private static final int STUDENTS = 600;
    private static final int TEACHERS = 30;
    private static final int CLASS_SIZE = 20;
    private static final int CLASSES_EACH = 4;
    private static final int DAYS = 60;
    private static final int HOURS = 7;

    /** The school has said so in the office: grades are due, families come. */
    private static final Set<Integer> REPORT_CARDS = Set.of(44, 45, 58, 59);

    /** The first ten school days of a term count twice. */
    private static final int FIRST_DAYS = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobody_who_does_the_own_work_is_stopped(long seed) {
        var verdicts = new EnumMap<Role, Map<Limits.Verdict, Integer>>(Role.class);
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (var day = 0; day < DAYS; day++) {
            for (var worker : workers()) {
                live(worker, day, chance, verdicts);
            }
        }
        assertThat(verdicts).containsOnlyKeys(Role.values());
        verdicts.forEach((role, counts) -> {
            assertThat(counts).as("%s", role).doesNotContainKey(Limits.Verdict.STOP);
            assertThat(counts.getOrDefault(Limits.Verdict.ASK, 0))
                    .as("asked %s", role)
                    .isLessThanOrEqualTo(counts.getOrDefault(Limits.Verdict.FINE, 0) / 100);
        });
    }

    /** Somebody with his or her students. */
    private record Worker(Role role, List<Integer> own) {}

    private static List<Worker> workers() {
        var all = new ArrayList<Worker>();
        for (var teacher = 0; teacher < TEACHERS; teacher++) {
            var first = teacher * CLASS_SIZE;
            all.add(
                    new Worker(
                            Role.TEACHER,
                            IntStream.range(first, first + CLASSES_EACH * CLASS_SIZE)
                                    .map(one -> one % STUDENTS)
                                    .boxed()
                                    .toList()));
        }
        all.add(new Worker(Role.AIDE, IntStream.range(0, 2 * CLASS_SIZE).boxed().toList()));
        all.add(new Worker(Role.ADMINISTRATOR, List.of()));
        all.add(new Worker(Role.ADMINISTRATOR, List.of()));
        all.add(new Worker(Role.PROCTOR, List.of()));
        all.add(new Worker(Role.STUDENT, List.of()));
        all.add(new Worker(Role.FAMILY, List.of()));
        return all;
    }

    private static void live(
            Worker worker,
            int day,
            RandomGenerator chance,
            Map<Role, Map<Limits.Verdict, Integer>> verdicts) {
        var times = REPORT_CARDS.contains(day) ? 3 : day < FIRST_DAYS ? 2 : 1;
        var limits = Limits.of(worker.role(), worker.own().size(), times);
        var today = new HashSet<Integer>();
        var refused = new HashSet<Integer>();
        for (var hour = 0; hour < HOURS; hour++) {
            var opened = opened(worker, new Moment(day, hour), chance);
            today.addAll(opened);
            if (chance.nextInt(200) == 0) {
                refused.add(chance.nextInt(STUDENTS)); // an old bookmark
            }
            var seen = new Seen(opened.size(), today.size(), refused.size(), refused.size());
            verdicts.computeIfAbsent(worker.role(), _ -> new EnumMap<>(Limits.Verdict.class))
                    .merge(limits.judge(seen), 1, Integer::sum);
        }
    }

    private record Moment(int day, int hour) {
        boolean reportCards() {
            return REPORT_CARDS.contains(day);
        }
    }

    /** Whom somebody opens in an hour, by what he or she does. */
    private static Set<Integer> opened(Worker worker, Moment at, RandomGenerator chance) {
        return switch (worker.role()) {
            case TEACHER, AIDE -> taught(worker, at, chance);
            // Forms of families come with the term, requests all year; report cards are checked.
            case ADMINISTRATOR ->
                    some(at.reportCards() ? 60 : at.day() < FIRST_DAYS ? 16 : 8, chance);
            case PROCTOR -> some(3, chance);
            // The own group of the block, and in flex time another one.
            case STUDENT -> some(at.hour() < 6 ? 5 : 9, chance);
            case FAMILY -> Set.of(1, 2, 3);
        };
    }

    /** The class of the hour, all own ones when planning or writing report cards, a few others. */
    private static Set<Integer> taught(Worker worker, Moment at, RandomGenerator chance) {
        var own = worker.own();
        var opened = new HashSet<Integer>();
        if (at.reportCards() || at.hour() == HOURS - 1) {
            opened.addAll(own);
        } else {
            var first = at.hour() * CLASS_SIZE % own.size();
            opened.addAll(own.subList(first, Math.min(own.size(), first + CLASS_SIZE)));
        }
        if (at.hour() == 3) {
            opened.addAll(some(12, chance)); // a flex block with students of others
        }
        return opened;
    }

    private static Set<Integer> some(int most, RandomGenerator chance) {
        var some = new HashSet<Integer>();
        for (var one = chance.nextInt(most + 1); one > 0; one--) {
            some.add(chance.nextInt(STUDENTS));
        }
        return some;
    }
}
