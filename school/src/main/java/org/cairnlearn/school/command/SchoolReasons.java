package org.cairnlearn.school.command;

import java.util.Locale;
import java.util.Objects;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.mastery.Why.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks a school, instead of files, why a student stands where he or she stands. */
record SchoolReasons(Shell shell, SchoolOptions school) {
    private static final double WORTH_SAYING = 0.005;

    int run(String student, String competency, boolean json) {
        var settings = school.settings(shell);
        ReasonsDoor.Answer answer;
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            answer = doors.reasons(tenant).of(student, competency);
        }
        if (json) {
            Json.print(document(answer), shell.out());
        } else {
            print(answer);
        }
        return ExitCode.DONE;
    }

    private static ObjectNode document(ReasonsDoor.Answer answer) {
        var why = answer.why();
        var document = JsonNodeFactory.instance.objectNode();
        document.putObject("estimate")
                .put("logit", why.logit())
                .put("sd", why.deviation())
                .put("mastery", why.status().mastery());
        var parts = document.putArray("contributions");
        for (var part : why.parts()) {
            parts.addObject()
                    .put("kind", kind(part))
                    .put("ref", ref(part))
                    .put("logit", part.logit());
        }
        document.put("state", state(why.status()));
        document.putObject("next")
                .put("item", answer.next().map(task -> task.item()).orElse(null))
                .put("source", answer.next().map(task -> task.source()).orElse(null))
                .put("rightToNextLevel", answer.lift().map(lift -> lift.pieces()).orElse(null));
        return document;
    }

    private void print(ReasonsDoor.Answer answer) {
        var why = answer.why();
        var out = shell.out();
        out.printf(
                Locale.ROOT,
                "Level %.2f (standard deviation %.2f), mastered with probability %.2f: %s%n%n",
                why.logit(),
                why.deviation(),
                why.status().mastery(),
                state(why.status()));
        why.parts().stream()
                .filter(part -> Math.abs(part.logit()) >= WORTH_SAYING)
                .forEach(part ->
                        out.printf(
                                Locale.ROOT,
                                "  %+.2f  %-12s %s%n",
                                part.logit(),
                                kind(part),
                                about(part)));
        answer.lift()
                .ifPresent(lift ->
                        out.printf(
                                "%n%d more with all points would lift it to %s.%n",
                                lift.pieces(),
                                lift.to().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        answer.next()
                .ifPresent(task ->
                        out.printf(
                                "The most telling next task: %s of %s%n",
                                task.item(), task.source()));
        out.flush();
    }

    private static String kind(Part part) {
        return part.kind().name().toLowerCase(Locale.ROOT);
    }

    /** What the school knows a piece of evidence by. */
    private static @Nullable String ref(Part part) {
        var observation = part.observation();
        if (observation != null) {
            return observation.source() + " " + observation.externalId();
        }
        var test = part.test();
        return test == null ? null : test.filing().source() + " " + test.filing().externalId();
    }

    private static String about(Part part) {
        var observation = part.observation();
        if (observation == null) {
            return Objects.requireNonNullElse(ref(part), "");
        }
        return "%s, %d of %d points"
                .formatted(ref(part), observation.points(), observation.max());
    }

    /** What may be said; a level is kept for a while when newer evidence is too little. */
    private static String state(Status status) {
        if (status.level().compareTo(Level.GOT_IT) >= 0) {
            return "MASTERED";
        }
        return status.blocked() ? "NOT_YET" : "NEED_EVIDENCE";
    }
}
