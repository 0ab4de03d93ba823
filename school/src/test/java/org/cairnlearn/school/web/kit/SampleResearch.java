package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.web.office.StudiesPage;
import org.cairnlearn.school.web.research.ResearchPage;

/** An invented study of reading talks: where it is registered, and what its researcher sees. */
final class SampleResearch {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 15);
    private static final String SEAL =
            "55d7900c601a06cf782a5a82c4f646b21212b3f199fb7951b63cdcb39fb243f8";

    private final Words words;
    private final Assets assets;

    SampleResearch(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages which) {
        var templates = new StaticTemplates();
        return switch (which) {
            case OFFICE_STUDIES -> office("");
            case OFFICE_STUDIES_REFUSED ->
                    office(words.say("office.studies.wrong", "what", "NO_CLASS"));
            case RESEARCH -> templates.researchStudies(page("research.title"), all());
            case RESEARCH_TOO_FEW ->
                    templates.researchStudy(
                            page("research.title"),
                            one(
                                    words.say("research.too_few"),
                                    new ResearchPage.Numbers(List.of(), List.of())));
            default -> templates.researchStudy(page("research.title"), one("", numbers()));
        };
    }

    private Page page(String title) {
        return SampleFrame.office(words, assets, words.say(title));
    }

    private ResearchPage all() {
        return new ResearchPage(
                words.say("research.lead", "count", 1),
                List.of(
                        new ResearchPage.Study(
                                Link.to("Reading talks", "/research/reading-talks"),
                                "Do daily reading talks help?",
                                words.say("research.open", "last", words.dated(LAST)))));
    }

    private ResearchPage.One one(String waits, ResearchPage.Numbers numbers) {
        return new ResearchPage.One(
                "Reading talks",
                "Do daily reading talks help?",
                List.of(
                        words.say(
                                "research.measured",
                                "days",
                                words.list(List.of(words.dated(FIRST), words.dated(LAST)))),
                        words.say("research.open", "last", words.dated(LAST)),
                        words.say("research.students", "count", 412, "classes", 17),
                        words.say("research.seal", "seal", SEAL)),
                waits,
                numbers);
    }

    private ResearchPage.Numbers numbers() {
        var heads =
                Stream.of(
                                Stream.of("day", "students")
                                        .map(one -> words.say("research.head", "column", one)),
                                Level.scale(words).stream().map(Level::word),
                                Stream.of(words.say("research.head", "column", "score")))
                        .flatMap(one -> one)
                        .toList();
        return new ResearchPage.Numbers(
                List.of(
                        new Table(
                                "RL.6.1 Cite evidence",
                                heads,
                                List.of(row(FIRST, 0.41), row(LAST, 0.48)))),
                List.of(
                        Take.of(words.say("research.cells_file"), "/cells", "", words),
                        Take.of(words.say("research.rows_file"), "/rows", "", words)));
    }

    private List<String> row(LocalDate day, double score) {
        var hidden = words.say("research.hidden");
        return List.of(
                words.dated(day),
                "412",
                "122",
                "168",
                "94",
                hidden,
                hidden,
                String.valueOf(Math.round(100 * score)));
    }

    private JteModel office(String said) {
        var typed =
                new StudiesPage.Typed(
                        "reading-talks",
                        "t-12",
                        new StudiesPage.Scope("harbor", "c-6a c-6b", "RL.6.1"),
                        new StudiesPage.Days("2025-09-01", "2026-06-15"),
                        new StudiesPage.Papers("{\"schema\": \"cairn-study-plan/1\"}", ""));
        return new StaticTemplates()
                .officeStudies(
                        page("office.studies.title"),
                        new StudiesPage(
                                words.say("office.studies.lead", "count", 1),
                                said,
                                List.of(registered()),
                                new StudiesPage.Form(
                                        List.of(
                                                new StudiesPage.Choice(
                                                        "harbor", "Harbor School", true),
                                                new StudiesPage.Choice("bay", "Bay School", false)),
                                        typed)));
    }

    private StudiesPage.One registered() {
        return new StudiesPage.One(
                "study-reading-talks",
                "Reading talks (reading-talks)",
                words.say(
                        "office.studies.days",
                        "first",
                        words.dated(FIRST),
                        "last",
                        words.dated(LAST)),
                List.of(
                        words.say("office.studies.for", "name", "Marisol Reyes"),
                        words.say("office.studies.scope", "classes", 17, "skills", 1),
                        words.say(
                                "office.studies.by",
                                "name",
                                "Oluwaseun Adeyemi-Castellanos",
                                "reason",
                                "Agreed by the board on 20 August."),
                        words.say("research.seal", "seal", SEAL),
                        words.say("office.studies.drawn", "programme", 214, "comparison", 213),
                        words.say("office.studies.departures", "places", 1908, "otherwise", 12),
                        words.say("office.studies.draw_seal", "seal", SEAL)),
                new PostButton(words.say("office.studies.end"), "/end"));
    }
}
