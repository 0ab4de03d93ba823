package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.Moment.Past;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the layer sees of an answer beside its description, written down once more without any
 * thought of speed: each time from the list of all that the student has answered before.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceTest {
    /** What is measured in answers and in seconds, and how long each window is. */
    private static final double[] STEPS = {10, 60, 400};

    private static final double[] TIMES = {3600, 86_400, 864_000};

    static Stream<Responses> logs() {
        return Stream.of(
                MadeUp.everyKind(5, 40, 5),
                MadeUp.school(new MadeUp.Size(4, 35, 2, 9), 3),
                MadeUp.school(new MadeUp.Size(4, 40, 25, 50), 4),
                untimed());
    }

    /** One who does one thing a long time, always right and then always wrong. */
    private static Responses untimed() {
        var log = Responses.builder();
        for (int at = 0; at < 40; at++) {
            var mark = new Response.Mark(at < 20 ? 1 : 0, 1);
            log.add("ada", new Response(at, "q" + at % 3, List.of("k" + at / 30), null, mark));
        }
        return log.build();
    }

    private static double count(int count) {
        return Math.log(1 + count);
    }

    private static int good(List<Past> of) {
        return (int) of.stream().filter(Past::good).count();
    }

    /** The mean of the surprises, the newest weighing most and each older one less by a factor. */
    private static double surprise(List<Past> of, double newest) {
        double sum = 0;
        for (Past one : of) {
            sum = (1 - newest) * sum + newest * one.surprise();
        }
        return sum;
    }

    /** How many alike there were last: right ones above 0, wrong ones below. */
    private static int streak(List<Past> of) {
        if (of.isEmpty()) {
            return 0;
        }
        boolean kind = of.getLast().good();
        int long_ = 0;
        while (long_ < of.size() && of.get(of.size() - 1 - long_).good() == kind) {
            long_++;
        }
        return kind ? long_ : -long_;
    }

    /** The last outcomes: a leading 1, then a bit for each, oldest first. */
    private static int pattern(List<Past> of, int most) {
        int pattern = 1;
        for (Past one : of.subList(Math.max(0, of.size() - most), of.size())) {
            pattern = 2 * pattern + (one.good() ? 1 : 0);
        }
        return pattern;
    }

    private static double outcome(List<Past> of, int back) {
        return of.size() < back ? 0 : of.get(of.size() - back).good() ? 1 : -1;
    }

    private static double gap(double seconds) {
        return seconds < 300 ? 0 : seconds;
    }

    private static Map<Feature, Double> features(Moment here) {
        var x = new EnumMap<Feature, Double>(Feature.class);
        for (Feature feature : Feature.values()) {
            x.put(feature, 0.0);
        }
        filter(here, x);
        if (here.log.item(here.row) >= 0) {
            item(here, x);
        }
        competencies(here, x);
        overall(here, x);
        for (int window = 0; window < 3; window++) {
            window(here, window, x);
        }
        if (here.log.timed()) {
            times(here, x);
        }
        return x;
    }

    private static void filter(Moment here, Map<Feature, Double> x) {
        double flat = Math.sqrt(1 + Math.PI * here.walk.doubt / 8);
        x.put(Feature.FILTER, here.walk.eta / flat);
        x.put(Feature.DOUBT, here.walk.doubt);
        x.put(Feature.FLATTENING, 1 / flat);
        x.put(Feature.GENERAL, here.walk.general);
        x.put(Feature.FORM, here.walk.form);
        x.put(Feature.COMPETENCY, here.walk.competencies);
        x.put(Feature.EASE, here.walk.level);
    }

    private static void item(Moment here, Map<Feature, Double> x) {
        int item = here.log.item(here.row);
        int known = here.walk.coding.item(item);
        var before = here.onItem();
        x.put(Feature.EASE, here.walk.level - (known < 0 ? 0 : here.walk.bank.hard[known]));
        x.put(Feature.STUDENT_ITEM, here.walk.itemMean[item]);
        x.put(Feature.ITEM_DOUBT, known < 0 ? 1 : here.walk.bank.hardVariance[known]);
        x.put(Feature.ITEM_SEEN, count(before.size()));
        x.put(Feature.ITEM_RIGHT, count(good(before)));
        x.put(Feature.ITEM_LAST, outcome(before, 1));
        x.put(Feature.ITEM_NEW, before.isEmpty() ? 1.0 : 0);
        if (!before.isEmpty()) {
            x.put(Feature.ITEM_GAP, count(here.past.size() - before.getLast().place()));
            boolean same = before.getLast() == here.last();
            x.put(Feature.SAME_ITEM, same ? 1.0 : 0);
            x.put(Feature.SAME_ITEM_LAST, same ? outcome(before, 1) : 0);
        }
    }

    private static void competencies(Moment here, Map<Feature, Double> x) {
        x.put(Feature.PRACTISED, here.mean(k -> count(here.on(k).size())));
        x.put(Feature.RIGHT, here.mean(k -> count(good(here.on(k)))));
        x.put(Feature.WRONG, here.mean(k -> count(here.on(k).size() - good(here.on(k)))));
        x.put(Feature.SURPRISE_FAST, here.mean(k -> surprise(here.on(k), 0.35)));
        x.put(Feature.SURPRISE_SLOW, here.mean(k -> surprise(here.on(k), 0.12)));
        x.put(
                Feature.SKILL_GAP,
                here.mean(k -> {
                    var on = here.on(k);
                    return on.isEmpty() ? 0 : count(here.past.size() - on.getLast().place());
                }));
        x.put(Feature.STREAK, here.mean(k -> Math.min(6, streak(here.on(k)))));
        x.put(Feature.SEVERAL, here.skills().size() - 1.0);
        x.put(Feature.SKILL_NEW, x.get(Feature.PRACTISED) == 0 ? 1.0 : 0);
    }

    private static void overall(Moment here, Map<Feature, Double> x) {
        var past = here.past;
        x.put(Feature.ALL, count(past.size()));
        x.put(Feature.ALL_RIGHT, count(good(past)));
        x.put(Feature.OVERALL_2, surprise(past, 0.4));
        x.put(Feature.OVERALL_6, surprise(past, 0.15));
        x.put(Feature.OVERALL_25, surprise(past, 0.04));
        x.put(Feature.OVERALL_100, surprise(past, 0.01));
        x.put(Feature.LAST, outcome(past, 1));
        x.put(Feature.LAST_BUT_ONE, outcome(past, 2));
        x.put(Feature.OVERALL_STREAK, Math.min(6.0, streak(past)));
        x.put(Feature.OVERALL_STREAK_DOWN, Math.max(-6.0, streak(past)));
        if (here.sameSkill()) {
            int run = here.run().size();
            x.put(Feature.SAME_SKILL, 1.0);
            x.put(Feature.SAME_SKILL_LAST, outcome(past, 1));
            x.put(Feature.RUN, count(run));
            x.put(Feature.RUN_RIGHT, (good(here.run()) + 0.5) / (run + 1) - 0.5);
            x.put(Feature.OVERALL_STREAK_SAME, Math.clamp(streak(past), -4.0, 4.0));
        }
    }

    private static Feature named(String form, int window) {
        return Feature.valueOf(form.formatted(window));
    }

    private static void window(Moment here, int window, Map<Feature, Double> x) {
        double all = here.mean(k -> inSteps(here, here.on(k), STEPS[window]));
        double right =
                here.mean(k ->
                        inSteps(
                                here,
                                here.on(k).stream().filter(Past::good).toList(),
                                STEPS[window]));
        int length = (int) STEPS[window];
        x.put(named("IN_%d", length), Math.log1p(all));
        x.put(named("RIGHT_IN_%d", length), Math.log1p(right));
        x.put(named("SHARE_IN_%d", length), (right + 0.7) / (all + 1) - 0.7);
    }

    private static double inSteps(Moment here, List<Past> of, double length) {
        return of.stream()
                .mapToDouble(one -> Math.exp(-(here.past.size() - one.place()) / length))
                .sum();
    }

    private static void times(Moment here, Map<Feature, Double> x) {
        double now = here.log.seconds(here.row);
        double lag = here.past.isEmpty() ? 0 : gap(now - here.last().seconds());
        x.put(Feature.GAP, Math.log1p(lag / 60));
        x.put(Feature.NEW_SESSION, lag > 1800 ? 1.0 : 0);
        var session = session(here.past);
        x.put(Feature.IN_SESSION, count(session.size()));
        x.put(Feature.SESSION_SURPRISE, surprise(session, 0.2));
        double since =
                here.mean(k -> {
                    var on = here.on(k);
                    return on.isEmpty() ? 0 : gap(now - on.getLast().seconds());
                });
        x.put(Feature.COMPETENCY_GAP, Math.log1p(since / 60));
        String[] names = {"IN_HOUR", "IN_DAY", "IN_TEN_DAYS"};
        for (int window = 0; window < 3; window++) {
            double length = TIMES[window];
            x.put(
                    Feature.valueOf(names[window]),
                    Math.log1p(here.mean(k -> inTime(here.on(k), now, length, one -> true))));
            x.put(
                    Feature.valueOf("RIGHT_" + names[window]),
                    Math.log1p(here.mean(k -> inTime(here.on(k), now, length, Past::good))));
        }
    }

    /** The answers since the last pause of more than half an hour. */
    private static List<Past> session(List<Past> past) {
        int from = past.size();
        while (from > 1 && past.get(from - 1).seconds() - past.get(from - 2).seconds() <= 1800) {
            from--;
        }
        return past.subList(Math.max(0, from - 1), past.size());
    }

    /** Time passes from practice to practice, and gaps below 300 s count as none. */
    private static double inTime(
            List<Past> on, double now, double length, Predicate<Past> counted) {
        double sum = 0;
        double ago = 0;
        double later = now;
        for (Past one : on.reversed()) {
            ago += gap(later - one.seconds());
            later = one.seconds();
            sum += counted.test(one) ? Math.exp(-ago / length) : 0;
        }
        return sum;
    }

    /** What the tables are looked up with. */
    private static void sameCode(Moment here, int code) {
        boolean none = here.skills().isEmpty();
        var on = none ? List.<Past>of() : here.on(here.skills().getFirst());
        assertThat(Code.count(code)).isEqualTo(Math.min(12, on.size()));
        assertThat(Code.pattern(code)).isEqualTo(pattern(on, 3));
        assertThat(Code.streak(code)).isEqualTo(3 + Math.clamp(streak(on), -3, 5));
        assertThat(Code.overallPattern(code)).isEqualTo(pattern(here.past, 4));
        int run = here.sameSkill() ? here.run().size() : 0;
        assertThat(Code.run(code)).isEqualTo(Math.min(9, run));
        boolean named = here.log.item(here.row) >= 0;
        double history = named ? 1 + outcome(here.onItem(), 1) : 0;
        assertThat(Code.history(code)).isEqualTo((int) history);
    }

    /** The competencies of the last 16 that are not asked for now, with their levels. */
    private static Map<Integer, Float> related(Moment here) {
        var recent = new LinkedHashSet<Integer>();
        for (Past one : here.past.reversed()) {
            int c = here.log.combination(one.row());
            IntStream.range(0, here.log.size(c))
                    .map(q -> here.log.skill(c, here.log.size(c) - 1 - q))
                    .forEach(recent::add);
        }
        var levels = new HashMap<Integer, Float>();
        recent.stream()
                .limit(16)
                .filter(k -> !here.skills().contains(k) && here.walk.coding.skill(k) >= 0)
                .forEach(k -> levels.put(here.walk.coding.skill(k), (float) here.walk.mean[k]));
        return levels;
    }

    private static int before(Moment here) {
        if (here.past.isEmpty() || here.sameSkill()) {
            return -1;
        }
        int c = here.log.combination(here.last().row());
        int known = here.log.size(c) == 0 ? -1 : here.walk.coding.skill(here.log.skill(c, 0));
        return known < 0 ? -1 : 2 * known + (here.last().good() ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void what_the_layer_sees_of_an_answer_follows_from_the_answers_before(Responses log) {
        int[] taught = IntStream.range(0, Math.max(1, log.students() - 3)).toArray();
        var words = Vocabulary.of(log, taught);
        var teaching = new Teaching(log, Coding.of(log, words), words, 0.3);
        var knobs = Knobs.start();
        var bank = teaching.bank(knobs, taught);
        int[] all = IntStream.range(0, log.students()).toArray();
        var rows = new Examples(log, teaching.coding(), log.rows());
        teaching.examples(knobs, bank, all, rows);
        assertThat(rows.count).isEqualTo(log.rows());
        var walk = teaching.walk(knobs, bank);
        for (int student : all) {
            walk.begin();
            var past = new ArrayList<Past>();
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                walk.look(row);
                same(new Moment(walk, row, past), rows);
                boolean good = log.right(row);
                double surprise = (good ? 1 : 0) - walk.probability;
                past.add(new Past(row, past.size(), log.seconds(row), good, surprise));
                walk.learn(row, false);
            }
        }
    }

    private static void same(Moment here, Examples rows) {
        int row = here.row;
        double[] x = features(here).values().stream().mapToDouble(value -> value).toArray();
        int from = row * Feature.COUNT;
        for (int j = 0; j < x.length; j++) {
            if (!(Math.abs(x[j] - rows.x[from + j]) < 1e-4)) {
                fail("%s of row %d", Feature.values()[j], row);
            }
        }
        sameCode(here, rows.code[row]);
        assertThat(rows.right[row]).isEqualTo(here.log.right(row));
        assertThat(rows.combination[row]).isEqualTo(here.log.combination(row));
        int item = here.log.item(row);
        assertThat(rows.item[row]).isEqualTo(item < 0 ? -1 : here.walk.coding.item(item));
        assertThat(rows.before[row]).isEqualTo(before(here));
        var related = new HashMap<Integer, Float>();
        for (int at = rows.relatedStart(row); at < rows.relatedEnd[row]; at++) {
            assertThat(related.put(rows.related[at], rows.relatedLevel[at])).isNull();
        }
        assertThat(related).isEqualTo(related(here));
    }
}
