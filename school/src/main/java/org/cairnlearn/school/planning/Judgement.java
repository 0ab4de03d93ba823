package org.cairnlearn.school.planning;

import java.util.List;
import org.cairnlearn.planner.day.Broken;
import org.cairnlearn.planner.day.Verdict;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the checker found, as a document and in words. */
record Judgement(Verdict verdict, PlanDocument plan, String problemSha256) {
    ObjectNode json() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("ok", verdict.unnamed().isEmpty());
        list(root, "broken", verdict.unnamed());
        list(root, "named", named());
        root.set("objective", PlanDocument.objective(verdict.objective()));
        root.put("claimed", plan.plan().objective().total());
        root.put("bound", plan.plan().certificate().bound());
        root.put("ofThisProblem", isOfThisProblem());
        return root;
    }

    private boolean isOfThisProblem() {
        return plan.problemSha256().isEmpty() || plan.problemSha256().equals(problemSha256);
    }

    private List<Broken> named() {
        return verdict.broken().stream().filter(one -> !verdict.unnamed().contains(one)).toList();
    }

    private static void list(ObjectNode into, String name, List<Broken> all) {
        var list = into.putArray(name);
        for (var one : all) {
            list.addObject()
                    .put("rule", one.rule().name())
                    .put("where", one.where())
                    .put("message", one.message());
        }
    }

    String words() {
        var text = new StringBuilder();
        if (!isOfThisProblem()) {
            text.append("The plan was made for another problem, or this one has changed since.\n");
        }
        for (var one : verdict.unnamed()) {
            DayWords.line(text, "broken, %s: %s", one.rule(), one.message());
        }
        for (var one : named()) {
            DayWords.line(text, "not met and named, %s: %s", one.rule(), one.message());
        }
        long total = verdict.objective().total();
        DayWords.line(text, "worth %,d milli-mastery", total);
        if (total != plan.plan().objective().total()) {
            DayWords.line(text, "The plan claims %,d.", plan.plan().objective().total());
        }
        text.append(
                verdict.unnamed().isEmpty() ? "The plan is sound.\n" : "The plan is not sound.\n");
        return text.toString();
    }
}
