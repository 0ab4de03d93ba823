package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** The sentences of the teacher's day: facts in, words of the reader's language out. */
public final class TodayPhrases {
    private final Words words;

    /** The sentences in one language. */
    public TodayPhrases(Words words) {
        this.words = words;
    }

    /** with Mr. Lindqvist and Ms. Abara; empty when nobody else is there. */
    public String with(List<String> adults) {
        return adults.isEmpty()
                ? ""
                : words.say("teacher.today.with", "adults", words.list(adults));
    }

    /** Block 3, or what the school calls it. */
    public String block(Slot slot) {
        return slot.called(words);
    }

    /** How much of what any plan could bring a proposal brings at least, if that is known. */
    public Optional<String> grade(BlockPlan.Worth worth) {
        var grade = worth.grade();
        return grade.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("teacher.today.grade", "percent", grade.getAsInt()));
    }

    /** Work counted up to 8:40 this morning, or up to another day. */
    public String freshness(LocalDateTime countedTo, LocalDate today) {
        var time = words.time(countedTo.toLocalTime());
        if (!countedTo.toLocalDate().equals(today)) {
            return words.say("teacher.today.fresh_day", "day", words.day(countedTo.toLocalDate()));
        }
        return countedTo.getHour() < 12
                ? words.say("teacher.today.fresh_morning", "time", time)
                : words.say("teacher.today.fresh_afternoon", "time", time);
    }

    /** Practice together · On their own. */
    public String alone(Group.Kind work) {
        return words.say("teacher.today.sub_alone", "work", work(work));
    }

    /** You, in the strip. */
    public String you() {
        return words.say("teacher.today.you");
    }

    /** On their own. */
    public String onTheirOwn() {
        return words.say("teacher.today.alone");
    }

    /** Each one has an own next skill. */
    public Sentence ownNext() {
        return words.sentence("teacher.today.reason_own");
    }

    /** Why a group that a teacher made: nobody else knows better. */
    public Sentence byHand() {
        return words.sentence("teacher.today.reason_hand");
    }

    /** Why a group that keeps a service's time free; which service is not said. */
    public Sentence service() {
        return words.sentence("teacher.today.reason_service");
    }

    /** Why Jonah is here. */
    public String why(String name) {
        return words.say("teacher.today.why", "name", name);
    }

    /** Exit ticket 6: 1 of 4. */
    public String scored(String work, int right, int of) {
        return words.say("teacher.today.because_scored", "work", work, "right", right, "of", of);
    }

    /** Profile: the way to all that is known of a student. */
    public String profile() {
        return words.say("teacher.today.profile");
    }

    /** Amira R. also fits Scale drawings, nearly as well. */
    public Sentence alsoFits(String name, String group) {
        return words.sentence("teacher.today.decide_fits", "name", name, "group", group);
    }

    /** Keep in Unit rates. */
    public String keepIn(String group) {
        return words.say("teacher.today.keep_in", "group", group);
    }

    /** Move: the second choice, when the sentence before it names the group. */
    public String move() {
        return words.say("teacher.today.move");
    }

    /** 1 day since last talk, asked for by the student. */
    public String whyTalk(@Nullable Integer days, boolean asked) {
        var since =
                days == null
                        ? words.say("teacher.today.never_talked")
                        : words.say("teacher.today.since_talk", "days", days);
        return asked ? words.say("teacher.today.asked_talk", "since", since) : since;
    }

    /** Jonah P. moved to Scale drawings: the toast after a move. */
    public String moved(String name, String group) {
        return words.say("teacher.today.moved", "name", name, "group", group);
    }

    /** Undo. */
    public String undo() {
        return words.say("teacher.today.undo");
    }

    /** Students see nothing until you approve. */
    public String hidden() {
        return words.say("teacher.today.hidden");
    }

    /** You have moved 1 student. You can change the plan any time in the lesson. */
    public String movedSoFar(int students) {
        return words.say("teacher.today.moved_so_far", "count", students);
    }

    /** Approve and share. */
    public String approve() {
        return words.say("teacher.today.approve");
    }

    /** Shared with students at 8:52. */
    public String sharedAt(LocalTime time) {
        return words.say("teacher.today.shared_at", "time", words.time(time));
    }

    /** Changes go out at once. */
    public String changesGoOut() {
        return words.say("teacher.today.changes_go_out");
    }

    /** Today, the page's name in the menu. */
    public String title() {
        return words.say("teacher.today.title");
    }

    /** Math 7, section B · 25 here. */
    public String classLine(String course, int here) {
        return words.say("teacher.today.class_line", "course", course, "here", here);
    }

    /** 10:05–10:45; empty when the school has not said when the period is. */
    public String times(@Nullable Period period) {
        return period == null ? "" : words.span(period.starts(), period.ends());
    }

    /** No work has been counted yet. */
    public String nothingCounted() {
        return words.say("teacher.today.fresh_none");
    }

    /** Own pace, the group's name. */
    public String ownPace() {
        return words.say("teacher.today.own_pace");
    }

    /** The usual room. */
    public String noRoom() {
        return words.say("teacher.today.no_room");
    }

    /** Small-group lesson · With you, first 25 minutes. */
    public String withYou(Group.Kind work, int firstMinutes) {
        return words.say(
                "teacher.today.sub_you_first", "work", work(work), "minutes", firstMinutes);
    }

    /** Small-group lesson · With Mr. Lindqvist, first 25 minutes. */
    public String withAdult(Group.Kind work, String adult, int firstMinutes) {
        return words.say(
                "teacher.today.sub_adult_first",
                "work",
                work(work),
                "adult",
                adult,
                "minutes",
                firstMinutes);
    }

    /** All six have begun on this and don't have it yet. Proportional graphs needs it. */
    public Sentence started(int students, String opens) {
        return words.sentence(
                "teacher.today.reason_started",
                "count",
                students,
                "builds",
                opens.isEmpty() ? "no" : "yes",
                "later",
                opens);
    }

    /** Ready to go on: these six have Unit rates. Proportional graphs needs it. */
    public Sentence ready(int students, String builtOn, String opens) {
        return words.sentence(
                "teacher.today.reason_ready",
                "count",
                students,
                "base",
                builtOn.isEmpty() ? "no" : "yes",
                "skill",
                builtOn,
                "builds",
                opens.isEmpty() ? "no" : "yes",
                "later",
                opens);
    }

    /** Put here by a teacher. */
    public String movedByHand() {
        return words.say("teacher.today.because_moved");
    }

    /** No skill is ready: the work in sight is done, or waits for something before it. */
    public String nothingReady() {
        return words.say("teacher.today.because_nothing");
    }

    /** Unit rates: Getting there, from 8 pieces of work. */
    public String stands(String skill, String level, int pieces) {
        return words.say(
                "teacher.today.because_stands", "skill", skill, "level", level, "count", pieces);
    }

    /** With you, 7 minutes. */
    public String talkWith(String adult, boolean you, int minutes) {
        return you
                ? words.say("teacher.today.talk_you", "minutes", minutes)
                : words.say("teacher.today.talk_adult", "adult", adult, "minutes", minutes);
    }

    /** After 26 minutes: when the school has not said when the period is. */
    public String afterMinutes(int minutes) {
        return words.say("teacher.today.after", "minutes", minutes);
    }

    /** Noted: the student stays. */
    public String kept() {
        return words.say("teacher.today.kept");
    }

    /** Undone. */
    public String undone() {
        return words.say("teacher.today.undone");
    }

    /** Shared with the students. */
    public String approvedNow() {
        return words.say("teacher.today.approved_now");
    }

    /** New groups are proposed; who you moved stays. */
    public String proposedAgain() {
        return words.say("teacher.today.proposed_again");
    }

    /** Somebody else changed this plan a moment ago; nothing of yours was done. */
    public String outOfDate() {
        return words.say("teacher.today.out_of_date");
    }

    /** That is no longer in this plan; nothing was done. */
    public String notThere() {
        return words.say("teacher.today.not_there");
    }

    /** You have no class today. */
    public String noClass() {
        return words.say("teacher.today.no_class");
    }

    /** The roster has no class of yours on this day. */
    public String noClassWhy() {
        return words.say("teacher.today.no_class_why");
    }

    /** Go to Wednesday 15 October: the next day on which there is a class. */
    public String goToDay(LocalDate day) {
        return words.say("teacher.today.go_to_day", "day", words.day(day));
    }

    /** Which skills does this class work on? */
    public String whichFramework() {
        return words.say("teacher.today.which_framework");
    }

    /** Choose once; groups are proposed from then on. */
    public String whichFrameworkWhy() {
        return words.say("teacher.today.which_framework_why");
    }

    /** There are no skills yet. */
    public String noFrameworks() {
        return words.say("teacher.today.no_frameworks");
    }

    /** The school's operator can bring in a framework. */
    public String noFrameworksWhy() {
        return words.say("teacher.today.no_frameworks_why");
    }

    /** Nobody is enrolled in this class today. */
    public String nobodyEnrolled() {
        return words.say("teacher.today.nobody");
    }

    /** The roster has no students in it on this day. */
    public String nobodyEnrolledWhy() {
        return words.say("teacher.today.nobody_why");
    }

    /** Small-group lesson: how a group works. */
    public String work(Group.Kind kind) {
        return words.say("teacher.today.work", "work", kind);
    }

    /** Extra help: a group that is time set aside for its students. */
    public String support() {
        return work(Group.Kind.SUPPORT);
    }

    /** 2 checks are asked for. */
    public String checks(int count) {
        return words.say("teacher.checks.today", "count", count);
    }
}
