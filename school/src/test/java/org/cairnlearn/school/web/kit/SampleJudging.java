package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.cairnlearn.school.web.judging.JudgingPage;
import org.cairnlearn.school.web.judging.SampleRules;
import org.cairnlearn.school.web.student.StudentMenu;

/** How we judge, as a student reads it. */
final class SampleJudging {
    private final Words words;
    private final Assets assets;

    SampleJudging(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    /**
     * The page.
     *
     * @param own of a school that renamed its levels and has versions of its own
     */
    JteModel of(boolean own) {
        var said = own ? words.naming(SampleRules.SCALE) : words;
        return page(own ? SampleRules.schools(said) : SampleRules.products(said), said);
    }

    private JteModel page(JudgingPage rules, Words said) {
        return new StaticTemplates()
                .judgingRules(
                        SampleFrame.student(
                                said,
                                assets,
                                said.say("judging.title"),
                                StudentMenu.Place.ELSEWHERE),
                        rules);
    }
}
