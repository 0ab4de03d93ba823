package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.Slots.Slot;

/** The blocks of a day that do not take place in words, the same for everybody. */
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

    /** The same for somebody's classes, of which some lose a block alone. */
    public static String sentences(SchoolDay day, List<Slot> alone, LocalDate today, Words words) {
        return Stream.of(sentences(day, today, words), sentences(alone, day.date(), today, words))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What classes lose alone on a date, one sentence for each block. */
    public static String sentences(List<Slot> alone, LocalDate date, LocalDate today, Words words) {
        return sentences(alone, date.equals(today), words);
    }

    /** The same of a day to come that has been named just before. */
    public static String sentences(List<Slot> alone, Words words) {
        return sentences(alone, false, words);
    }

    private static String sentences(List<Slot> alone, boolean today, Words words) {
        return alone.stream()
                .map(slot ->
                        words.say(
                                "day.lost",
                                "block",
                                classes(slot, words),
                                "today",
                                today ? "yes" : "no"))
                .collect(Collectors.joining(" "));
    }

    /** Math 7 in Block 3. */
    public static String classes(Slot slot, Words words) {
        return words.say(
                "day.lost_class", "class", slot.schoolClass().title(), "block", slot.called(words));
    }

    /** The same for adults, with who may change it. */
    public static String withWho(SchoolDay day, LocalDate today, Words words) {
        return day.lost().isEmpty()
                ? ""
                : sentences(day, today, words) + " " + words.say("day.lost_who");
    }
}
