package org.cairnlearn.planner;

/** How a rule is broken, in ids and numbers; whoever shows it finds the words. */
public sealed interface Reason {
    /** The plan uses an id that its problem doesn't have, or one id for two sessions. */
    record BadId(String id) implements Reason {}

    /** The student has no place. */
    record Nowhere() implements Reason {}

    /** The student has more than one place; this is a later one. */
    record AlsoIn(SessionId session) implements Reason {}

    /** The offering at own pace has no session. */
    record NotOpen(OfferingId offering) implements Reason {}

    /** The session has fewer students than the offering's min. */
    record TooFew(SessionId session, int students, int min) implements Reason {}

    /** The session has more students than the offering's max. */
    record TooMany(SessionId session, int students, int max) implements Reason {}

    /** The session is teacher-led and has no teacher. */
    record NoTeacher(SessionId session) implements Reason {}

    /** The session is not teacher-led and has a teacher all the same. */
    record NeedsNoTeacher(SessionId session) implements Reason {}

    /** The teacher leads two sessions at once; this is the later one. */
    record LeadsAlso(TeacherId teacher, SessionId session) implements Reason {}

    /** The talk has another length than the policy says. */
    record TalkLength(Minutes length) implements Reason {}

    /** The talk ends after the block. */
    record TalkAfterBlock(Minutes start) implements Reason {}

    /** The talk starts before its teacher or its student is through with the lesson. */
    record TalkInLesson(SessionId session, Minutes start) implements Reason {}

    /** The talk overlaps another one of its teacher or its student: the one with this student. */
    record TalkOverlap(StudentId other) implements Reason {}

    /** The student has more than one talk. */
    record TalkTwice() implements Reason {}

    /** The room has fewer seats than students. */
    record NoSeats(RoomId room, int students, int seats) implements Reason {}

    /** The student is not ready for the offering he or she is placed in. */
    record NotReady(OfferingId offering) implements Reason {}

    /** The student shares a session with one to be kept apart from. */
    record NotApart(StudentId other) implements Reason {}

    /** The student is not in the session of one to be together with. */
    record NotTogether(StudentId other) implements Reason {}

    /** The student is not where the pin says: nobody can lead it, or a hand moved him or her. */
    record NotAsPinned(OfferingId offering) implements Reason {}

    /** The student has waited long enough for a talk and gets none. */
    record NoTalk() implements Reason {}

    /** The plan has more talks than the policy says. */
    record TooManyTalks(int talks, int limit) implements Reason {}

    /** The plan names an exception that it doesn't make. */
    record NamedInVain(Unmet unmet) implements Reason {}
}
