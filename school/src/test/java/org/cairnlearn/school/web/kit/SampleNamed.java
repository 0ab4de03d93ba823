package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.cairnlearn.school.web.office.TrustedPage;

/** Whom an invented school sends urgent worries to. */
final class SampleNamed {
    private final Words words;
    private final Assets assets;

    SampleNamed(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel page() {
        return new StaticTemplates()
                .officeNamedAdult(
                        SampleFrame.office(words, assets, words.say("office.named.title")),
                        new TrustedPage(
                                words.say("office.named.saved"),
                                List.of(
                                        new TrustedPage.School(
                                                "harbor",
                                                "Harbor View Middle School",
                                                words.say(
                                                        "office.named.now",
                                                        "name",
                                                        "Mr. Reyes",
                                                        "place",
                                                        "Room 12, next to the gym"),
                                                "Room 12, next to the gym",
                                                List.of(
                                                        new TrustedPage.Adult(
                                                                "o", "Ms. Okafor", false),
                                                        new TrustedPage.Adult(
                                                                "r", "Mr. Reyes", true))))));
    }
}
