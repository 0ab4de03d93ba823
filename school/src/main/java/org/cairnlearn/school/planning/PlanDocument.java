package org.cairnlearn.school.planning;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.Unmet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan with what its document says beyond it.
 *
 * @param problemSha256 of the problem's file, in hexadecimal digits
 * @param plan the plan
 * @param cpuSeconds processor time of all threads from the start of the search
 * @param clashes what was seen before the search: rules that no plan can keep all
 */
record PlanDocument(String problemSha256, Plan plan, double cpuSeconds, List<Clash> clashes) {
    static final String SCHEMA = "cairn-plan/1";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** As the contract names it. */
    ObjectNode json() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA).put("problemSha256", problemSha256);
        var sessions = root.putArray("sessions");
        plan.sessions().forEach(session -> ProblemWriter.session(sessions.addObject(), session));
        var talks = root.putArray("talks");
        for (var talk : plan.talks()) {
            talks.addObject()
                    .put("student", talk.student().value())
                    .put("teacher", talk.teacher().value())
                    .put("block", talk.block().value())
                    .put("start", time(talk.start()))
                    .put("minutes", talk.minutes());
        }
        root.set("objective", objective(plan.objective()));
        var certificate = plan.certificate();
        root.put("bound", certificate.bound())
                .put("gap", certificate.gap(plan.objective().total()))
                .put("boundIncludesGroupTerms", certificate.includesGroupTerms())
                .put("iterations", plan.provenance().iterations())
                .put("cpuSeconds", cpuSeconds)
                .put("seed", plan.provenance().seed())
                .put("threads", plan.provenance().threads());
        var unmet = root.putArray("unmet");
        plan.unmet().forEach(one -> unmet(unmet.addObject(), one));
        var clashing = root.putArray("clashes");
        clashes.forEach(one -> clash(clashing.addObject(), one));
        return root;
    }

    private static void clash(ObjectNode into, Clash clash) {
        var rules = into.putArray("rules");
        clash.rules().forEach(rule -> rules.add(rule.name()));
        into.put("sentence", clash.sentence());
        var remedies = into.putArray("remedies");
        clash.remedies().forEach(remedies::add);
    }

    private static String time(LocalTime time) {
        return time.format(TIME);
    }

    private static void unmet(ObjectNode into, Unmet unmet) {
        var student = unmet.student();
        if (student == null) {
            into.putNull("student");
        } else {
            into.put("student", student.value());
        }
        into.put("rule", unmet.rule().name()).put("sentence", unmet.sentence());
    }

    /** The total and each term by its name. */
    static ObjectNode objective(Objective objective) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("total", objective.total());
        var terms = node.putObject("terms");
        for (var term : Term.values()) {
            terms.put(term.label(), objective.term(term));
        }
        return node;
    }
}
