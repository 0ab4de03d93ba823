package org.cairnlearn.school.web.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.consent.Answer;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.Said;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.research.RegisteredStudy;
import org.cairnlearn.school.research.ResearchBook;
import org.cairnlearn.school.research.StudyCode;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.study.PlanPaper;
import org.cairnlearn.school.study.StudyDesk;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has happened in a small school before a researcher comes. */
record ResearchDeeds(ApplicationContext application, SmallSchool school) {
    /** The study's last day is the Monday of all tests. */
    static final String PLAN =
            """
            {
              "schema": "cairn-study-plan/1", "purpose": "study", "title": "Reading talks",
              "study": {
                "question": "Do daily reading talks help?", "programme": "Daily reading talks",
                "comparison": "drawn",
                "design": {"kind": "individual", "students": 400, "explained": 0.4},
                "treat": "treat", "id": "id",
                "outcomes": [{"column": "score"}],
                "smallestEffect": 0.4, "covariates": ["pre"],
                "start": "2026-11-02", "stop": "2026-11-23", "seed": "harbor-2026"
              }
            }
            """;

    /** Somebody of the roster who teaches nobody here. */
    void guest() {
        school.write(() ->
                application
                        .getBean(JdbcClient.class)
                        .sql(
                                """
                                insert into roster.person (id, sourced_id, given_name, family_name, role, active)
                                values (:id, 'guest', 'Guest', 'Lindqvist', 'proctor', true)
                                """)
                        .param("id", UUID.randomUUID())
                        .update());
    }

    void refuses(String student) {
        var said =
                new Said(
                        school.person(student),
                        new Said.About(Purpose.RESEARCH, DataKind.EVERYTHING),
                        Answer.REFUSED,
                        new Said.Paper("form 7", SmallSchool.MONDAY.minusDays(30), null),
                        new Said.Entry(null, Instant.parse("2026-11-01T12:00:00Z")));
        application
                .getBean(Work.class)
                .write(
                        ConsentBook.importing(school.tenant()),
                        () -> application.getBean(ConsentBook.class).add(List.of(said)));
    }

    /** A study with a right that are both over. */
    void over(String code, LocalDate last) {
        var days = new RegisteredStudy.Days(last.minusDays(7), last);
        var okafor = school.person("okafor");
        var reyes = school.person("reyes");
        var harbor = harbor();
        school.as(
                reyes,
                () -> {
                    application
                            .getBean(Rights.class)
                            .give(
                                    new Rights.Given(
                                            okafor,
                                            Rights.Right.RESEARCHER,
                                            harbor,
                                            code,
                                            days.first(),
                                            days.last()));
                    var entry =
                            new RegisteredStudy.Entry(
                                    reyes, TestClock.MONDAY_MORNING, "Agreed by the board");
                    return application
                            .getBean(ResearchBook.class)
                            .register(
                                    new RegisteredStudy(
                                            new StudyCode(code),
                                            harbor,
                                            (PlanPaper.Read) StudyDesk.paper(PLAN),
                                            new RegisteredStudy.Scope(
                                                    List.of(school.schoolClass("math")),
                                                    List.of(
                                                            school.skill(
                                                                    SmallSchool.Skill.HALVES))),
                                            new RegisteredStudy.Registration(
                                                    okafor, days, entry, null)));
                });
    }

    OrganisationId harbor() {
        return school.read(
                () -> application.getBean(RosterBook.class).organisations().getFirst().id());
    }
}
