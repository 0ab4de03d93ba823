package org.cairnlearn.school.web.student;

import org.cairnlearn.school.web.kit.Words;

/** The sentences of the student's day, in words a ten-year-old reads. */
public final class TodayPhrases {
    private final Words words;

    /** The sentences in one language. */
    public TodayPhrases(Words words) {
        this.words = words;
    }

    /** Go to the teacher table now. */
    public String goTo(String place, String with) {
        return words.say("student.today.go_to", "place", place, "with", with);
    }

    /** Your day starts at 8:15: before the first block. */
    public String startsAt(String time) {
        return words.say("student.today.starts_at", "time", time);
    }

    /** Your day goes on at 12:50: between two blocks. */
    public String goesOnAt(String time) {
        return words.say("student.today.goes_on_at", "time", time);
    }

    /** That is all for today: after the last block. */
    public String allDone() {
        return words.say("student.today.all_done");
    }

    /** With Ms. Okafor. */
    public String with(String adult) {
        return words.say("student.today.with", "adult", adult);
    }

    /** On your own. */
    public String alone() {
        return words.say("student.today.alone");
    }

    /** You showed Unit rates. This comes next. */
    public String whyReady(String skill) {
        return words.say("student.today.why_ready", "skill", skill);
    }

    /** You have Unit rates, so you can start. */
    public String canStart(String skill) {
        return words.say("student.today.can_start", "skill", skill);
    }

    /** Your teacher is still setting up the day. */
    public String waiting() {
        return words.say("student.today.waiting");
    }

    /** Until then, go to your seat and read. */
    public String untilThen() {
        return words.say("student.today.until_then_read");
    }

    /** With others. */
    public String together() {
        return words.say("student.today.together");
    }

    /** At your own pace. */
    public String ownPace() {
        return words.say("student.today.own_pace");
    }

    /** Your usual room. */
    public String usualRoom() {
        return words.say("student.today.usual_room");
    }

    /** You have begun on it. A bit more and you have it. */
    public String whyStarted() {
        return words.say("student.today.why_started");
    }

    /** You have begun on it. You need it for Proportional graphs. */
    public String whyNeeded(String later) {
        return words.say("student.today.why_needed", "later", later);
    }

    /** 3 of 4 right. */
    String right(StudentFacts.Done done) {
        return words.say("student.today.right", "right", done.right(), "of", done.of());
    }

    /** It is your class as always: nobody approved anything else in time. */
    public String asAlways() {
        return words.say("student.today.as_always");
    }

    /** It is your class for now. Your teacher still plans this block. */
    public String forNow() {
        return words.say("student.today.for_now");
    }

    /** My day on paper. */
    public String slip() {
        return words.say("student.today.slip");
    }

    /** It is your next step. */
    public String whyTeacher() {
        return words.say("student.today.why_teacher");
    }

    public String whyNext() {
        return words.say("student.today.why_next");
    }
}
