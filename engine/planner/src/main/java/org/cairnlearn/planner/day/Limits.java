package org.cairnlearn.planner.day;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of the hard rules.
 *
 * @param conferenceOverdueDays a conference overdue by more than these days is due today (H10);
 *     standard 10
 * @param talkMinutes length of a talk; standard 7
 * @param talkGapMinutes minutes between a led part and a talk of its teacher or of one of its
 *     students; standard 1
 * @param talksPerBlock most talks of one teacher in one block; standard 3
 * @param supportMinutesPerDay minutes of support that a later day is reckoned to hold (H6);
 *     standard 30
 * @param screenMinutes most minutes before a screen in a day, by grade band (H12); a band that is
 *     not listed has no cap; standard: none is listed
 * @param gradeLevelPercent least share of minutes at grade level or above, over the week with today
 *     (H13); standard 40
 * @param togetherMinutes least minutes with others in a day (H14); standard 0
 * @param ownChoicePercent least share of places that are own choice, over the week with today, for
 *     who has named wishes (H15); standard 20
 * @param sameLevelDays most school days in a row in teacher-led groups of one subject (H16);
 *     standard 10
 */
public record Limits(
        int conferenceOverdueDays,
        int talkMinutes,
        int talkGapMinutes,
        int talksPerBlock,
        int supportMinutesPerDay,
        Map<GradeBand, Integer> screenMinutes,
        int gradeLevelPercent,
        int togetherMinutes,
        int ownChoicePercent,
        int sameLevelDays) {
    public Limits {
        Require.within("conferenceOverdueDays", conferenceOverdueDays, 0, 10_000);
        Require.within("talkMinutes", talkMinutes, 1, 1440);
        Require.within("talkGapMinutes", talkGapMinutes, 0, 1440);
        Require.within("talksPerBlock", talksPerBlock, 0, 1000);
        Require.within("supportMinutesPerDay", supportMinutesPerDay, 0, 1440);
        screenMinutes = Collections.unmodifiableMap(new TreeMap<>(screenMinutes));
        screenMinutes
                .values()
                .forEach(minutes -> Require.within("screenMinutes", minutes, 0, 1440));
        Require.within("gradeLevelPercent", gradeLevelPercent, 0, 100);
        Require.within("togetherMinutes", togetherMinutes, 0, 1440);
        Require.within("ownChoicePercent", ownChoicePercent, 0, 100);
        Require.within("sameLevelDays", sameLevelDays, 1, 1000);
    }

    /** What a school starts with. */
    public static Limits standard() {
        return new Limits(10, 7, 1, 3, 30, Map.of(), 40, 0, 20, 10);
    }
}
