package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.cairnlearn.school.web.looked.SampleLooked;
import org.cairnlearn.school.web.student.StudentMenu;

/** The pages of the log in their frames. */
record SampleLog(Words words, Assets assets) {
    JteModel of(SamplePages which) {
        var sample = new SampleLooked(words);
        var templates = new StaticTemplates();
        var log = SampleFrame.office(words, assets, words.say("log.title"));
        return switch (which) {
            case LOOKED_STUDENT ->
                    templates.lookedLooked(
                            SampleFrame.student(
                                    words,
                                    assets,
                                    words.say("student.looked.title"),
                                    StudentMenu.Place.LOOKED),
                            sample.student());
            case LOOKED_FAMILY -> templates.lookedLooked(family(), sample.family());
            case LOOKED_NOBODY -> templates.lookedLooked(family(), sample.nobody());
            case LOG_FOUND -> templates.lookedLog(log, sample.logFound());
            case LOG_REFUSED -> templates.lookedLog(log, sample.logRefused());
            case LOG_BREACH -> templates.lookedBreach(log, sample.breach());
            default -> templates.lookedLog(log, sample.log());
        };
    }

    private Page family() {
        var title = words.say("family.looked.title");
        var frame = SampleFrame.student(words, assets, title, StudentMenu.Place.ELSEWHERE);
        return new Page(
                title,
                words,
                assets,
                frame.csrf(),
                frame.school(),
                "Rania Haddad",
                "/",
                StudentMenu.ofFamily(words, StudentMenu.Place.LOOKED),
                frame.languages(),
                "/sign-out",
                "/account",
                null);
    }
}
