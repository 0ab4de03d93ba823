package org.cairnlearn.planner.day.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;
import org.cairnlearn.planner.day.search.Instance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A study's arm holds on its own topic and says nothing about anything else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArmsTest {
    private static final int IN_THE_STUDY = 20;

    private static Problem day(long seed) {
        return DayGenerator.generate(new DayGenerator.Wanted(60, 3, seed, true, Shape.USUAL));
    }

    private static Problem with(Problem of, List<Arm> arms) {
        return new Problem(
                of.date(),
                of.blocks(),
                of.topics(),
                of.teachers(),
                of.rooms(),
                of.offerings(),
                of.students(),
                of.apart(),
                of.together(),
                arms,
                of.pins(),
                of.frozen(),
                of.previous(),
                of.history(),
                of.policy());
    }

    private static Plan plan(Problem problem) {
        return DayPlanner.solve(problem, Budget.of(1500, 1), Listener.PATIENT);
    }

    private static Map<OfferingId, TopicId> topics(Problem problem) {
        Map<OfferingId, TopicId> topics = new HashMap<>();
        for (Offering offering : problem.offerings()) {
            TopicId topic = offering.topic();
            if (topic != null) {
                topics.put(offering.id(), topic);
            }
        }
        return topics;
    }

    private static Set<TopicId> needs(Problem problem, Student student) {
        Set<TopicId> needs = new TreeSet<>();
        for (Value value : student.values()) {
            TopicId topic = topics(problem).get(value.offering());
            if (topic != null) {
                needs.add(topic);
            }
        }
        return needs;
    }

    /** The first students, each on one topic; half of them as a lesson, half with a device. */
    private static List<Arm> study(Problem problem) {
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < IN_THE_STUDY; i++) {
            Student student = problem.students().get(i);
            TopicId topic = needs(problem, student).iterator().next();
            OfferingId allowed = new OfferingId(topic + (i % 2 == 0 ? "-TL" : "-DIG"));
            arms.add(new Arm(student.id(), topic, Set.of(allowed)));
        }
        return arms;
    }

    @Test
    void an_arm_is_obeyed() {
        Problem problem = with(day(1), study(day(1)));
        Map<OfferingId, TopicId> topics = topics(problem);
        for (Session session : plan(problem).sessions()) {
            for (Arm arm : problem.arms()) {
                if (session.students().contains(arm.student())
                        && arm.topic().equals(topics.get(session.offering()))) {
                    assertThat(arm.allowed()).contains(session.offering());
                }
            }
        }
    }

    @Test
    void an_arm_that_allows_everything_leaves_the_plan_as_it_is_to_the_bit() {
        Problem problem = day(2);
        List<Arm> open = new ArrayList<>();
        for (Arm arm : study(problem)) {
            Set<OfferingId> all = new HashSet<>();
            topics(problem)
                    .forEach((offering, topic) -> {
                        if (topic.equals(arm.topic())) {
                            all.add(offering);
                        }
                    });
            open.add(new Arm(arm.student(), arm.topic(), all));
        }
        assertThat(plan(with(problem, open))).isEqualTo(plan(problem));
    }

    @Test
    void an_arm_on_what_its_student_does_not_need_leaves_the_plan_as_it_is_to_the_bit() {
        Problem problem = day(3);
        List<Arm> idle = new ArrayList<>();
        for (Student student : problem.students().subList(0, IN_THE_STUDY)) {
            Set<TopicId> other = new TreeSet<>(new HashSet<>(topics(problem).values()));
            other.removeAll(needs(problem, student));
            TopicId topic = other.iterator().next();
            OfferingId allowed = new OfferingId(topic + "-DIG");
            idle.add(new Arm(student.id(), topic, Set.of(allowed)));
        }
        assertThat(plan(with(problem, idle))).isEqualTo(plan(problem));
    }

    @Test
    void what_a_student_may_do_on_other_topics_is_the_same_in_every_arm() {
        Problem problem = day(4);
        List<Arm> arms = study(problem);
        Map<StudentId, TopicId> studied = new HashMap<>();
        arms.forEach(arm -> studied.put(arm.student(), arm.topic()));

        assertThat(options(with(problem, arms), studied)).isEqualTo(options(problem, studied));
    }

    /** By student what each option on other topics is, gives and when it may be taken. */
    private static Map<StudentId, List<String>> options(
            Problem problem, Map<StudentId, TopicId> studied) {
        Compiled day = new Compiled(problem, false);
        Instance in = day.instance;
        Map<StudentId, List<String>> options = new HashMap<>();
        for (int s = 0; s < in.students; s++) {
            StudentId id = problem.students().get(s).id();
            List<String> own = options.computeIfAbsent(id, _ -> new ArrayList<>());
            for (int o = in.first[s]; o < in.first[s + 1]; o++) {
                int offering = day.offeringOf(o);
                TopicId topic = offering < 0 ? null : problem.offerings().get(offering).topic();
                if (topic == null || !topic.equals(studied.get(id))) {
                    own.add(
                            "%d gives %d in %s, above others %d"
                                    .formatted(offering, in.value[o], in.when[o], in.priority[o]));
                }
            }
        }
        return options;
    }
}
