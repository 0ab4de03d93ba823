package org.cairnlearn.standards.xapi;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Checks results and their scores. */
final class Results {
    private Results() {}

    static void result(Node result) {
        if (!result.mustBeObject(
                Set.of("score", "success", "completion", "response", "duration", "extensions"))) {
            return;
        }
        result.find("score").ifPresent(Results::score);
        result.find("success").ifPresent(Node::mustBeTruth);
        result.find("completion").ifPresent(Node::mustBeTruth);
        result.find("response").ifPresent(Node::mustBeText);
        result.find("duration").ifPresent(one -> one.mustBe(Form.DURATION));
        result.find("extensions").ifPresent(Maps::extensions);
    }

    private static void score(Node score) {
        if (!score.mustBeObject(Set.of("scaled", "raw", "min", "max"))) {
            return;
        }
        number(score, "scaled")
                .filter(one -> one.abs().compareTo(BigDecimal.ONE) > 0)
                .ifPresent(_ -> score.wrong("A scaled score lies between -1 and 1."));
        var raw = number(score, "raw");
        var min = number(score, "min");
        var max = number(score, "max");
        inOrder(score, min, max, false);
        inOrder(score, min, raw, true);
        inOrder(score, raw, max, true);
    }

    private static void inOrder(
            Node score, Optional<BigDecimal> less, Optional<BigDecimal> more, boolean orEqual) {
        if (less.isPresent() && more.isPresent()) {
            var order = less.get().compareTo(more.get());
            if (order > 0 || (order == 0 && !orEqual)) {
                score.wrong("A raw score lies between min and max, and min is below max.");
            }
        }
    }

    private static Optional<BigDecimal> number(Node score, String name) {
        var found = score.find(name);
        found.filter(one -> !(one.value() instanceof BigDecimal))
                .ifPresent(one -> one.wrong("A number is expected here."));
        return found.map(Node::value)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast);
    }
}
