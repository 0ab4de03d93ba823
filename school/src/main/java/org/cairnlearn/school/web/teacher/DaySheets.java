package org.cairnlearn.school.web.teacher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;

/** The ways from a block's plan to its sheets. */
public final class DaySheets {
    private final Words words;

    /** The ways, named in one language. */
    public DaySheets(Words words) {
        this.words = words;
    }

    List<TodayPage.Sheet> of(Block.Section block) {
        var sheets = ofFlex(block.schoolClass(), block.date(), block.period());
        return Stream.concat(sheets.stream(), Stream.of(cards(block))).toList();
    }

    /** Of a class in a block in which the whole school is mixed. */
    public List<TodayPage.Sheet> ofFlex(ClassId schoolClass, LocalDate date, String period) {
        return of(
                "?class=%s&date=%s&period=%s"
                        .formatted(
                                schoolClass,
                                date,
                                URLEncoder.encode(period, StandardCharsets.UTF_8)),
                "/teacher/today/substitute?date=" + date);
    }

    /** Of what an adult hosts in such a block without an own class then: a class has slips. */
    public List<TodayPage.Sheet> ofHost(LocalDate date, String period) {
        return of(
                        "?date=%s&period=%s"
                                .formatted(date, URLEncoder.encode(period, StandardCharsets.UTF_8)),
                        "/teacher/today/substitute?date=" + date)
                .stream()
                .filter(sheet -> !sheet.link().href().startsWith("/teacher/today/slips"))
                .toList();
    }

    private TodayPage.Sheet cards(Block.Section block) {
        return new TodayPage.Sheet(
                Link.to(
                        words.say("door.teacher.title"),
                        "/teacher/class/%s/sign-in".formatted(block.schoolClass())),
                words.say("door.teacher.what"),
                "");
    }

    /**
     * The same by addresses.
     *
     * @param query names the block
     */
    public List<TodayPage.Sheet> of(String query, String substitute) {
        return List.of(
                new TodayPage.Sheet(
                        Link.to(words.say("teacher.sheet.door"), "/teacher/today/door" + query),
                        words.say("teacher.sheet.door_what"),
                        ""),
                new TodayPage.Sheet(
                        Link.to(words.say("teacher.sheet.board"), "/teacher/today/board" + query),
                        words.say("teacher.sheet.board_what"),
                        "b"),
                new TodayPage.Sheet(
                        Link.to(
                                words.say("teacher.sheet.board_bare"),
                                "/teacher/today/board" + query + "&names=off"),
                        words.say("teacher.sheet.board_bare_what"),
                        "n"),
                new TodayPage.Sheet(
                        Link.to(words.say("teacher.sheet.slips"), "/teacher/today/slips" + query),
                        words.say("teacher.sheet.slips_what"),
                        ""),
                new TodayPage.Sheet(
                        Link.to(words.say("teacher.sheet.substitute"), substitute),
                        words.say("teacher.sheet.substitute_what"),
                        ""));
    }
}
