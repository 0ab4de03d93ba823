package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.cairnlearn.school.access.ProveAgain;
import org.cairnlearn.school.access.Unsent;
import org.cairnlearn.school.web.account.ReasonPage;
import org.cairnlearn.school.web.account.UnsentPage;
import org.cairnlearn.school.web.office.AlarmsPage;
import org.cairnlearn.school.web.office.NoticesPage;
import org.cairnlearn.school.web.teacher.profile.GlassPage;
import org.cairnlearn.school.web.teacher.profile.ProfilePage;

/** Read budgets: saying why, alarms, and what is opened for a reason. */
record SampleBudgets(Words words, Assets assets) {
    private static final String ID = "0199a1b2";

    JteModel of(SamplePages which) {
        var templates = new StaticTemplates();
        return switch (which) {
            case ACCOUNT_REASON ->
                    templates.accountReason(bare(), reason(ReasonPage.Outcome.FRESH));
            case ACCOUNT_REASON_WRONG ->
                    templates.accountReason(bare(), reason(ReasonPage.Outcome.WRONG));
            case ACCOUNT_UNSENT ->
                    templates.accountUnsent(
                            bare(),
                            new UnsentPage(List.of(unsent(2, "8:58 AM"), unsent(1, "8:31 AM"))));
            case TEACHER_FULL -> SampleFull.of(words, assets);
            case OFFICE_ALARMS -> templates.officeAlarms(office("office.alarms.title"), alarms());
            case OFFICE_NO_ALARMS ->
                    templates.officeAlarms(
                            plain("office.alarms.title"),
                            new AlarmsPage(
                                    words.say("office.alarms.lead", "count", 0),
                                    List.of(),
                                    List.of(),
                                    form(),
                                    ""));
            case OFFICE_GLASS -> templates.officeGlass(office("office.glass.title"), glass(""));
            case OFFICE_GLASS_WRONG ->
                    templates.officeGlass(
                            plain("office.glass.title"),
                            glass(words.say("office.glass.wrong", "what", "no_reason")));
            case OFFICE_NOTICES ->
                    templates.officeNotices(plain("office.notices.title"), notices());
            default -> templates.teacherProfile(office("office.glass.title"), profile());
        };
    }

    private Page bare() {
        return SampleFrame.bare(words, assets, words.say("account.reason.title"));
    }

    private Page plain(String key) {
        return SampleFrame.office(words, assets, title(key));
    }

    private String title(String key) {
        return switch (key) {
            case "office.alarms.title" -> words.say("office.alarms.title");
            case "office.notices.title" -> words.say("office.notices.title");
            default -> words.say("office.glass.title");
        };
    }

    private Page office(String key) {
        return plain(key)
                .under(
                        List.of(
                                Link.to(
                                        words.say("office.alarms.banner", "count", 1),
                                        "/office/alarms"),
                                Link.to(
                                        words.say("office.notices.banner", "count", 2),
                                        "/privacy/notices"),
                                Link.to(words.say("office.glass.banner"), "/office/glass/" + ID)));
    }

    private static UnsentPage.Form unsent(long number, String at) {
        return new UnsentPage.Form(
                new UnsentPage.To(number, at, "/teacher/today/routines"),
                "/teacher/today/substitute",
                List.of(
                        new Unsent.Field(
                                "routines",
                                "Everybody starts with the card on the table."
                                        + " Two students may be out at a time.")),
                List.of(new Unsent.Field("class", ID)));
    }

    private static ReasonPage reason(ReasonPage.Outcome outcome) {
        return new ReasonPage(
                "/office/consents",
                outcome == ReasonPage.Outcome.FRESH ? "" : "Entering the forms of the new year",
                outcome == ReasonPage.Outcome.FRESH ? ProveAgain.By.CODE : ProveAgain.By.PASSWORD,
                outcome);
    }

    private AlarmsPage alarms() {
        return new AlarmsPage(
                words.say("office.alarms.lead", "count", 2),
                List.of(
                        stopped("Nneka Okafor", "", "/office/alarms/1/lift"),
                        stopped("Oluwaseun Adeyemi-Castellanos", "", null),
                        stopped(
                                "Marisol Reyes",
                                words.say(
                                        "office.alarms.lifted",
                                        "who",
                                        "Oluwaseun Adeyemi-Castellanos",
                                        "why",
                                        "Report cards of all grades"),
                                null)),
                List.of(
                        new AlarmsPage.Days(
                                "Report cards",
                                words.say(
                                        "office.consents.span",
                                        "from",
                                        "10 Nov 2025",
                                        "to",
                                        "14 Nov 2025"),
                                words.say("office.alarms.times", "count", 3),
                                new PostButton(
                                        words.say("office.alarms.remove"),
                                        "/office/alarms/days/1/remove"))),
                form(),
                words.say("office.alarms.wrong", "what", "no_why"));
    }

    private AlarmsPage.Stopped stopped(
            String person, String then, @org.jspecify.annotations.Nullable String lift) {
        return new AlarmsPage.Stopped(
                person,
                words.say("office.alarms.at", "day", "14 Oct 2025", "time", "10:42"),
                words.say("office.alarms.students", "count", 182),
                then,
                lift);
    }

    private static AlarmsPage.DaysForm form() {
        return new AlarmsPage.DaysForm("", "2025-10-14", "2025-10-14");
    }

    private GlassPage glass(String wrong) {
        return new GlassPage(
                List.of(Link.to("Noor Haddad", "/office/glass/" + ID)),
                new GlassPage.Typed(wrong.isEmpty() ? "" : "s-1042", "", ""),
                wrong.isEmpty() ? GlassPage.Proof.CODE : GlassPage.Proof.PASSWORD,
                wrong);
    }

    private NoticesPage notices() {
        var read = new PostButton(words.say("office.notices.read"), "/privacy/notices/1/read");
        return new NoticesPage(
                words.say("office.notices.lead", "count", 1),
                List.of(
                        notice("A court asked for the record of March", read),
                        notice("Complaint of the family about a missing level", null)));
    }

    private NoticesPage.Notice notice(
            String reason, @org.jspecify.annotations.Nullable PostButton read) {
        return new NoticesPage.Notice(
                "Oluwaseun Adeyemi-Castellanos",
                "Noor Haddad",
                words.say("office.alarms.at", "day", "14 Oct 2025", "time", "10:42–11:42"),
                reason,
                read);
    }

    private ProfilePage profile() {
        var page = new SampleProfile(words).full();
        return new ProfilePage(
                page.head(),
                page.written(),
                page.shows(),
                page.goals(),
                new ProfilePage.Glass(
                        words.say("office.glass.until", "time", "11:42"),
                        words.say(
                                "office.glass.reason",
                                "reason",
                                "A court asked for the record of March"),
                        new PostButton(words.say("office.glass.close"), "/office/glass/1/close")));
    }
}
