package org.cairnlearn.school.web.office.planner;

import org.cairnlearn.school.plan.WhatIf;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;

/**
 * A trial of another policy in words.
 *
 * @param version the one in force now
 */
record TrialWords(Words words, PlannerNumbers numbers, String version) {
    WeightsPage.Trial trial(OrganisationId school, WhatIf.State state) {
        var here = OfficeFrame.WEIGHTS + "?school=" + school;
        return switch (state) {
            case WhatIf.State.Nothing() -> without(words.say("office.weights.trial_none"));
            case WhatIf.State.Failed() -> without(words.say("office.weights.trial_failed"));
            case WhatIf.State.Running(_, var done, var of, var minutes) ->
                    new WeightsPage.Trial(
                            words.say(
                                    "office.weights.trial_running",
                                    "done",
                                    done,
                                    "all",
                                    of,
                                    "minutes",
                                    minutes),
                            here,
                            null);
            case WhatIf.State.Done(var compared) ->
                    new WeightsPage.Trial(said(compared), null, result(school, compared));
        };
    }

    private WeightsPage.Result result(OrganisationId school, WhatIf.Compared compared) {
        var filled = OfficeFrame.WEIGHTS + "?school=" + school + "&tried=true";
        return new WeightsPage.Result(
                new FigureWords(words).compared(compared),
                words.say(
                        "office.weights.trial_note",
                        "count",
                        compared.blocks().count(),
                        "all",
                        compared.blocks().of()),
                compared.asked().numbers().isEmpty()
                        ? null
                        : Link.to(words.say("office.weights.fill"), filled),
                Take.of(
                        words.say("teacher.map.take"),
                        OfficeFrame.WEIGHTS + "/trial",
                        "school=" + school,
                        words));
    }

    private static WeightsPage.Trial without(String text) {
        return new WeightsPage.Trial(text, null, null);
    }

    private String said(WhatIf.Compared compared) {
        var tried = numbers.named(compared.asked().numbers());
        var held = compared.asked().held().version().name();
        var done =
                words.say(
                        "office.weights.trial_done",
                        "day",
                        words.day(compared.begins()),
                        "weights",
                        tried.isEmpty() ? words.say("office.weights.same") : words.list(tried),
                        "minutes",
                        compared.minutes());
        return held.equals(version)
                ? done
                : done + " " + words.say("office.weights.trial_before", "name", held);
    }
}
