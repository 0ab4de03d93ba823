package org.cairnlearn.school.web.kit;

import java.util.List;
import java.util.Map;
import org.cairnlearn.school.schedule.Bells;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.cairnlearn.school.web.teacher.TodayPhrases;

/** The sample teacher's days without a plan. */
final class SampleNoPlan {
    private final Words words;
    private final TodayPhrases phrases;

    SampleNoPlan(Words words) {
        this.words = words;
        this.phrases = new TodayPhrases(words);
    }

    TodayPage of(SamplePages state) {
        return switch (state) {
            case TEACHER_WHICH_FRAMEWORK -> whichFramework();
            case TEACHER_NO_FRAMEWORKS -> noFrameworks();
            case TEACHER_NO_SCHOOL -> noSchool();
            case TEACHER_NOBODY -> nobody();
            default -> noClass();
        };
    }

    private TodayPage noClass() {
        var next = SampleTeacherDay.TODAY.plusDays(1);
        return page(
                "",
                List.of(),
                new Notice(
                        phrases.noClass(),
                        phrases.noClassWhy(),
                        Link.to(phrases.goToDay(next), "/teacher?date=" + next)),
                List.of());
    }

    private TodayPage noSchool() {
        var today = SampleTeacherDay.TODAY;
        var day =
                new SchoolDay(
                        today,
                        DayKind.CLOSED,
                        "",
                        Bells.NONE,
                        "Snow. Stay at home.",
                        List.of(),
                        Map.of());
        var next = Link.to(phrases.goToDay(today.plusDays(1)), "/teacher?date=next");
        return page("", List.of(), NoSchool.notice(day, today, words, next), List.of());
    }

    private TodayPage whichFramework() {
        return inClass(
                25,
                new Notice(phrases.whichFramework(), phrases.whichFrameworkWhy(), null),
                List.of(
                        new PostButton("Harbor mathematics, grades 6 to 8", "/teacher/framework/1"),
                        new PostButton(
                                "State standards for English language arts, history and the"
                                        + " technical subjects, grades 6 to 12, edition of 2024",
                                "/teacher/framework/2"),
                        new PostButton("Science", "/teacher/framework/3")));
    }

    private TodayPage noFrameworks() {
        return inClass(
                25, new Notice(phrases.noFrameworks(), phrases.noFrameworksWhy(), null), List.of());
    }

    private TodayPage nobody() {
        return inClass(
                0,
                new Notice(phrases.nobodyEnrolled(), phrases.nobodyEnrolledWhy(), null),
                List.of());
    }

    private TodayPage inClass(int students, Notice notice, List<PostButton> choices) {
        return page(
                phrases.classLine("Math 7, section B", students),
                SampleTeacherDay.blocks(words),
                notice,
                choices);
    }

    private TodayPage page(
            String classLine,
            List<TodayPage.Block> blocks,
            Notice notice,
            List<PostButton> choices) {
        return new TodayPage(
                new TodayPage.Head(
                        words.day(SampleTeacherDay.TODAY),
                        classLine,
                        "",
                        blocks,
                        new TodayPage.Trust("", List.of(), null, List.of())),
                null,
                new TodayPage.NoPlan(notice, choices),
                new TodayPage.Desk(List.of(), List.of(), null, null, List.of(), null));
    }
}
