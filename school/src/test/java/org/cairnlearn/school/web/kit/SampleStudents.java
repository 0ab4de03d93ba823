package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.cairnlearn.school.web.student.MapPage;
import org.cairnlearn.school.web.student.SkillPage;
import org.cairnlearn.school.web.student.StudentMenu;

/** The pages of an invented student. */
final class SampleStudents {
    private final Words words;
    private final Assets assets;

    SampleStudents(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages state) {
        return switch (state) {
            case STUDENT -> student(new SampleStudentDay(words).shared());
            case STUDENT_FULL -> student(new SampleStudentDay(words).full());
            case STUDENT_WAITING -> student(new SampleStudentDay(words).waiting());
            case STUDENT_NO_SCHOOL -> student(new SampleStudentDay(words).noSchool());
            case SKILL -> skill(new SampleStudentDay(words).skill());
            case SKILL_EMPTY -> skill(new SampleStudentDay(words).emptySkill());
            case MAP -> map(new SampleMap(words).page(MapPage.View.AUTO));
            case MAP_LIST -> map(new SampleMap(words).page(MapPage.View.LIST));
            case MAP_NONE -> map(new SampleMap(words).none());
            case GOALS -> new SampleGoals(words, assets).some();
            case GOALS_NONE -> new SampleGoals(words, assets).none();
            case EVIDENCE -> new SampleEvidence(words, assets).some();
            case EVIDENCE_REFUSED -> new SampleEvidence(words, assets).refused();
            case MY_PROFILE -> new SampleWritten(words).mine(assets);
            case MY_PROFILE_FAMILY -> new SampleWritten(words).child(assets);
            case CHECKS -> new SampleChecks(words, assets).waiting();
            case CHECKS_NONE -> new SampleChecks(words, assets).none();
            case MAP_GRADE -> map(new SampleGrade(words).page());
            default -> throw new IllegalStateException(state.name());
        };
    }

    private JteModel student(org.cairnlearn.school.web.student.TodayPage view) {
        return new StaticTemplates()
                .studentToday(
                        SampleFrame.student(
                                words, assets, view.head().date(), StudentMenu.Place.TODAY),
                        view);
    }

    private JteModel skill(SkillPage view) {
        return new StaticTemplates()
                .studentSkill(
                        SampleFrame.student(
                                words, assets, view.about().name(), StudentMenu.Place.ELSEWHERE),
                        view);
    }

    private JteModel map(MapPage view) {
        return new StaticTemplates()
                .studentMap(
                        SampleFrame.student(
                                words, assets, view.head().title(), StudentMenu.Place.MAP),
                        view);
    }
}
