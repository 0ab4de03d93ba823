package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolDay;

/** The blocks of a day that do not take place for anybody in words, the same for everybody. */
public final class LostBlocks {
    private LostBlocks() {}

    /** As the school calls a block; where it has a number only, Block 3. */
    public static String called(Period period, Words words) {
        return period.name().equals(period.code())
                ? words.say("teacher.today.block", "name", period.code())
                : period.name();
    }

    /** One sentence for each; empty where every block takes place. */
    public static String sentences(SchoolDay day, LocalDate today, Words words) {
        return day.lost().stream()
                .map(period ->
                        words.say(
                                "day.lost",
                                "block",
                                called(period, words),
                                "today",
                                day.date().equals(today) ? "yes" : "no"))
                .collect(Collectors.joining(" "));
    }

    /** The same for adults, with who may change it. */
    public static String withWho(SchoolDay day, LocalDate today, Words words) {
        return day.lost().isEmpty()
                ? ""
                : sentences(day, today, words) + " " + words.say("day.lost_who");
    }
}
