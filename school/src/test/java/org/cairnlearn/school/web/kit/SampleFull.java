package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.TakeIn;
import org.cairnlearn.school.web.teacher.FullPage;

/** A full group: Ben would make room for Ana. */
final class SampleFull {
    private SampleFull() {}

    static JteModel of(Words words, Assets assets) {
        var title =
                words.say(
                        "teacher.full.title", "what", "group", "room", "", "inside", 6, "most", 6);
        return new StaticTemplates()
                .teacherFull(SampleFrame.sheet(words, assets, title), page(words, title));
    }

    private static FullPage page(Words words, String title) {
        return new FullPage(
                title,
                words.say("teacher.full.changed"),
                List.of(
                        words.say(
                                "teacher.full.way",
                                "name",
                                "Ana P.",
                                "to",
                                "Equal fractions",
                                "maker",
                                "Ben K.",
                                "other",
                                "Decimals",
                                "change",
                                "less",
                                "by",
                                40),
                        words.say(
                                "teacher.full.next", "maker", "Ben K.", "next", "Chi L.", "by", 12),
                        words.say("teacher.full.unit")),
                new FullPage.Take("/teacher/today/full", "shown"),
                new FullPage.Beyond(
                        "/teacher/today/full/beyond",
                        words.say("teacher.full.beyond", "name", "Ana P."),
                        Stream.of(TakeIn.Reason.values())
                                .map(reason ->
                                        new FullPage.Reason(
                                                reason.name(),
                                                words.say("teacher.full.reason", "why", reason)))
                                .toList()),
                Link.to(words.say("teacher.full.leave"), "/teacher/today"));
    }
}
