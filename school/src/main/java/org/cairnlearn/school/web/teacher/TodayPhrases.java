package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Words;

/** The sentences of the teacher's day: facts in, words of the reader's language out. */
public final class TodayPhrases {
    /** How a group works. */
    public enum Work {
        LESSON,
        ONE_ON_ONE,
        PROJECT,
        OWN_PACE,
        STRETCH
    }

    private final Words words;

    /** The sentences in one language. */
    public TodayPhrases(Words words) {
        this.words = words;
    }

    /** Math 7, section B · 25 here. */
    public String classLine(String course, String section, int here) {
        return words.say(
                "teacher.today.class_line", "course", course, "section", section, "here", here);
    }

    /** 2 away. */
    public String away(int count) {
        return words.say("teacher.today.away", "count", count);
    }

    /** with Mr. Lindqvist and Ms. Abara; empty when nobody else is there. */
    public String with(List<String> adults) {
        return adults.isEmpty()
                ? ""
                : words.say("teacher.today.with", "adults", words.list(adults));
    }

    /** Block 3. */
    public String block(String name) {
        return words.say("teacher.today.block", "name", name);
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

    /** Small-group lesson · With you, first 25 minutes. */
    public String withYou(Work work, int firstMinutes) {
        return words.say(
                "teacher.today.sub_you_first", "work", name(work), "minutes", firstMinutes);
    }

    /** Small-group lesson · With you. */
    public String withYou(Work work) {
        return words.say("teacher.today.sub_you", "work", name(work));
    }

    /** Small-group lesson · With Mr. Lindqvist. */
    public String withAdult(Work work, String adult) {
        return words.say("teacher.today.sub_adult", "work", name(work), "adult", adult);
    }

    /** Own pace · On their own. */
    public String alone(Work work) {
        return words.say("teacher.today.sub_alone", "work", name(work));
    }

    /** Project in pairs · On their own, you look in at 10:32. */
    public String alone(Work work, LocalTime lookIn) {
        return words.say(
                "teacher.today.sub_look_in", "work", name(work), "time", words.time(lookIn));
    }

    /** You, in the strip. */
    public String you() {
        return words.say("teacher.today.you");
    }

    /** On their own, in the strip. */
    public String onTheirOwn() {
        return words.say("teacher.today.alone");
    }

    /** 4 of 6 chose this. */
    public String chose(int chose, int of) {
        return words.say("teacher.today.chose", "chose", chose, "of", of);
    }

    /** All six missed cost for one on the exit ticket. Proportional graphs needs it. */
    public Sentence missed(int count, String skill, String work, String neededBy) {
        return words.sentence(
                "teacher.today.reason_missed",
                "count",
                count,
                "skill",
                skill,
                "work",
                work,
                "later",
                neededBy);
    }

    /** A gap from grade 6 that now holds back four later skills for each of these five. */
    public Sentence holdsBack(String grade, int laterSkills, int students) {
        return words.sentence(
                "teacher.today.reason_holds_back",
                "grade",
                grade,
                "later",
                laterSkills,
                "students",
                students);
    }

    /** Ready to go on: Unit rates and Similar shapes shown in the last 10 days. */
    public Sentence ready(List<String> skills, int days) {
        return words.sentence(
                "teacher.today.reason_ready", "skills", words.list(skills), "days", days);
    }

    /** Own next step: the title of a group in which each student has an own skill. */
    public String ownTitle() {
        return words.say("teacher.today.own_title");
    }

    /** All 4 sources fine. */
    public String sourcesFine(int count) {
        return words.say("teacher.today.sources_fine", "count", count);
    }

    /** 1 of 4 sources is old. */
    public String sourcesOld(int old, int of) {
        return words.say("teacher.today.sources_old", "old", old, "of", of);
    }

    /** Each one has an own next skill. */
    public Sentence ownNext() {
        return words.sentence("teacher.today.reason_own");
    }

    /** Why Jonah is here. */
    public String why(String name) {
        return words.say("teacher.today.why", "name", name);
    }

    /** Exit ticket 6: 1 of 4. */
    public String scored(String work, int right, int of) {
        return words.say("teacher.today.because_scored", "work", work, "right", right, "of", of);
    }

    /** Number talk, your note: "counts up, loses the sign". */
    public String noted(String occasion, String note) {
        return words.say("teacher.today.because_noted", "occasion", occasion, "note", note);
    }

    /** Moved here by you. */
    public String movedByYou() {
        return words.say("teacher.today.because_moved");
    }

    /** 2 Scale drawings: a group to move to, with the digit that chooses it. */
    public String target(int digit, String title) {
        return words.say("teacher.today.target", "digit", digit, "title", title);
    }

    /** Amira R. also fits Scale drawings. Exit ticket and notebook disagree. */
    public Sentence alsoFits(String name, String group, String one, String other) {
        return words.sentence(
                "teacher.today.decide_fits",
                "name",
                name,
                "group",
                group,
                "one",
                one,
                "other",
                other);
    }

    /** Omar Z. has no fresh work on Proportional graphs since 26 September. */
    public Sentence stale(String name, String skill, LocalDate since) {
        return words.sentence(
                "teacher.today.decide_stale",
                "name",
                name,
                "skill",
                skill,
                "since",
                words.shortDay(since));
    }

    /** Keep in Unit rates. */
    public String keepIn(String group) {
        return words.say("teacher.today.keep_in", "group", group);
    }

    /** Move: the second choice, when the sentence before it names the group. */
    public String move() {
        return words.say("teacher.today.move");
    }

    /** Give a 5-minute check. */
    public String giveCheck(int minutes) {
        return words.say("teacher.today.give_check", "minutes", minutes);
    }

    /** Leave. */
    public String leave() {
        return words.say("teacher.today.leave");
    }

    /** 12 days since last talk. */
    public String sinceTalk(int days) {
        return words.say("teacher.today.since_talk", "days", days);
    }

    /** No talk yet this term. */
    public String neverTalked() {
        return words.say("teacher.today.never_talked");
    }

    /** Asked by Sofia. */
    public String askedBy(String name) {
        return words.say("teacher.today.asked_by", "name", name);
    }

    /** Talk held: the button. */
    public String talkHeld() {
        return words.say("teacher.today.talk_held");
    }

    /** Everyone's last talk. */
    public String allTalks() {
        return words.say("teacher.today.all_talks");
    }

    /** Jonah P. moved to Scale drawings: the toast after a move. */
    public String moved(String name, String group) {
        return words.say("teacher.today.moved", "name", name, "group", group);
    }

    /** Undo. */
    public String undo() {
        return words.say("teacher.today.undo");
    }

    /** Profile. */
    public String profile() {
        return words.say("teacher.today.profile");
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

    /** No groups yet. */
    public String noGroups() {
        return words.say("teacher.today.no_groups");
    }

    /** They appear after attendance, or start one. */
    public String noGroupsWhy() {
        return words.say("teacher.today.no_groups_why");
    }

    /** The plan could not be made. */
    public String planFailed() {
        return words.say("teacher.today.plan_failed");
    }

    /** Yesterday's groups and all work are safe. */
    public String planFailedSafe() {
        return words.say("teacher.today.plan_failed_safe");
    }

    /** Make the plan again. */
    public String planAgain() {
        return words.say("teacher.today.plan_again");
    }

    /** Quick checks are 2 days old. */
    public String old(String source, int days) {
        return words.say("teacher.today.old", "source", source, "days", days);
    }

    /** Groups may change when new work arrives. */
    public String oldMeans() {
        return words.say("teacher.today.old_means");
    }

    private String name(Work work) {
        return words.say("teacher.today.work", "work", work);
    }
}
