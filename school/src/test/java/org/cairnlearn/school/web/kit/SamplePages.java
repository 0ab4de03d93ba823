package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.cairnlearn.school.web.account.SignInPage;
import org.cairnlearn.school.web.kit.ProgressPage.State;
import org.cairnlearn.school.web.kit.ProgressPage.Step;

/** Every page with something on it, in each of its states. */
enum SamplePages {
    TEACHER,
    TEACHER_WHY,
    TEACHER_MOVED,
    TEACHER_SHARED,
    TEACHER_PARTIAL,
    TEACHER_EMPTY,
    TEACHER_FAILED,
    STUDENT,
    STUDENT_WAITING,
    SIGN_IN,
    SIGN_IN_FAILED,
    ERROR_400,
    ERROR_403,
    ERROR_404,
    ERROR_409,
    ERROR_429,
    ERROR_500,
    PROGRESS;

    String html(Words words, Assets assets) {
        return model(words, assets).render();
    }

    private JteModel model(Words words, Assets assets) {
        return switch (this) {
            case TEACHER -> teacher(words, assets, "", false, false);
            case TEACHER_WHY -> teacher(words, assets, "jonah", false, false);
            case TEACHER_MOVED -> teacher(words, assets, "", true, false);
            case TEACHER_SHARED -> teacher(words, assets, "", false, true);
            case TEACHER_PARTIAL -> page(words, assets, fresh(words).partial());
            case TEACHER_EMPTY -> page(words, assets, fresh(words).empty());
            case TEACHER_FAILED -> page(words, assets, fresh(words).failed());
            case STUDENT ->
                    new StaticTemplates()
                            .studentToday(
                                    SampleFrame.student(words, assets),
                                    new SampleStudentDay(words).view());
            case STUDENT_WAITING ->
                    new StaticTemplates()
                            .studentToday(
                                    SampleFrame.student(words, assets),
                                    new SampleStudentDay(words).waiting());
            case SIGN_IN -> signIn(words, assets, false);
            case SIGN_IN_FAILED -> signIn(words, assets, true);
            case ERROR_400, ERROR_403, ERROR_404, ERROR_409, ERROR_429, ERROR_500 ->
                    error(words, assets, Integer.parseInt(name().substring(6)));
            case PROGRESS -> progress(words, assets);
        };
    }

    static JteModel teacher(
            Words words, Assets assets, String open, boolean moved, boolean shared) {
        var day = new SampleTeacherDay(words, new SampleTeacherDay.State(open, moved, shared));
        var toast = moved ? day.toast() : null;
        return new StaticTemplates()
                .teacherToday(SampleFrame.teacher(words, assets, toast), day.view());
    }

    static JteModel error(Words words, Assets assets, int status) {
        var error =
                ErrorPage.of(
                        words, status, "K7Q2-94TX", "/teacher", "/teacher?lang=" + words.lang());
        return new StaticTemplates()
                .kitError(SampleFrame.bare(words, assets, error.title()), error);
    }

    private static SampleTeacherDay fresh(Words words) {
        return new SampleTeacherDay(words, SampleTeacherDay.State.FRESH);
    }

    private static JteModel page(
            Words words, Assets assets, org.cairnlearn.school.web.teacher.TodayPage view) {
        return new StaticTemplates().teacherToday(SampleFrame.teacher(words, assets, null), view);
    }

    private static JteModel signIn(Words words, Assets assets, boolean failed) {
        var schools =
                List.of(
                        new SignInPage.School("hv", "Harbor View Middle School", true),
                        new SignInPage.School("pl", "Pine Lake Elementary", false));
        return new StaticTemplates()
                .accountSignIn(
                        SampleFrame.bare(words, assets, words.say("account.sign_in.title")),
                        new SignInPage("/sign-in", failed ? "nokafor" : "", schools, failed));
    }

    private static JteModel progress(Words words, Assets assets) {
        var steps =
                List.of(
                        new Step("Database", "", State.DONE),
                        new Step("Roster", "312 of 540 students", State.NOW),
                        new Step("Skills", "", State.WAITING),
                        new Step("Fonts", "Ask the operator to start again.", State.FAILED));
        return new StaticTemplates()
                .kitProgress(
                        SampleFrame.bare(words, assets, words.say("progress.title")),
                        new ProgressPage("/pages/PROGRESS?lang=" + words.lang(), 5, steps));
    }
}
