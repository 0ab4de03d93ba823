package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.web.teacher.checks.ChecksPage;
import org.jspecify.annotations.Nullable;

/** The queue of invented students who want to show what they know. */
final class SampleChecks {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 13);

    private final Words words;
    private final Assets assets;

    SampleChecks(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel waiting() {
        return page(
                null,
                List.of(
                        item(
                                "noor",
                                "Noor Haddad",
                                "",
                                new ChecksPage.About(
                                        "Two-step equations",
                                        "I can undo two steps, last one first.",
                                        words.say("teacher.checks.grade", "grade", "7"),
                                        Level.scale(words).get(0),
                                        words.say("teacher.checks.no_work"))),
                        item(
                                "jonah",
                                "Jonah Petrov-Castellanos",
                                words.say("teacher.checks.put_off_today"),
                                new ChecksPage.About(
                                        "Unit rates",
                                        "I can find how much for one, and use it to compare.",
                                        "",
                                        Level.scale(words).get(2),
                                        "Practice: 3/4 · " + words.shortDay(DAY)))));
    }

    JteModel none() {
        return page(
                new Notice(
                        words.say("teacher.checks.none"),
                        words.say("teacher.checks.none_why"),
                        null),
                List.of());
    }

    private ChecksPage.Item item(String id, String name, String putOff, ChecksPage.About about) {
        return new ChecksPage.Item(
                id, name, words.say("teacher.checks.since", "day", words.day(DAY)), putOff, about);
    }

    private JteModel page(@Nullable Notice none, List<ChecksPage.Item> waiting) {
        var view =
                new ChecksPage(
                        words.say("teacher.checks.lead", "count", waiting.size()),
                        none,
                        waiting,
                        IntStream.rangeClosed(0, 4)
                                .mapToObj(points ->
                                        new ChecksPage.Points(
                                                points,
                                                words.say(
                                                        "teacher.checks.points", "points", points)))
                                .toList(),
                        RetakeRule.sentences(Policy.standard().rules().retake(), words));
        return new StaticTemplates().teacherChecks(SampleFrame.teacher(words, assets, null), view);
    }
}
