package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.cairnlearn.school.web.office.UnknownNamesPage;
import org.cairnlearn.school.web.office.UnknownNamesPage.Candidate;
import org.cairnlearn.school.web.office.UnknownNamesPage.Decided;
import org.cairnlearn.school.web.office.UnknownNamesPage.Key;
import org.cairnlearn.school.web.office.UnknownNamesPage.Unknown;

/** A sample of the page on which the office says whom other systems mean. */
record SampleNames(Words words, Assets assets) {
    private static final String LONG =
            "maximiliana.featherstonehaugh@harbor-view-middle-school.example";

    JteModel page() {
        var view =
                new UnknownNamesPage(
                        words.say("office.names.lead", "count", 2, "more", 3),
                        words.say("office.names.not_found"),
                        List.of(
                                unknown(
                                        new Key("MAIL", "", LONG),
                                        "Maximiliana Featherstonehaugh",
                                        List.of(
                                                candidate("1041", "MAIL"),
                                                candidate("004711", "NAME"))),
                                unknown(new Key("LOG", "response-log", "A-17"), "", List.of())),
                        List.of(
                                unknown(
                                        new Key("ACCOUNT", "https://reader.example", "ada"),
                                        "",
                                        List.of())),
                        List.of(
                                decided("a", "Priya Abeyta-Lindqvist (s-1024)"),
                                decided("b", words.say("office.names.nobody_here"))));
        var title = words.say("office.names.title");
        return new StaticTemplates()
                .officeUnknownNames(SampleFrame.office(words, assets, title), view);
    }

    private Unknown unknown(Key key, String called, List<Candidate> candidates) {
        return new Unknown(
                "n-" + key.name().hashCode(),
                key,
                words.say(
                        "office.names.what",
                        "kind",
                        key.kind(),
                        "home",
                        key.home(),
                        "has",
                        called.isEmpty() ? "no" : "yes",
                        "called",
                        called),
                words.say(
                        "office.names.seen",
                        "sources",
                        words.list(List.of("Reader", "Practice")),
                        "count",
                        12,
                        "first",
                        "Nov 3",
                        "last",
                        "Nov 20"),
                candidates);
    }

    private Candidate candidate(String id, String why) {
        return new Candidate(
                id,
                "Maximiliana Featherstonehaugh (" + id + ")",
                words.say("office.names.why", "why", why));
    }

    private Decided decided(String id, String who) {
        return new Decided(
                id,
                new Key("MAIL", "", "p." + LONG),
                who,
                words.say("office.names.by", "who", "Oluwaseun Adeyemi", "day", "Nov 20"));
    }
}
