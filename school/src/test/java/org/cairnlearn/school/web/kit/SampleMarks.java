package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.web.office.MarksPage;
import org.jspecify.annotations.Nullable;

/** What the office reads of who was here, in an invented school. */
final class SampleMarks {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 14);

    private SampleMarks() {}

    static MarksPage some(Words words) {
        return page(
                words,
                null,
                List.of(
                        List.of(words.day(TODAY), "11", "4", "1"),
                        List.of(words.day(TODAY.minusDays(1)), "1", "0", "0")));
    }

    static MarksPage none(Words words) {
        return page(
                words,
                new Notice(
                        words.say("office.marks.none"), words.say("office.marks.none_why"), null),
                List.of());
    }

    private static MarksPage page(Words words, @Nullable Notice none, List<List<String>> days) {
        return new MarksPage(
                TODAY.minusDays(13).toString(),
                TODAY.toString(),
                none,
                new Table(
                        words.say("office.marks.title"),
                        List.of(
                                words.say("office.marks.day"),
                                words.say("teacher.attendance.away"),
                                words.say("teacher.attendance.late"),
                                words.say("teacher.attendance.here")),
                        days),
                Take.of(words.say("office.marks.download", "count", 17), "/marks", "", words));
    }
}
