package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.attendance.Mark;
import org.cairnlearn.school.attendance.Marked;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.AttendanceFile;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the office: what the school's own record lacks of what teachers marked. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class MarksController {
    /** What a page shows unless somebody says otherwise, and at most. */
    private static final int USUAL_DAYS = 14;

    private static final int MOST_DAYS = 92;

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final MissingMarks missing;
    private final AttendanceFile files;
    private final SchoolTime time;

    MarksController(
            Work work,
            OfficeFrame frame,
            MissingMarks missing,
            AttendanceFile files,
            SchoolTime time) {
        this.work = work;
        this.frame = frame;
        this.missing = missing;
        this.files = files;
        this.time = time;
    }

    /** The days that an address asks for. */
    record Query(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last(LocalDate today) {
            return to == null ? today : to;
        }

        LocalDate first(LocalDate today) {
            var last = last(today);
            var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
            return ChronoUnit.DAYS.between(first, last) < MOST_DAYS
                    ? first
                    : last.minusDays(MOST_DAYS - 1L);
        }
    }

    @DutyList
    @GetMapping(path = OfficeFrame.MARKS, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frame.words(request);
        var page = frame.page(request, visitor, words.say("office.marks.title"));
        return pages.officeMarks(page, view(read(visitor, query), query, words)).render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.ATTENDANCE})
    @DutyList
    @GetMapping({OfficeFrame.MARKS + "/marks.csv", OfficeFrame.MARKS + "/marks.xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Visitor visitor, Query query) {
        var words = frame.words(request);
        var caption =
                words.say("teacher.attendance.file", "day", query.last(time.today()).toString());
        return SheetFiles.of(
                request,
                work.read(visitor.actor(), () -> files.of(marks(visitor, query), caption)),
                words);
    }

    private List<Marked> read(Visitor visitor, Query query) {
        return work.read(visitor.actor(), () -> marks(visitor, query));
    }

    private List<Marked> marks(Visitor visitor, Query query) {
        var today = time.today();
        return missing.read(visitor.person(), query.first(today), query.last(today));
    }

    private MarksPage view(List<Marked> marks, Query query, Words words) {
        var from = query.first(time.today());
        var to = query.last(time.today());
        return new MarksPage(
                from.toString(),
                to.toString(),
                marks.isEmpty()
                        ? new Notice(
                                words.say("office.marks.none"),
                                words.say("office.marks.none_why"),
                                null)
                        : null,
                days(marks, words),
                Take.of(
                        words.say("office.marks.download", "count", marks.size()),
                        OfficeFrame.MARKS + "/marks",
                        "from=%s&to=%s".formatted(from, to),
                        words));
    }

    static Table days(List<Marked> marks, Words words) {
        var byDay = new TreeMap<LocalDate, List<Mark>>();
        for (var one : marks) {
            byDay.computeIfAbsent(one.sitting().date(), _ -> new java.util.ArrayList<>())
                    .add(one.mark());
        }
        return new Table(
                words.say("office.marks.title"),
                List.of(
                        words.say("office.marks.day"),
                        words.say("teacher.attendance.away"),
                        words.say("teacher.attendance.late"),
                        words.say("teacher.attendance.here")),
                byDay.descendingMap().entrySet().stream()
                        .map(day -> row(day.getKey(), day.getValue(), words))
                        .toList());
    }

    private static List<String> row(LocalDate day, List<Mark> marks, Words words) {
        var away = marks.stream().filter(Mark::away).count();
        var late = marks.stream().filter(Mark::late).count();
        return List.of(
                words.day(day),
                String.valueOf(away),
                String.valueOf(late),
                String.valueOf(marks.size() - away - late));
    }
}
