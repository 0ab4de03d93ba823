package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalTime;
import java.util.List;
import org.cairnlearn.school.web.teacher.attendance.AttendancePage;
import org.cairnlearn.school.web.teacher.attendance.AttendancePage.Where;
import org.jspecify.annotations.Nullable;

/** Who is here, of an invented class. */
final class SampleAttendance {
    private final Words words;
    private final Assets assets;

    SampleAttendance(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel block() {
        var rows =
                List.of(
                        row("noor", "Noor Haddad", Where.HERE, ""),
                        row("jonah", "Jonah Petrov-Castellanos", Where.LATE, byHand()),
                        row("amira", "Amira Rahman", Where.AWAY, byHand()),
                        row("devon", "Devon Whitfield", Where.AWAY, say("on_file")),
                        row(
                                "sofia",
                                "Sofía Marquéz de la Fuente y Castellanos",
                                Where.HERE,
                                say("away_elsewhere", "periods", "1")),
                        row("li", "Li Wei", Where.HERE, ""));
        return page(
                null,
                rows,
                new AttendancePage.Lacking(
                        say("not_on_file", "count", 2),
                        Take.of(say("download"), "/marks", "", words)),
                new Toast(
                        say("said", "name", "Amira R.", "state", Where.AWAY),
                        new PostButton(say("undo"), "/teacher/attendance/set")));
    }

    JteModel none() {
        return page(new Notice(say("no_block"), say("no_block_why"), null), List.of(), null, null);
    }

    private JteModel page(
            @Nullable Notice none,
            List<AttendancePage.Row> rows,
            AttendancePage.@Nullable Lacking lacking,
            @Nullable Toast toast) {
        var head =
                new AttendancePage.Head(
                        none == null ? line() : "",
                        say("lead", "here", 4, "all", 6, "late", 1),
                        none == null ? blocks() : List.of(),
                        Link.to(say("to_day"), "/teacher/today"),
                        new AttendancePage.Taps(
                                "/teacher/attendance/mark", "/teacher/attendance/set"));
        var frame = SampleFrame.profile(words, assets, say("title"));
        return new StaticTemplates()
                .teacherAttendance(
                        toast == null ? frame : frame.with(toast),
                        new AttendancePage(head, none, rows, lacking));
    }

    private String line() {
        return "Mathematics 7 · %s · %s · %s"
                .formatted(
                        say("period", "period", "3"),
                        words.span(LocalTime.of(10, 5), LocalTime.of(10, 45)),
                        words.day(SampleTeacherDay.TODAY));
    }

    private List<Link> blocks() {
        return List.of(
                Link.to(say("period", "period", "1") + " · Mathematics 6", "?period=1"),
                new Link(say("period", "period", "3") + " · Mathematics 7", "?period=3", true),
                Link.to(say("period", "period", "5") + " · Mathematics 8 Honors", "?period=5"));
    }

    private AttendancePage.Row row(String id, String name, Where where, String note) {
        var word =
                switch (where) {
                    case HERE -> say("here");
                    case LATE -> say("late_by", "minutes", 12);
                    case AWAY -> say("away");
                };
        return new AttendancePage.Row(
                id,
                name,
                where,
                word,
                new AttendancePage.Detail(
                        note, note.equals(byHand()), where == Where.LATE ? "12" : ""));
    }

    private String byHand() {
        return say("by_hand", "name", "Ms. Okafor", "time", words.time(LocalTime.of(10, 17)));
    }

    private String say(String key, Object... arguments) {
        return words.say("teacher.attendance." + key, arguments);
    }
}
