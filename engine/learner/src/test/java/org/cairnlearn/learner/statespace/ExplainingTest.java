package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Why a level is what it is: its parts, what is missing without an answer, and what comes next. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplainingTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Responses LOG = withOneWork(MadeUp.everyKind(15, 30, 4));
    private static final int[] TAUGHT = IntStream.range(0, 12).toArray();
    private static final int[] OTHERS = IntStream.range(12, LOG.students()).toArray();

    /** Mastered from a probability of 0.8 on, of an expected score of 0.45. */
    private final StateSpaceModel model = model(new double[] {0.8, 100, 1, 0.04, 0.45});

    private final StateSpaceModel strict = model(new double[] {0.9999, 100, 1, 0.04, 0.9});

    /** From so few students comes the filter as it starts; its rule is put in by hand. */
    private static StateSpaceModel model(double[] rule) {
        var parts = StateSpace.fit(LOG, TAUGHT).parts();
        var numbers = new HashMap<>(parts.numbers());
        numbers.put("rule", rule);
        return ModelParts.of(parts.items(), parts.skills(), parts.combinations(), numbers).model();
    }

    /** And a student who did one piece of work on nine competencies, twice. */
    private static Responses withOneWork(Responses school) {
        var log = Responses.builder();
        for (int s = 0; s < school.students(); s++) {
            copy(school, s, -1, log);
        }
        for (int at = 0; at < 2; at++) {
            log.add("eve", MadeUp.row(at, "project", "a;k0;k1;k2;k3;k4;x;y;z", 2 + at, 4));
        }
        return log.build();
    }

    /** Copies a student's rows but one. */
    private static void copy(Responses from, int student, int without, Responses.Builder into) {
        for (int row = from.firstRow(student); row < from.endRow(student); row++) {
            if (row != without) {
                int c = from.combination(row);
                var places = IntStream.range(0, from.size(c)).boxed().toList();
                into.add(
                        from.studentName(student),
                        new Response(
                                from.seq(row),
                                item(from, row),
                                places.stream().map(q -> from.skillName(from.skill(c, q))).toList(),
                                from.seconds(row),
                                new Response.Mark(
                                        from.points(row), from.max(row), from.reliability(row))));
            }
        }
    }

    private static @Nullable String item(Responses log, int row) {
        return switch (log.item(row)) {
            case Responses.NONE -> null;
            case Responses.SOME -> Response.SOME_ITEM;
            default -> log.itemName(log.item(row));
        };
    }

    private Walk walked(int student, int end) {
        var walk = new Walk(LOG, Coding.of(LOG, model.words), model.knobs, model.bank);
        walk.begin();
        for (int row = LOG.firstRow(student); row < end; row++) {
            walk.look(row);
            walk.learn(row, false);
        }
        return walk;
    }

    private Level level(int student, int skill, int end) {
        return Level.of(walked(student, end), skill, LOG.seconds(end - 1));
    }

    @Test
    void the_parts_sum_to_the_level_and_each_answer_has_one() {
        for (int student : OTHERS) {
            for (int skill = 0; skill < LOG.skills(); skill++) {
                var why = model.explain(LOG, student, skill);
                var level = level(student, skill, LOG.endRow(student));
                assertThat(why.logit()).isEqualTo(level.mean());
                assertThat(why.deviation()).isEqualTo(Math.sqrt(level.variance()));
                assertThat(why.mastery())
                        .isEqualTo(level.mastery(0.45, model.knobs.get(Knob.ITEM)));
                assertThat(why.parts().stream().mapToDouble(Reasons.Part::logit).sum())
                        .isCloseTo(level.mean(), CLOSE);
                assertThat(of(why, Reasons.Kind.EVIDENCE))
                        .extracting(Reasons.Part::row)
                        .isEqualTo(
                                IntStream.range(LOG.firstRow(student), LOG.endRow(student))
                                        .boxed()
                                        .toList());
                assertThat(of(why, Reasons.Kind.PRIOR))
                        .extracting(Reasons.Part::logit)
                        .containsExactly(model.prior(LOG.skillName(skill)).mean());
            }
        }
    }

    private static List<Reasons.Part> of(Reasons why, Reasons.Kind kind) {
        return why.parts().stream().filter(part -> part.kind() == kind).toList();
    }

    /** Work on a competency teaches its share of the gain, which is 0.03 and 0.06 if right. */
    @Test
    void practice_is_credited_to_the_work_that_taught() {
        int eve = LOG.students() - 1;
        int first = LOG.firstRow(eve);
        var why = model.explain(LOG, eve, LOG.skillNames().indexOf("x"));
        var learned = of(why, Reasons.Kind.LEARNING);
        assertThat(learned).extracting(Reasons.Part::row).containsExactly(first, first + 1);
        assertThat(learned.get(1).logit()).isCloseTo((0.03 + 0.75 * 0.03) / 9, within(1e-6));
    }

    private static IntStream rows(int student) {
        return IntStream.range(LOG.firstRow(student), LOG.endRow(student));
    }

    private static boolean asks(int row, int skill) {
        int c = LOG.combination(row);
        return IntStream.range(0, LOG.size(c)).anyMatch(q -> LOG.skill(c, q) == skill);
    }

    @Test
    void decay_is_what_time_has_taken_since_the_last_practice() {
        int student = OTHERS[1];
        for (int skill = 0; skill < LOG.skills(); skill++) {
            var decay = of(model.explain(LOG, student, skill), Reasons.Kind.DECAY);
            var walk = walked(student, LOG.endRow(student));
            double end = LOG.seconds(LOG.endRow(student) - 1);
            double lost = walk.practised(skill) ? walk.mean[skill] * walk.kept(skill, end) : 0;
            double own = walk.practised(skill) ? walk.mean[skill] : 0;
            assertThat(decay).hasSize(1);
            assertThat(decay.getFirst().logit()).isCloseTo(lost - own, CLOSE);
        }
    }

    /** The log without the row, explained as any other log. */
    @Test
    void for_the_ten_weightiest_answers_it_says_what_the_level_would_be_without_them() {
        int student = OTHERS[0];
        int skill = LOG.skillNames().indexOf("k1");
        var evidence = of(model.explain(LOG, student, skill), Reasons.Kind.EVIDENCE);
        var weighty =
                evidence.stream()
                        .sorted(Comparator.comparingDouble(part -> -Math.abs(part.logit())))
                        .limit(10)
                        .toList();
        assertThat(evidence).filteredOn(part -> part.without() != null).containsAll(weighty);
        assertThat(evidence).filteredOn(part -> part.without() != null).hasSize(10);
        for (var part : weighty) {
            var rest = Responses.builder();
            copy(LOG, student, part.row(), rest);
            var log = rest.build();
            var without = model.explain(log, 0, log.skillNames().indexOf("k1"));
            assertThat(part.without()).isCloseTo(without.logit(), CLOSE);
        }
        assertThat(model.explain(LOG, student, skill).parts())
                .filteredOn(part -> part.kind() != Reasons.Kind.EVIDENCE)
                .allMatch(part -> part.without() == null);
    }

    /** The weightiest answer of each student, in every competency. */
    @Test
    void without_a_weighty_answer_the_level_moves_about_as_far_as_its_share_says() {
        int seen = 0;
        double off = 0;
        for (int student : OTHERS) {
            for (int skill = 0; skill < LOG.skills(); skill++) {
                var why = model.explain(LOG, student, skill);
                var most =
                        of(why, Reasons.Kind.EVIDENCE).stream()
                                .max(Comparator.comparingDouble(part -> Math.abs(part.logit())))
                                .orElseThrow();
                double moved = why.logit() - most.without();
                assertThat(moved).isCloseTo(most.logit(), within(0.25));
                off += Math.abs(moved - most.logit()) / OTHERS.length / LOG.skills();
                seen += Math.abs(moved) > 0.3 ? 1 : 0;
            }
        }
        assertThat(off).isLessThan(0.07);
        assertThat(seen).isGreaterThan(5);
    }

    @Test
    void the_decision_is_the_last_of_those_after_each_work_on_the_competency() {
        var said = EnumSet.noneOf(MasteryRule.Decision.class);
        for (var one : List.of(model, strict)) {
            for (int student : OTHERS) {
                for (int skill = 0; skill < LOG.skills(); skill++) {
                    var decision = decided(one.rule, student, skill);
                    assertThat(one.explain(LOG, student, skill).decision()).isEqualTo(decision);
                    said.add(decision);
                }
            }
        }
        assertThat(said).isEqualTo(EnumSet.allOf(MasteryRule.Decision.class));
    }

    private MasteryRule.Decision decided(MasteryRule rule, int student, int skill) {
        var decision = MasteryRule.Decision.NEED_EVIDENCE;
        for (int row : rows(student).filter(row -> asks(row, skill)).toArray()) {
            double mastery =
                    level(student, skill, row + 1)
                            .mastery(rule.target(), model.knobs.get(Knob.ITEM));
            decision = rule.decide(decision, mastery);
        }
        return decision;
    }

    @Test
    void the_next_item_is_the_unmet_one_of_the_competency_that_narrows_the_level_most() {
        int found = 0;
        for (int student : OTHERS) {
            for (int skill = 0; skill < LOG.skills(); skill++) {
                var level = level(student, skill, LOG.endRow(student));
                Integer next = model.explain(LOG, student, skill).next().item();
                double most =
                        narrowings(student, skill, level).max().orElse(Double.NEGATIVE_INFINITY);
                if (next == null) {
                    assertThat(most).isEqualTo(Double.NEGATIVE_INFINITY);
                } else {
                    assertThat(model.narrowing(level, LOG.itemName(next))).isEqualTo(most);
                    assertThat(rows(student).map(LOG::item)).doesNotContain(next);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(5);
    }

    private DoubleStream narrowings(int student, int skill, Level level) {
        var met = rows(student).map(LOG::item).boxed().toList();
        return IntStream.range(0, LOG.rows())
                .filter(row -> asks(row, skill) && LOG.item(row) >= 0)
                .map(LOG::item)
                .filter(item -> !met.contains(item) && model.words.items().contains(name(item)))
                .mapToDouble(item -> model.narrowing(level, name(item)));
    }

    private static String name(int item) {
        return LOG.itemName(item);
    }

    /** By the steps of the filter, for items as hard as most. */
    private static @Nullable Integer answersUntil(
            StateSpaceModel model, Level from, boolean right) {
        double pool = model.knobs.get(Knob.ITEM);
        double mean = from.mean();
        double variance = from.variance();
        for (int answers = 1; answers <= 40; answers++) {
            double flat = 1 + Math.PI * (variance + pool) / 8;
            double p = Curve.sigma(mean / Math.sqrt(flat));
            mean += variance * ((right ? 1 : 0) - p) / Math.sqrt(flat);
            variance *= 1 - variance * p * (1 - p) / flat;
            double mastery = new Level(mean, variance).mastery(model.rule.target(), pool);
            if (right ? mastery >= model.rule.masteredAt() : mastery <= 0.1) {
                return answers;
            }
        }
        return null;
    }

    @Test
    void so_many_right_answers_would_be_mastery_and_so_many_wrong_ones_not_yet() {
        var counts = new ArrayList<Integer>();
        for (var one : List.of(model, strict)) {
            for (int student : OTHERS) {
                for (int skill = 0; skill < LOG.skills(); skill++) {
                    var why = one.explain(LOG, student, skill);
                    var level = level(student, skill, LOG.endRow(student));
                    var mastered = why.decision() == MasteryRule.Decision.MASTERED;
                    var notYet = why.decision() == MasteryRule.Decision.NOT_YET;
                    var next = why.next();
                    assertThat(next.rightToMaster())
                            .isEqualTo(mastered ? null : answersUntil(one, level, true));
                    assertThat(next.wrongToNotYet())
                            .isEqualTo(notYet ? null : answersUntil(one, level, false));
                    counts.add(next.rightToMaster());
                    counts.add(next.wrongToNotYet());
                }
            }
        }
        assertThat(counts).contains(1, 2, 3, null);
    }
}
