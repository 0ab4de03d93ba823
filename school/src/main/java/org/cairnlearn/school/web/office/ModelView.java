package org.cairnlearn.school.web.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.mastery.Comparison;
import org.cairnlearn.school.mastery.FittedModel;
import org.cairnlearn.school.mastery.FittedModel.Standing;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;

/** Puts a school's learner models into words. */
final class ModelView {
    private final Words words;
    private final SchoolTime time;

    ModelView(Words words, SchoolTime time) {
        this.words = words;
        this.time = time;
    }

    ModelPage page(List<FittedModel> models) {
        var inForce = of(models, Standing.ADOPTED);
        var waiting = of(models, Standing.PROPOSED);
        return new ModelPage(
                now(inForce),
                waiting.map(this::proposal).orElse(null),
                earlier(models, inForce.isPresent()));
    }

    private static Optional<FittedModel> of(List<FittedModel> models, Standing standing) {
        return models.stream().filter(model -> model.standing() == standing).findFirst();
    }

    private List<String> now(Optional<FittedModel> inForce) {
        if (inForce.isEmpty()) {
            return List.of(words.say("office.model.untrained"));
        }
        var model = inForce.get();
        var facts = new ArrayList<>(List.of(fitted(model)));
        var decision = model.decision();
        if (decision != null) {
            facts.add(
                    words.say(
                            "office.model.adopted",
                            "day",
                            day(decision.at()),
                            "by",
                            decision.by()));
        }
        return facts;
    }

    private String fitted(FittedModel model) {
        var data = model.origin().data();
        return words.say(
                "office.model.fitted",
                "number",
                model.number(),
                "day",
                day(model.origin().fittedAt()),
                "answers",
                data.size().observations(),
                "students",
                data.size().students(),
                "first",
                day(data.first()),
                "last",
                day(data.last()));
    }

    private ModelPage.Proposal proposal(FittedModel model) {
        var comparison = model.comparison();
        if (comparison == null) {
            throw new IllegalStateException("A model waits only after it was compared");
        }
        return new ModelPage.Proposal(
                facts(model, comparison),
                words.say(
                        "office.model.measured",
                        "answers",
                        comparison.after().answers(),
                        "students",
                        comparison.after().students()),
                measures(comparison),
                button(
                        words.say("office.model.adopt", "number", model.number()),
                        model.number(),
                        "adopt"),
                button(words.say("office.model.keep"), model.number(), "keep"));
    }

    private List<String> facts(FittedModel model, Comparison comparison) {
        var changed = comparison.changed();
        return List.of(
                fitted(model),
                words.say(
                        "office.model.changes",
                        "changed",
                        changed.students(),
                        "students",
                        comparison.students()),
                words.say(
                        "office.model.levels",
                        "up",
                        changed.up(),
                        "down",
                        changed.down(),
                        "levels",
                        comparison.levels()));
    }

    private List<ModelPage.Measure> measures(Comparison comparison) {
        var before = comparison.before();
        var after = comparison.after();
        return List.of(
                new ModelPage.Measure(
                        words.say("office.model.area"),
                        percent(before.area()),
                        percent(after.area())),
                new ModelPage.Measure(
                        words.say("office.model.calibration"),
                        percent(before.calibration()),
                        percent(after.calibration())),
                new ModelPage.Measure(
                        words.say("office.model.loss"),
                        thousandths(before.loss()),
                        thousandths(after.loss())));
    }

    private List<ModelPage.Earlier> earlier(List<FittedModel> models, boolean fitted) {
        var rows = new ArrayList<ModelPage.Earlier>();
        models.stream()
                .filter(model ->
                        model.standing() == Standing.REPLACED
                                || model.standing() == Standing.KEPT_OUT)
                .forEach(model -> rows.add(row(model)));
        if (fitted) {
            rows.add(
                    new ModelPage.Earlier(
                            "m-0", words.say("office.model.standard"), "", "", again(0)));
        }
        return rows;
    }

    private ModelPage.Earlier row(FittedModel model) {
        var standing =
                model.standing() == Standing.REPLACED
                        ? words.say("office.model.standing.replaced")
                        : words.say("office.model.standing.kept_out");
        return new ModelPage.Earlier(
                "m-" + model.number(),
                words.say("office.model.name", "number", model.number()),
                standing,
                fitted(model),
                again(model.number()));
    }

    private PostButton again(int number) {
        return button(words.say("office.model.again"), number, "adopt");
    }

    private static PostButton button(String label, int number, String step) {
        return new PostButton(label, OfficeFrame.MODEL + "/" + number + "/" + step);
    }

    private String day(Instant at) {
        return words.dated(time.at(at).toLocalDate());
    }

    private String percent(double share) {
        return words.say("office.model.percent", "value", share * 100);
    }

    private String thousandths(double value) {
        return words.say("office.model.plain", "value", value);
    }
}
