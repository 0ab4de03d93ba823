package org.cairnlearn.school.web.student;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.Asking;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.CheckRequest;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.RetakeRule;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a student may do to be checked on a skill, in words. */
@Component
class StudentCheck {
    private final CheckBook checks;
    private final SchoolTime time;

    StudentCheck(CheckBook checks, SchoolTime time) {
        this.checks = checks;
        this.time = time;
    }

    /** Null when there is nothing to ask for: it is there, or something comes first. */
    SkillPage.@Nullable Check of(PersonId student, CompetencyId skill, Words words) {
        return switch (checks.asking(student, skill)) {
            case Asking.Open() ->
                    new SkillPage.Check(
                            List.of(),
                            new PostButton(
                                    words.say("student.check.ask"),
                                    "/student/check/ask?skill=" + skill),
                            rule(student, words));
            case Asking.Waiting(var request) -> waiting(request, words);
            case Asking.From(var day) ->
                    says(student, words.say("student.check.from", "day", words.day(day)), words);
            case Asking.AfterWork() -> says(student, words.say("student.check.after_work"), words);
            case Asking.NoMore(var most) ->
                    says(student, words.say("student.check.no_more", "most", most), words);
            case Asking.Known() -> null;
            case Asking.NotReady(var _) -> null;
        };
    }

    private SkillPage.Check says(PersonId student, String text, Words words) {
        return new SkillPage.Check(List.of(text), null, rule(student, words));
    }

    private SkillPage.Check waiting(CheckRequest request, Words words) {
        var says = new ArrayList<String>();
        says.add(
                words.say(
                        "student.check.waiting",
                        "day",
                        words.day(time.at(request.askedAt()).toLocalDate())));
        if (time.today().equals(request.putOffOn())) {
            says.add(words.say("student.check.not_today"));
        }
        return new SkillPage.Check(
                says,
                new PostButton(
                        words.say("student.check.cancel"),
                        "/student/check/cancel?request=%s&skill=%s"
                                .formatted(request.id(), request.skill())),
                List.of());
    }

    private List<String> rule(PersonId student, Words words) {
        return RetakeRule.sentences(checks.rule(student), words);
    }
}
