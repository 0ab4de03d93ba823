package org.cairnlearn.school.competency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cairnlearn.school.competency.Policy.Cuts;
import org.cairnlearn.school.competency.Policy.Grading;
import org.cairnlearn.school.competency.Policy.Judged;
import org.cairnlearn.school.competency.Policy.Pace;
import org.cairnlearn.school.competency.Policy.Progression;
import org.cairnlearn.school.competency.Policy.Retake;
import org.cairnlearn.school.competency.Policy.Rules;
import org.cairnlearn.school.competency.Policy.Scale;
import org.cairnlearn.school.competency.Policy.Sureness;
import org.cairnlearn.school.competency.Policy.Transfer;
import org.cairnlearn.school.competency.Policy.Weights;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy as JSON. A document says only what differs from the rules under it, field by field; the
 * values of one field are all given or none, so that any two documents that can be used alone can
 * be used over each other.
 */
final class PolicyDocument {
    private static final int LONGEST_WORD = 40;
    private static final int MOST_DAYS = 3660;
    private static final double WIDEST = 10;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private PolicyDocument() {}

    /** A document over the rules under it, and what is wrong with it. */
    record Laid(Rules rules, List<PolicyProblem> problems) {}

    /** Lays a document over rules; a field that is wrong leaves them as they are. */
    static Laid over(Rules under, String document) {
        var problems = new ArrayList<PolicyProblem>();
        var root = PolicyPart.of(parse(document, problems), problems);
        var rules =
                new Rules(
                        scale(root.part("scale"), under.scale()),
                        grading(root.part("grading"), under.grading()),
                        retake(root.part("retake"), under.retake()),
                        progression(root.part("progression"), under.progression()),
                        pace(root.part("pace"), under.pace()),
                        PlanningDocument.over(under.planning(), root.part("planning")));
        root.refuseOthers();
        return new Laid(rules, List.copyOf(problems));
    }

    private static JsonNode parse(String document, List<PolicyProblem> problems) {
        try {
            return JSON.readTree(document);
        } catch (JacksonException e) {
            var at = e.getLocation();
            problems.add(
                    new PolicyProblem(
                            "",
                            at == null
                                    ? "This is not JSON."
                                    : "This is not JSON: line %d, column %d."
                                            .formatted(at.getLineNr(), at.getColumnNr()),
                            "Look for a comma or a quote too many or too few, or a field named twice."));
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static Scale scale(PolicyPart part, Scale under) {
        var words = new TreeMap<String, Map<Level, String>>(under.words());
        var languages = part.part("words");
        for (var language : languages.fields()) {
            if (!LANGUAGE.matcher(language).matches()) {
                languages.refuse(
                        language, "This is no language.", "Write its short tag: en, es, pt-BR.");
                continue;
            }
            var byLevel = new EnumMap<Level, String>(Level.class);
            byLevel.putAll(words.getOrDefault(language, Map.of()));
            var given = languages.part(language);
            for (var level : Level.values()) {
                given.text(level.field(), LONGEST_WORD).ifPresent(word -> byLevel.put(level, word));
            }
            given.refuseOthers();
            words.put(language, byLevel);
        }
        part.refuseOthers();
        return new Scale(words);
    }

    private static Grading grading(PolicyPart part, Grading under) {
        var grading =
                new Grading(
                        cuts(part.whole("cuts", 5), under.cuts()),
                        sureness(part.whole("sureness", 2), under.sureness()),
                        part.count("freshDays", under.freshDays(), 1, MOST_DAYS),
                        weights(part.part("weights"), under.weights()),
                        transfer(part.part("transfer"), under.transfer()));
        part.refuseOthers();
        return grading;
    }

    private static Cuts cuts(PolicyPart part, Cuts under) {
        var cuts =
                new Cuts(
                        part.number("target", under.target(), 0.05, 0.99),
                        part.number("certain", under.certain(), 0.5, 0.999),
                        part.number("keep", under.keep(), 0.001, 0.999),
                        part.number("notYet", under.notYet(), 0.001, 0.499),
                        part.number("gettingThere", under.gettingThere(), 0.01, 0.99));
        part.refuseOthers();
        if (cuts.keep() > cuts.certain() || cuts.keep() <= cuts.notYet()) {
            part.refuse(
                    "keep",
                    "What keeps a level lies above notYet and at most at certain.",
                    "For example certain 0.9, keep 0.8, notYet 0.05.");
        }
        if (cuts.gettingThere() > cuts.target()) {
            part.refuse(
                    "gettingThere",
                    "Getting there cannot begin above the target.",
                    "For example target 0.65, gettingThere 0.5.");
        }
        return cuts;
    }

    private static Sureness sureness(PolicyPart part, Sureness under) {
        var sureness =
                new Sureness(
                        part.number("sure", under.sure(), 0, WIDEST),
                        part.number("fairlySure", under.fairlySure(), 0, WIDEST));
        part.refuseOthers();
        if (sureness.sure() > sureness.fairlySure()) {
            part.refuse(
                    "sure",
                    "Sure allows less doubt than fairly sure.",
                    "For example sure 0.85, fairlySure 1.05.");
        }
        return sureness;
    }

    private static Weights weights(PolicyPart part, Weights under) {
        var weights =
                new Weights(
                        part.number("helped", under.helped(), 0, 1),
                        judged(part, under.judged()),
                        part.number("priorLearning", under.priorLearning(), 0, 1),
                        part.number("beforehand", under.beforehand(), 0, 1),
                        part.number("peer", under.peer(), 0, 1));
        part.refuseOthers();
        return weights;
    }

    private static Judged judged(PolicyPart part, Judged under) {
        return new Judged(
                part.number("tasks", under.tasks(), 0, 1),
                part.number("products", under.products(), 0, 1),
                part.number("conversations", under.conversations(), 0, 1),
                part.number("observations", under.observations(), 0, 1));
    }

    private static Transfer transfer(PolicyPart part, Transfer under) {
        var transfer =
                new Transfer(
                        part.count("occasions", under.occasions(), 1, 20),
                        part.number("share", under.share(), 0.01, 1),
                        part.yes("tasks", under.tasks()),
                        part.yes("products", under.products()),
                        part.yes("conversations", under.conversations()));
        part.refuseOthers();
        return transfer;
    }

    private static Retake retake(PolicyPart part, Retake under) {
        var retake =
                new Retake(
                        part.count("waitDays", under.waitDays(), 0, MOST_DAYS),
                        part.yes("afterNewWork", under.afterNewWork()),
                        part.count("most", under.most(), 0, 1000));
        part.refuseOthers();
        return retake;
    }

    private static Progression progression(PolicyPart part, Progression under) {
        var progression =
                new Progression(
                        part.level("metFrom", under.metFrom()),
                        part.yes("unknownBlocks", under.unknownBlocks()));
        part.refuseOthers();
        return progression;
    }

    private static Pace pace(PolicyPart part, Pace under) {
        var pace =
                new Pace(
                        part.number("start", under.start(), 0, 0.99),
                        part.number("least", under.least(), 0, 1));
        part.refuseOthers();
        return pace;
    }

    /** The whole of some rules as a document, ready to be changed and published. */
    static String text(Rules rules) {
        var root = JsonNodeFactory.instance.objectNode();
        write(root.putObject("scale").putObject("words"), rules.scale());
        write(root.putObject("grading"), rules.grading());
        root.putObject("retake")
                .put("waitDays", rules.retake().waitDays())
                .put("afterNewWork", rules.retake().afterNewWork())
                .put("most", rules.retake().most());
        root.putObject("progression")
                .put("metFrom", rules.progression().metFrom().field())
                .put("unknownBlocks", rules.progression().unknownBlocks());
        root.putObject("pace")
                .put("start", rules.pace().start())
                .put("least", rules.pace().least());
        PlanningDocument.write(root.putObject("planning"), rules.planning());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void write(ObjectNode into, Scale scale) {
        new TreeMap<>(scale.words())
                .forEach((language, byLevel) -> {
                    var words = into.putObject(language);
                    new TreeMap<>(byLevel).forEach((level, word) -> words.put(level.field(), word));
                });
    }

    private static void write(ObjectNode into, Grading grading) {
        into.putObject("cuts")
                .put("target", grading.cuts().target())
                .put("certain", grading.cuts().certain())
                .put("keep", grading.cuts().keep())
                .put("notYet", grading.cuts().notYet())
                .put("gettingThere", grading.cuts().gettingThere());
        into.putObject("sureness")
                .put("sure", grading.sureness().sure())
                .put("fairlySure", grading.sureness().fairlySure());
        into.put("freshDays", grading.freshDays());
        var judged = grading.weights().judged();
        into.putObject("weights")
                .put("helped", grading.weights().helped())
                .put("tasks", judged.tasks())
                .put("products", judged.products())
                .put("conversations", judged.conversations())
                .put("observations", judged.observations())
                .put("priorLearning", grading.weights().priorLearning())
                .put("beforehand", grading.weights().beforehand())
                .put("peer", grading.weights().peer());
        into.putObject("transfer")
                .put("occasions", grading.transfer().occasions())
                .put("share", grading.transfer().share())
                .put("tasks", grading.transfer().tasks())
                .put("products", grading.transfer().products())
                .put("conversations", grading.transfer().conversations());
    }
}
