package org.cairnlearn.school.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.InvalidProblem;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Provenance;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.Unmet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a plan of its document, whoever made it. */
final class PlanReader {
    private final Refusals refusals;

    PlanReader(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Null if it is refused. */
    @Nullable PlanDocument read(JsonNode root) {
        try {
            var fields = new Fields(root, "", refusals);
            var document = read(fields);
            fields.end();
            return refusals.isEmpty() ? document : null;
        } catch (InvalidProblem refusal) {
            refusals.invalid("", refusal);
            return null;
        } catch (Fields.Stopped stopped) {
            return null;
        }
    }

    private PlanDocument read(Fields plan) {
        if (plan.has("schema") && !plan.text("schema").equals(PlanDocument.SCHEMA)) {
            refusals.wrong(
                    "day.schema",
                    "/schema",
                    "The schema is not " + PlanDocument.SCHEMA + ".",
                    "Write it so.");
        }
        var hash = plan.maybeText("problemSha256");
        if (!plan.has("sessions")) {
            plan.text("sessions");
        }
        var sessions = plan.objects("sessions", new SessionReader()::read);
        List<Talk> talks = plan.objects("talks", PlanReader::talk);
        Objective objective = plan.part("objective", this::objective);
        long bound = Math.round(plan.number("bound", 0));
        plan.number("gap", 0);
        var certificate = new Certificate(bound, plan.flag("boundIncludesGroupTerms", false));
        long iterations = Math.round(plan.number("iterations", 0));
        double seconds = plan.number("cpuSeconds", 0);
        long seed = Math.round(plan.number("seed", 0));
        List<Unmet> unmet = plan.objects("unmet", this::unmet);
        var provenance = new Provenance(seed, iterations, plan.whole("threads", 1));
        return new PlanDocument(
                hash == null ? "" : hash,
                new Plan(sessions, talks, objective, certificate, provenance, unmet),
                seconds,
                plan.objects("clashes", this::clash));
    }

    private Clash clash(Fields clash) {
        List<Rule> rules = new ArrayList<>();
        for (var name : clash.texts("rules", text -> text)) {
            var rule = rule(clash, name);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return new Clash(rules, clash.text("sentence"), clash.texts("remedies", remedy -> remedy));
    }

    private static Talk talk(Fields talk) {
        int minutes = talk.whole("minutes");
        if (minutes < 1) {
            throw new InvalidProblem("minutes", "is 1 or more");
        }
        return new Talk(
                new StudentId(talk.text("student")),
                new TeacherId(talk.text("teacher")),
                new BlockId(talk.text("block")),
                talk.time("start"),
                minutes);
    }

    /** What the document says of itself; the sum counts, since the checker computes anew anyway. */
    private Objective objective(Fields objective) {
        objective.number("total", 0);
        Map<Term, Long> terms = objective.part("terms", PlanReader::terms);
        return Objective.of(terms);
    }

    private static Map<Term, Long> terms(Fields fields) {
        Map<Term, Long> terms = new EnumMap<>(Term.class);
        for (var term : Term.values()) {
            terms.put(term, Math.round(fields.number(term.label(), 0)));
        }
        return terms;
    }

    private @Nullable Unmet unmet(Fields unmet) {
        var student = unmet.maybeText("student");
        var name = unmet.text("rule");
        var sentence = unmet.maybeText("sentence");
        var rule = rule(unmet, name);
        return rule == null
                ? null
                : new Unmet(
                        student == null ? null : new StudentId(student),
                        rule,
                        sentence == null ? "" : sentence);
    }

    private @Nullable Rule rule(Fields of, String name) {
        for (var rule : Rule.values()) {
            if (rule.name().equals(name)) {
                return rule;
            }
        }
        refusals.wrong(
                "day.type",
                of.pointer() + "/rule",
                "There is no such rule.",
                "Take one of H1 to H17.");
        return null;
    }
}
