package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.cairnlearn.school.web.api.SampleApi;
import org.cairnlearn.school.web.kit.ProgressPage.State;
import org.cairnlearn.school.web.kit.ProgressPage.Step;
import org.cairnlearn.school.web.office.SampleModel;
import org.cairnlearn.school.web.office.SampleOffice;
import org.cairnlearn.school.web.office.SampleSystems;
import org.cairnlearn.school.web.office.year.SampleYear;
import org.cairnlearn.school.web.teacher.profile.ProfilePage;
import org.cairnlearn.school.web.teacher.supports.SampleSupports;

/** Every page with something on it, in each of its states. */
enum SamplePages {
    TEACHER,
    TEACHER_WHY,
    TEACHER_MOVED,
    TEACHER_SHARED,
    TEACHER_NO_CLASS,
    TEACHER_WHICH_FRAMEWORK,
    TEACHER_NO_FRAMEWORKS,
    TEACHER_NOBODY,
    TEACHER_NO_SCHOOL,
    DOOR,
    BOARD,
    BOARD_BARE,
    DOOR_WAITING,
    SUBSTITUTE,
    SUBSTITUTE_REFUSED,
    SLIPS,
    STUDENT_SLIP,
    STUDENT_FULL,
    FLEX_HOST,
    FLEX_ALL,
    FLEX_TO_COME,
    SIGN_UP_HOST,
    SIGN_UP_ALL,
    WHERE,
    STUDENT_FLEX,
    WEIGHTS,
    WEIGHTS_RUNNING,
    WEEKS,
    START_CHOICE,
    START_GRID,
    START_REFUSED,
    CLASS_MAP,
    CLASS_MAP_ALL,
    CLASS_MAP_NO_SKILLS,
    CLASS_SKILL,
    WHY_LEVEL,
    ENTRY_CHOICE,
    ENTRY,
    ENTRY_REFUSED,
    PROFILE,
    PROFILE_EMPTY,
    STUDENT,
    STUDENT_WAITING,
    STUDENT_NO_SCHOOL,
    SKILL,
    SKILL_EMPTY,
    MAP,
    MAP_LIST,
    MAP_NONE,
    MAP_GRADE,
    GOALS,
    GOALS_NONE,
    CHOOSE,
    CHOOSE_CHOSEN,
    CHOOSE_NONE,
    CHOICES,
    CHOICES_NONE,
    PLAYLIST,
    MIXED,
    CONFERENCES,
    CONFERENCES_NONE,
    TALK,
    TALK_WRONG,
    TALKS_PAST,
    UPKEEP,
    OFFICE_FIGURES,
    OFFICE_NAMED,
    OFFICE_NAMES,
    OFFICE_CONNECTIONS,
    OFFICE_CONNECTIONS_NONE,
    MY_TALK,
    MY_TALK_ASKED,
    EVIDENCE,
    EVIDENCE_REFUSED,
    MY_PROFILE,
    MY_PROFILE_FAMILY,
    CHECKS,
    CHECKS_NONE,
    ATTENDANCE,
    ATTENDANCE_NONE,
    MATERIALS,
    MATERIALS_NONE,
    MATERIAL,
    MATERIAL_GAPS,
    MATERIAL_NO_GAPS,
    JUDGING,
    JUDGING_OWN,
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_TOO_MANY,
    DOOR_CODE,
    DOOR_CODE_WRONG,
    DOOR_NAMES,
    DOOR_TAP,
    DOOR_TAP_WRONG,
    DOOR_TEACHER,
    DOOR_TEACHER_OPEN,
    DOOR_CARDS,
    ELSEWHERE_REFUSED,
    ELSEWHERE_UNCLEAR,
    STUDENT_SHARED,
    ACCOUNT_CODE,
    ACCOUNT_CODE_WRONG,
    ACCOUNT_SET_UP,
    ACCOUNT_RECOVERY,
    ACCOUNT_MINE,
    ACCOUNT_MINE_SAID,
    CALENDAR_MADE,
    CALENDAR_NOT_AGREED,
    PASSKEY,
    PASSKEY_WRONG,
    ERROR_400,
    ERROR_403,
    ERROR_404,
    ERROR_409,
    ERROR_429,
    ERROR_500,
    PROGRESS,
    OFFICE_HOME,
    OFFICE_SOURCES,
    OFFICE_EMPTY,
    OFFICE_RUN,
    OFFICE_PREVIEW,
    OFFICE_MADE_ANEW,
    OFFICE_STOPPED,
    OFFICE_MANAGERS,
    OFFICE_WAYS_IN,
    OFFICE_SYSTEMS,
    OFFICE_SYSTEMS_NEW,
    OPENAPI,
    OFFICE_MODEL,
    OFFICE_NO_MODEL,
    OFFICE_RESPONSIBLE,
    OFFICE_YEAR,
    OFFICE_YEAR_BELLS,
    OFFICE_YEAR_ROOMS,
    OFFICE_YEAR_STAFF,
    OFFICE_YEAR_AWAY,
    ACCOUNT_REASON,
    ACCOUNT_REASON_WRONG,
    ACCOUNT_UNSENT,
    TEACHER_FULL,
    OFFICE_ALARMS,
    OFFICE_NO_ALARMS,
    OFFICE_GLASS,
    OFFICE_GLASS_WRONG,
    OFFICE_NOTICES,
    OFFICE_STUDIES,
    OFFICE_STUDIES_REFUSED,
    RESEARCH,
    RESEARCH_STUDY,
    RESEARCH_TOO_FEW,
    PROFILE_GLASS,
    OFFICE_CONSENTS,
    OFFICE_CONSENT,
    OFFICE_CONSENT_REFUSED,
    MY_DATA,
    MY_CHILDREN,
    MY_CHILDREN_NONE,
    OFFICE_MARKS,
    OFFICE_NO_MARKS,
    SUPPORTS,
    SUPPORTS_EMPTY,
    SUPPORTS_CASE,
    SUPPORTS_REFUSED,
    LOOKED_STUDENT,
    LOOKED_FAMILY,
    LOOKED_NOBODY,
    LOG,
    LOG_REFUSED,
    LOG_FOUND,
    LOG_BREACH;

    String html(Words words, Assets assets) {
        return model(words, assets).render();
    }

    private JteModel model(Words words, Assets assets) {
        return switch (this) {
            case TEACHER -> teacher(words, assets, "", false, false);
            case TEACHER_WHY -> teacher(words, assets, "jonah", false, false);
            case TEACHER_MOVED -> teacher(words, assets, "", true, false);
            case TEACHER_SHARED -> teacher(words, assets, "", false, true);
            case TEACHER_NO_CLASS,
                    TEACHER_NO_SCHOOL,
                    TEACHER_NOBODY,
                    TEACHER_WHICH_FRAMEWORK,
                    TEACHER_NO_FRAMEWORKS ->
                    page(words, assets, new SampleNoPlan(words).of(this));
            case DOOR, BOARD, BOARD_BARE, DOOR_WAITING, SUBSTITUTE, SUBSTITUTE_REFUSED ->
                    new SampleSheets(words, assets).of(this);
            case SLIPS, STUDENT_SLIP -> new SampleSheets(words, assets).of(this);
            case CLASS_MAP, CLASS_MAP_ALL, CLASS_MAP_NO_SKILLS, CLASS_SKILL, WHY_LEVEL ->
                    classMap(words, assets);
            case PROFILE -> profile(words, assets, new SampleProfile(words).full());
            case PROFILE_EMPTY -> profile(words, assets, new SampleProfile(words).empty());
            case ENTRY_CHOICE, ENTRY, ENTRY_REFUSED -> entry(words, assets);
            case STUDENT, STUDENT_FULL, STUDENT_WAITING, STUDENT_NO_SCHOOL ->
                    new SampleStudents(words, assets).of(this);
            case SKILL, SKILL_EMPTY, MAP, MAP_LIST, MAP_NONE, MAP_GRADE, CHECKS, CHECKS_NONE ->
                    new SampleStudents(words, assets).of(this);
            case GOALS, GOALS_NONE, MY_PROFILE, MY_PROFILE_FAMILY, EVIDENCE, EVIDENCE_REFUSED ->
                    new SampleStudents(words, assets).of(this);
            case CHOOSE, CHOOSE_CHOSEN, CHOOSE_NONE -> new SampleChoose(words, assets).of(this);
            case CHOICES, CHOICES_NONE, PLAYLIST, MIXED ->
                    new SampleChoices(words, assets).of(this);
            case MATERIALS, MATERIALS_NONE, MATERIAL, MATERIAL_GAPS, MATERIAL_NO_GAPS ->
                    SampleShelf.of(this, words, assets);
            case JUDGING, JUDGING_OWN -> new SampleJudging(words, assets).of(this == JUDGING_OWN);
            case ERROR_400, ERROR_403, ERROR_404, ERROR_409, ERROR_429, ERROR_500 ->
                    error(words, assets, Integer.parseInt(name().substring(6)));
            case PROGRESS -> progress(words, assets);
            default ->
                    SampleAccount.of(this, words, assets)
                            .orElseGet(() -> aroundLessons(words, assets));
        };
    }

    private JteModel aroundLessons(Words words, Assets assets) {
        return switch (this) {
            case FLEX_HOST, FLEX_ALL, FLEX_TO_COME -> new SampleFlex(words, assets).of(this);
            case WEIGHTS, WEIGHTS_RUNNING, WEEKS -> new SamplePlanner(words, assets).of(this);
            case SIGN_UP_HOST, SIGN_UP_ALL, WHERE, STUDENT_FLEX ->
                    new SampleSignUp(words, assets).of(this);
            case START_CHOICE, START_GRID, START_REFUSED -> new SampleStart(words, assets).of(this);
            case CONFERENCES, CONFERENCES_NONE, TALK, TALK_WRONG, TALKS_PAST ->
                    new SampleTalks(words, assets).of(this);
            case UPKEEP -> new SampleUpkeep(words, assets).ofClass();
            case OFFICE_FIGURES -> new SampleUpkeep(words, assets).ofSchool();
            case OFFICE_STUDIES, OFFICE_STUDIES_REFUSED, RESEARCH, RESEARCH_STUDY ->
                    new SampleResearch(words, assets).of(this);
            case RESEARCH_TOO_FEW -> new SampleResearch(words, assets).of(this);
            case OFFICE_NAMED -> new SampleNamed(words, assets).page();
            case OFFICE_NAMES -> new SampleNames(words, assets).page();
            case OFFICE_CONNECTIONS -> new SampleConnections(words, assets).some();
            case OFFICE_CONNECTIONS_NONE -> new SampleConnections(words, assets).none();
            case MY_TALK, MY_TALK_ASKED -> new SampleMyTalk(words, assets).of(this);
            case ATTENDANCE -> new SampleAttendance(words, assets).block();
            case ATTENDANCE_NONE -> new SampleAttendance(words, assets).none();
            case OFFICE_CONSENTS, OFFICE_CONSENT, OFFICE_CONSENT_REFUSED ->
                    new SampleConsents(words, assets).of(this);
            case ACCOUNT_REASON, ACCOUNT_REASON_WRONG, ACCOUNT_UNSENT, OFFICE_ALARMS ->
                    new SampleBudgets(words, assets).of(this);
            case OFFICE_NO_ALARMS, OFFICE_GLASS, OFFICE_GLASS_WRONG, OFFICE_NOTICES ->
                    new SampleBudgets(words, assets).of(this);
            case PROFILE_GLASS, TEACHER_FULL -> new SampleBudgets(words, assets).of(this);
            case MY_DATA, MY_CHILDREN, MY_CHILDREN_NONE ->
                    new SampleConsents(words, assets).of(this);
            default -> officeOrSupports(words, assets);
        };
    }

    static JteModel teacher(
            Words words, Assets assets, String open, boolean moved, boolean shared) {
        var day = new SampleTeacherDay(words, new SampleTeacherDay.State(open, moved, shared));
        return new StaticTemplates()
                .teacherToday(
                        SampleFrame.teacher(words, assets, day.toast()), day.view(), day.calls());
    }

    private static JteModel profile(Words words, Assets assets, ProfilePage view) {
        return new StaticTemplates()
                .teacherProfile(SampleFrame.profile(words, assets, view.head().name()), view);
    }

    private JteModel entry(Words words, Assets assets) {
        var sample = new SampleEntry(words);
        var view =
                this == ENTRY_CHOICE
                        ? sample.choice()
                        : this == ENTRY ? sample.sheet() : sample.refused();
        return new StaticTemplates().teacherEntry(SampleFrame.entry(words, assets), view);
    }

    private JteModel classMap(Words words, Assets assets) {
        var sample = new SampleClassMap(words);
        var page = SampleFrame.classMap(words, assets);
        return switch (this) {
            case CLASS_MAP -> new StaticTemplates().teacherClassMap(page, sample.near());
            case CLASS_MAP_ALL -> new StaticTemplates().teacherClassMap(page, sample.all());
            case CLASS_SKILL -> new StaticTemplates().teacherClassSkill(page, sample.skill());
            case WHY_LEVEL -> new StaticTemplates().teacherWhyLevel(page, sample.why());
            default -> new StaticTemplates().teacherClassMap(page, sample.nobodySaidWhich());
        };
    }

    static JteModel error(Words words, Assets assets, int status) {
        var error =
                ErrorPage.of(
                        words, status, "K7Q2-94TX", "/teacher", "/teacher?lang=" + words.lang());
        return new StaticTemplates()
                .kitError(SampleFrame.bare(words, assets, error.title()), error);
    }

    private static JteModel page(
            Words words, Assets assets, org.cairnlearn.school.web.teacher.TodayPage view) {
        return new StaticTemplates()
                .teacherToday(SampleFrame.teacher(words, assets, null), view, HelpQueue.NONE);
    }

    private JteModel officeOrSupports(Words words, Assets assets) {
        if (name().startsWith("OFFICE_YEAR")) {
            return year(words, assets, new SampleYear(words));
        }
        if (name().startsWith("LO")) {
            return new SampleLog(words, assets).of(this);
        }
        return name().startsWith("SUPPORTS")
                ? supports(words, assets, new SampleSupports(words))
                : office(words, assets, new SampleOffice(words));
    }

    private JteModel year(Words words, Assets assets, SampleYear sample) {
        var page = SampleFrame.office(words, assets, words.say("office.year.title"));
        return new StaticTemplates()
                .officeYear(
                        page,
                        switch (this) {
                            case OFFICE_YEAR_BELLS -> sample.bells();
                            case OFFICE_YEAR_ROOMS -> sample.rooms();
                            case OFFICE_YEAR_STAFF -> sample.staff();
                            case OFFICE_YEAR_AWAY -> sample.absences();
                            default -> sample.days();
                        });
    }

    private JteModel office(Words words, Assets assets, SampleOffice sample) {
        var title =
                switch (this) {
                    case OFFICE_HOME -> words.say("office.home.title");
                    case OFFICE_MARKS, OFFICE_NO_MARKS -> words.say("office.marks.title");
                    case OFFICE_WAYS_IN -> words.say("office.ways_in.title");
                    case OFFICE_MODEL, OFFICE_NO_MODEL -> words.say("office.model.title");
                    case OFFICE_MANAGERS -> words.say("office.managers.title");
                    case OFFICE_RESPONSIBLE -> words.say("office.responsible.title");
                    default -> words.say("office.sources.title");
                };
        var page = SampleFrame.office(words, assets, title);
        var templates = new StaticTemplates();
        return switch (this) {
            case OFFICE_HOME -> templates.officeHome(page, SampleOffice.home(words));
            case OFFICE_EMPTY -> templates.officeSources(page, sample.empty());
            case OFFICE_RUN -> templates.officeRun(page, sample.applied());
            case OFFICE_PREVIEW -> templates.officeRun(page, sample.stopped());
            case OFFICE_MADE_ANEW -> templates.officeRun(page, sample.madeAnew());
            case OFFICE_STOPPED -> templates.officeRun(page, sample.interrupted());
            case OFFICE_MARKS -> templates.officeMarks(page, SampleMarks.some(words));
            case OFFICE_NO_MARKS -> templates.officeMarks(page, SampleMarks.none(words));
            case OFFICE_WAYS_IN -> templates.officeWaysIn(page, SampleAccount.waysIn(words));
            case OFFICE_SYSTEMS -> templates.officeSystems(page, SampleSystems.some(words));
            case OPENAPI -> templates.apiOperations(page, SampleApi.document());
            case OFFICE_SYSTEMS_NEW -> templates.officeSystems(page, SampleSystems.added(words));
            case OFFICE_MODEL -> templates.officeModel(page, SampleModel.waiting(words));
            case OFFICE_NO_MODEL -> templates.officeModel(page, SampleModel.untrained(words));
            case OFFICE_MANAGERS -> templates.officeCaseManagers(page, sample.caseManagers());
            case OFFICE_RESPONSIBLE -> templates.officeResponsible(page, sample.responsible());
            default -> templates.officeSources(page, sample.sources());
        };
    }

    private JteModel supports(Words words, Assets assets, SampleSupports sample) {
        var page = SampleFrame.supports(words, assets);
        return switch (this) {
            case SUPPORTS_EMPTY -> new StaticTemplates().teacherSupports(page, sample.empty());
            case SUPPORTS_CASE -> new StaticTemplates().teacherCase(page, sample.student());
            case SUPPORTS_REFUSED -> new StaticTemplates().teacherCase(page, sample.refused());
            default -> new StaticTemplates().teacherSupports(page, sample.inClass());
        };
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
