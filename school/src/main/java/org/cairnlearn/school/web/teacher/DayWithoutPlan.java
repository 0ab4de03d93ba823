package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NoSchool;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;

/** The teacher's day when there is no plan to show: what is missing, and the one thing to do. */
final class DayWithoutPlan {
    private final LocalDate date;
    private final List<Slot> slots;
    private final Words words;
    private final TodayPhrases phrases;

    DayWithoutPlan(LocalDate date, List<Slot> slots, Words words) {
        this.date = date;
        this.slots = slots;
        this.words = words;
        this.phrases = new TodayPhrases(words);
    }

    /**
     * Where it goes on for who has no class on a day.
     *
     * @param hosts whether the reader hosts something in a flex block of this day
     * @param next the next day on which a class meets; null when the reader has none
     * @param allFlex whether the reader looks after all flex blocks
     */
    record Onwards(boolean hosts, @Nullable LocalDate next, boolean allFlex) {}

    /** No school, or no class of the reader's meets. */
    TodayPage free(SchoolDay day, LocalDate today, Onwards onwards) {
        var action = action(onwards);
        return page(
                null,
                "",
                day.hasSchool()
                        ? notice(phrases.noClass(), phrases.noClassWhy(), action)
                        : NoSchool.notice(day, today, words, action),
                List.of());
    }

    private @Nullable Link action(Onwards onwards) {
        if (onwards.hosts()) {
            return Link.to(words.say("flex.open"), "/teacher/flex?date=" + date);
        }
        var next = onwards.next();
        if (next != null) {
            return Link.to(phrases.goToDay(next), "/teacher/today?date=" + next);
        }
        return onwards.allFlex()
                ? Link.to(words.say("flex.title_all"), OfficeFrame.FLEX + "?date=" + date)
                : null;
    }

    /** No class of the reader's meets, but one in which the reader stands in for somebody. */
    TodayPage covering() {
        return page(
                null,
                "",
                notice(
                        phrases.noClass(),
                        phrases.noClassWhy(),
                        Link.to(
                                words.say("teacher.today.cover"),
                                "/teacher/today/substitute?date=" + date)),
                List.of());
    }

    /** Nobody has said which framework the class works on. */
    TodayPage which(Slot slot, ClassRoster roster, List<Framework> frameworks) {
        var choices =
                frameworks.stream()
                        .map(framework ->
                                new PostButton(
                                        framework.title(),
                                        "/teacher/today/framework?class=%s&date=%s&framework=%s"
                                                .formatted(
                                                        slot.schoolClass().id(),
                                                        date,
                                                        framework.id())))
                        .toList();
        return page(
                slot,
                classLine(slot, roster),
                frameworks.isEmpty()
                        ? notice(phrases.noFrameworks(), phrases.noFrameworksWhy(), null)
                        : notice(phrases.whichFramework(), phrases.whichFrameworkWhy(), null),
                choices);
    }

    /** The whole school is mixed then, which has a page of its own. */
    TodayPage flex(Slot slot, ClassRoster roster) {
        return page(
                slot,
                classLine(slot, roster),
                notice(
                        words.say("flex.title"),
                        words.say("flex.lead"),
                        Link.to(words.say("flex.open"), "/teacher/flex?date=" + date)),
                List.of());
    }

    /** Nobody is enrolled in the class. */
    TodayPage nobody(Slot slot, ClassRoster roster) {
        return page(
                slot,
                classLine(slot, roster),
                notice(phrases.nobodyEnrolled(), phrases.nobodyEnrolledWhy(), null),
                List.of());
    }

    private String classLine(Slot slot, ClassRoster roster) {
        return phrases.classLine(slot.schoolClass().title(), roster.students().size());
    }

    private static Notice notice(String title, String text, @Nullable Link action) {
        return new Notice(title, text, action);
    }

    private TodayPage page(
            @Nullable Slot slot, String classLine, Notice notice, List<PostButton> choices) {
        return new TodayPage(
                new TodayPage.Head(
                        words.day(date),
                        classLine,
                        "",
                        DayPage.blocks(slots, slot, date, phrases),
                        TodayPage.Trust.NONE),
                null,
                new TodayPage.NoPlan(notice, choices),
                TodayPage.Desk.EMPTY);
    }
}
