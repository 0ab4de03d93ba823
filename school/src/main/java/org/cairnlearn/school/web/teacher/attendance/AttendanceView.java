package org.cairnlearn.school.web.teacher.attendance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.attendance.Mark;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.attendance.AttendancePage.Where;
import org.jspecify.annotations.Nullable;

/** Puts who is here into words. */
final class AttendanceView {
    static final String ADDRESS = "/teacher/attendance";

    private final Words words;
    private final SchoolTime time;

    AttendanceView(Words words, SchoolTime time) {
        this.words = words;
        this.time = time;
    }

    /** Which blocks of the reader's do not take place, in a sentence each. */
    String lost(List<Slot> lost, LocalDate date) {
        return LostBlocks.sentences(lost, date, time.today(), words);
    }

    /** On a day without a block of the reader's, or of one that is lost. */
    AttendancePage nothing(String lost) {
        return new AttendancePage(
                new AttendancePage.Head(
                        "",
                        "",
                        List.of(),
                        toDay("/teacher/today"),
                        new AttendancePage.Taps("", "")),
                new Notice(
                        words.say(
                                lost.isEmpty()
                                        ? "teacher.attendance.no_block"
                                        : "teacher.today.lose"),
                        lost.isEmpty() ? words.say("teacher.attendance.no_block_why") : lost,
                        null),
                List.of(),
                null);
    }

    AttendancePage page(Here here, String lost) {
        var asked = here.asked();
        var rows = here.students().stream().map(student -> row(student, here)).toList();
        var head =
                new AttendancePage.Head(
                        classLine(asked),
                        (lead(rows, here.expecting().elsewhere()) + " " + lost).strip(),
                        blocks(asked),
                        toDay("/teacher/today?" + query(asked, asked.current())),
                        new AttendancePage.Taps(address("/mark", asked), address("/set", asked)));
        return new AttendancePage(
                head,
                rows.isEmpty() ? nobody(here.expecting().elsewhere()) : null,
                rows,
                record(rows, asked).orElse(null));
    }

    private Notice nobody(int elsewhere) {
        return elsewhere == 0
                ? new Notice(
                        words.say("teacher.attendance.nobody"),
                        words.say("teacher.attendance.nobody_why"),
                        null)
                : new Notice(
                        words.say("teacher.attendance.nobody_here"),
                        words.say("teacher.attendance.elsewhere", "count", elsewhere),
                        null);
    }

    private Link toDay(String address) {
        return Link.to(words.say("teacher.attendance.to_day"), address);
    }

    private String classLine(Here.Asked asked) {
        var slot = asked.current();
        var times = slot.times();
        return Stream.of(
                        slot.schoolClass().title(),
                        periodName(slot),
                        times == null ? "" : words.span(times.starts(), times.ends()),
                        words.day(asked.date()))
                .filter(text -> !text.isEmpty())
                .reduce((one, next) -> one + " · " + next)
                .orElse("");
    }

    private String periodName(Slot slot) {
        var times = slot.times();
        if (times != null && !times.name().equals(times.code())) {
            return times.name();
        }
        return slot.period().isEmpty()
                ? ""
                : words.say("teacher.attendance.period", "period", slot.period());
    }

    private List<Link> blocks(Here.Asked asked) {
        return asked.slots().stream()
                .map(slot ->
                        new Link(
                                slot.period().isEmpty()
                                        ? slot.schoolClass().title()
                                        : periodName(slot) + " · " + slot.schoolClass().title(),
                                ADDRESS + "?" + query(asked, slot),
                                slot.equals(asked.current())))
                .toList();
    }

    /** The address of something about the block. */
    static String address(String what, Here.Asked asked) {
        return ADDRESS + what + "?" + query(asked, asked.current());
    }

    /** The page of a block as an address named it. */
    static String address(AttendanceReader.Named named) {
        return ADDRESS
                + Stream.of(
                                named("class", named.schoolClass()),
                                named("date", named.date()),
                                named("period", named.period()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String named(String what, @Nullable Object value) {
        return value == null
                ? ""
                : what + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static String query(Here.Asked asked, Slot slot) {
        return "class=%s&date=%s&period=%s"
                .formatted(
                        slot.schoolClass().id(),
                        asked.date(),
                        URLEncoder.encode(slot.period(), StandardCharsets.UTF_8));
    }

    private String lead(List<AttendancePage.Row> rows, int elsewhere) {
        var here =
                words.say(
                        "teacher.attendance.lead",
                        "here",
                        rows.stream().filter(row -> row.where() != Where.AWAY).count(),
                        "all",
                        rows.size(),
                        "late",
                        rows.stream().filter(row -> row.where() == Where.LATE).count());
        return elsewhere == 0
                ? here
                : here + " " + words.say("teacher.attendance.elsewhere", "count", elsewhere);
    }

    private Optional<AttendancePage.Lacking> record(
            List<AttendancePage.Row> rows, Here.Asked asked) {
        var many = rows.stream().filter(row -> row.detail().notOnFile()).count();
        return many == 0
                ? Optional.empty()
                : Optional.of(
                        new AttendancePage.Lacking(
                                words.say("teacher.attendance.not_on_file", "count", many),
                                Take.of(
                                        words.say("teacher.attendance.download"),
                                        ADDRESS + "/marks",
                                        query(asked, asked.current()),
                                        words)));
    }

    private AttendancePage.Row row(Person student, Here here) {
        var mark = here.day().find(student.id(), here.asked().sitting());
        var presence = mark.map(Mark::presence).orElseGet(Presence.Here::new);
        var note = mark.map(one -> source(one, here)).orElseGet(() -> earlier(student, here));
        return new AttendancePage.Row(
                student.id().toString(),
                student.name().full(),
                state(presence),
                word(presence),
                new AttendancePage.Detail(
                        note, mark.filter(Mark::byHand).isPresent(), minutes(presence)));
    }

    static Where state(Presence presence) {
        return switch (presence) {
            case Presence.Here() -> Where.HERE;
            case Presence.Late _ -> Where.LATE;
            case Presence.Away() -> Where.AWAY;
        };
    }

    private String word(Presence presence) {
        return switch (presence) {
            case Presence.Here() -> words.say("teacher.attendance.here");
            case Presence.Away() -> words.say("teacher.attendance.away");
            case Presence.Late(var minutes) ->
                    minutes == null
                            ? words.say("teacher.attendance.late")
                            : words.say("teacher.attendance.late_by", "minutes", minutes);
        };
    }

    private static String minutes(Presence presence) {
        return presence instanceof Presence.Late(var minutes) && minutes != null
                ? minutes.toString()
                : "";
    }

    private String source(Mark mark, Here here) {
        return mark.byHand()
                ? words.say(
                        "teacher.attendance.by_hand",
                        "name",
                        Optional.ofNullable(mark.by())
                                .map(by -> here.names().getOrDefault(by, ""))
                                .orElse(""),
                        "time",
                        words.time(time.at(mark.at()).toLocalTime()))
                : words.say("teacher.attendance.on_file");
    }

    /** What other blocks of the day say of somebody who has no mark in this one. */
    private String earlier(Person student, Here here) {
        var periods = new ArrayList<String>();
        for (var other : here.day().notSimplyHere(student.id())) {
            if (here.day().away(student.id(), other)) {
                periods.add(period(other));
            }
        }
        periods.removeIf(String::isEmpty);
        return periods.isEmpty()
                ? ""
                : words.say(
                        "teacher.attendance.away_elsewhere",
                        "periods",
                        words.list(periods.stream().sorted().toList()));
    }

    private static String period(Sitting sitting) {
        return switch (sitting) {
            case Sitting.OfClass(var _, var _, var period) -> period;
            case Sitting.OfFlex(var _, var _, var period) -> period;
            case Sitting.WholeDay _ -> "";
        };
    }

    /** What a tap did, with the way back; null when there was none. */
    @Nullable Toast toast(Here here, Before before) {
        var undo = before.undo();
        return undo == null
                ? null
                : here.students().stream()
                        .filter(student -> student.id().equals(undo.person()))
                        .findFirst()
                        .map(student -> toast(student, here, undo))
                        .orElse(null);
    }

    private Toast toast(Person student, Here here, Tap undo) {
        var now =
                here.day()
                        .find(student.id(), here.asked().sitting())
                        .map(Mark::presence)
                        .orElseGet(Presence.Here::new);
        var back =
                "%s&student=%s&%s"
                        .formatted(
                                address("/set", here.asked()),
                                student.id(),
                                Tap.parameters(undo.said()));
        return new Toast(
                words.say(
                        "teacher.attendance.said",
                        "name",
                        student.name().brief(),
                        "state",
                        state(now)),
                new PostButton(words.say("teacher.attendance.undo"), back));
    }
}
