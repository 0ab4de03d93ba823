package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.consent.Answer;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.Standing;
import org.cairnlearn.school.web.office.ConsentsPage;
import org.cairnlearn.school.web.sharing.SharingPage;
import org.cairnlearn.school.web.student.StudentMenu;

/** What families allow and refuse: in the office, and read by student and family. */
record SampleConsents(Words words, Assets assets) {
    JteModel of(SamplePages which) {
        var templates = new StaticTemplates();
        var office = SampleFrame.office(words, assets, words.say("office.consents.title"));
        return switch (which) {
            case OFFICE_CONSENTS -> templates.officeConsents(office, found());
            case OFFICE_CONSENT -> templates.officeConsent(office, student(""));
            case OFFICE_CONSENT_REFUSED ->
                    templates.officeConsent(
                            office,
                            student(words.say("office.consents.wrong", "what", "no_document")));
            case MY_DATA ->
                    templates.sharingMine(
                            SampleFrame.student(
                                    words,
                                    assets,
                                    words.say("student.data.title"),
                                    StudentMenu.Place.DATA),
                            mine(List.of(new SharingPage.OfStudent("", rows()))));
            case MY_CHILDREN -> templates.sharingMine(family(), mine(children()));
            default -> templates.sharingMine(family(), mine(List.of()));
        };
    }

    private Page family() {
        var student =
                SampleFrame.student(
                        words,
                        assets,
                        words.say("student.data.title_family"),
                        StudentMenu.Place.DATA);
        return new Page(
                student.title(),
                words,
                assets,
                student.csrf(),
                student.school(),
                "Samira Haddad",
                "/",
                List.of(),
                student.languages(),
                "/sign-out",
                "/account",
                null,
                List.of());
    }

    private List<SharingPage.OfStudent> children() {
        return List.of(
                new SharingPage.OfStudent("Noor Haddad", rows()),
                new SharingPage.OfStudent("Elias Haddad-Castellanos de la Vega", rows()));
    }

    private SharingPage mine(List<SharingPage.OfStudent> students) {
        return new SharingPage(
                words.say("student.data.title"),
                words.say("student.data.lead"),
                students.isEmpty()
                        ? new Notice(
                                words.say("student.data.nobody"),
                                words.say("student.data.nobody_why"),
                                null)
                        : null,
                students,
                students.size() == 1
                        ? List.of(
                                Take.of(
                                        words.say("student.data.take", "what", "talks"),
                                        "/my-data",
                                        "what=TALKS",
                                        words))
                        : List.of());
    }

    private List<SharingRow> rows() {
        return new SharingWords(words)
                .rows(Arrays.stream(Purpose.values()).map(SampleConsents::standing).toList());
    }

    private static Standing standing(Purpose purpose) {
        return new Standing(
                purpose,
                switch (purpose) {
                    case DISPLAY -> Map.of(DataKind.EVERYTHING, Answer.REFUSED);
                    case RESEARCH ->
                            Map.of(
                                    DataKind.ATTENDANCE,
                                    Answer.REFUSED,
                                    DataKind.SERVICES,
                                    Answer.WITHDRAWN);
                    case SHARING -> Map.of(DataKind.NAME, Answer.GIVEN);
                    case PICTURES -> Map.of(DataKind.EVERYTHING, Answer.GIVEN);
                    default -> Map.of();
                });
    }

    private ConsentsPage found() {
        return new ConsentsPage(
                "ha",
                words.say("office.consents.found", "count", 2),
                List.of(
                        Link.to("Noor Haddad (s-1042)", "/office/consents/1"),
                        Link.to(
                                "Elias Haddad-Castellanos de la Vega (s-20931)",
                                "/office/consents/2")),
                words.say("where.more", "count", 20));
    }

    private ConsentsPage.OfStudent student(String wrong) {
        var phrases = new SharingWords(words);
        var past =
                new ConsentsPage.Past(
                        words.say(
                                "office.consents.about",
                                "purpose",
                                phrases.purpose(Purpose.DISPLAY),
                                "kind",
                                phrases.kind(DataKind.EVERYTHING)),
                        words.say("office.consents.answer", "answer", Answer.REFUSED),
                        words.say("office.consents.from", "from", "18 Aug 2025"),
                        "Opt-out form of 18 August, folder 7",
                        words.say(
                                "office.consents.entered",
                                "day",
                                "19 Aug 2025",
                                "who",
                                "Oluwaseun Adeyemi-Castellanos"));
        return new ConsentsPage.OfStudent(
                "Noor Haddad", rows(), List.of(past), form(phrases), wrong);
    }

    private ConsentsPage.Form form(SharingWords phrases) {
        return new ConsentsPage.Form(
                "/office/consents/1",
                Arrays.stream(Purpose.values())
                        .filter(Purpose::canBeRefused)
                        .map(one ->
                                new ConsentsPage.Choice(
                                        one.name(), phrases.purpose(one), one == Purpose.DISPLAY))
                        .toList(),
                Arrays.stream(DataKind.values())
                        .map(one ->
                                new ConsentsPage.Choice(
                                        one.name(), phrases.kind(one), one == DataKind.EVERYTHING))
                        .toList(),
                Arrays.stream(Answer.values())
                        .map(one ->
                                new ConsentsPage.Choice(
                                        one.name(),
                                        words.say("office.consents.answer", "answer", one),
                                        false))
                        .toList(),
                new ConsentsPage.Typed("", "2025-10-14", ""));
    }
}
