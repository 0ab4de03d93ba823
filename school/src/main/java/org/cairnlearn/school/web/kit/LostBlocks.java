package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.cairnlearn.school.schedule.SchoolDay;

/** The blocks of a day that do not take place for anybody in words, the same for everybody. */
public final class LostBlocks {
    private LostBlocks() {}

    /** One sentence for each; empty where every block takes place. */
    public static String sentences(SchoolDay day, LocalDate today, Words words) {
        return day.lost().stream()
                .map(period ->
                        words.say(
                                "day.lost",
                                "block",
                                period.name(),
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
