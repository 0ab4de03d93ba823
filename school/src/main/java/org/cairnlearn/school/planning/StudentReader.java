package org.cairnlearn.school.planning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.SameLevelRun;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Support;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Week;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes students of their documents. */
final class StudentReader {
    private static final double MIDDLE = 500;

    private final LocalDate today;
    private final Refusals refusals;

    StudentReader(LocalDate today, Refusals refusals) {
        this.today = today;
        this.refusals = refusals;
    }

    Student read(Fields student) {
        return new Student(
                new StudentId(student.text("id")),
                ProblemReader.ids(student.texts("blocks", BlockId::new), "blocks"),
                ProblemReader.ids(student.texts("advisers", TeacherId::new), "advisers"),
                ProblemReader.ids(student.texts("mastered", TopicId::new), "mastered"),
                ProblemReader.ids(student.texts("features", String::toString), "features"),
                student.number("readiness", MIDDLE),
                ProblemReader.band(student),
                student.objects("values", StudentReader::value),
                student.objects("choices", StudentReader::choice),
                ProblemReader.ids(student.texts("interests", String::toString), "interests"),
                student.part("support", StudentReader::support),
                student.whole("conferenceOverdueDays", 0),
                student.number("account", 0),
                student.part("week", StudentReader::week),
                runs(student));
    }

    private static Value value(Fields value) {
        return new Value(
                new OfferingId(value.text("offering")),
                value.rounded("value", 0),
                value.rounded("se", 0));
    }

    private static Choice choice(Fields choice) {
        return new Choice(new OfferingId(choice.text("offering")), choice.whole("rank", 1));
    }

    private static Support support(Fields support) {
        int minutes = support.whole("minutesLeft", 0);
        return new Support(minutes, support.whole("daysLeft", minutes > 0 ? 1 : 0));
    }

    private static Week week(Fields week) {
        return new Week(
                week.whole("gradeLevelMinutes", 0),
                week.whole("minutes", 0),
                week.whole("ownChoices", 0),
                week.whole("places", 0));
    }

    /** Runs in three ways: as objects, as plain numbers of days, or as the dates themselves. */
    private List<SameLevelRun> runs(Fields student) {
        Set<LocalDate> dates = new HashSet<>();
        List<SameLevelRun> runs =
                new ArrayList<>(
                        student.list("sameLevelDays", (node, place) -> run(node, place, dates)));
        LocalDate day = schoolDayBefore(today);
        int days = 0;
        while (dates.contains(day)) {
            days++;
            day = schoolDayBefore(day);
        }
        if (days > 0) {
            runs.add(new SameLevelRun(null, days));
        }
        return runs;
    }

    private @Nullable SameLevelRun run(JsonNode node, String place, Set<LocalDate> dates) {
        if (node.isObject()) {
            var run = new Fields(node, place, refusals);
            var made = new SameLevelRun(run.maybeText("subject"), run.whole("days", 0));
            run.end();
            return made;
        }
        if (node.isIntegralNumber()) {
            return new SameLevelRun(null, node.asInt());
        }
        try {
            dates.add(LocalDate.parse(node.asString("")));
        } catch (DateTimeException e) {
            refusals.wrong(
                    "day.type",
                    place,
                    "A run of days is needed here.",
                    "Write {\"subject\":…,\"days\":…}, a number of days, or a date.");
        }
        return null;
    }

    private static LocalDate schoolDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (before.getDayOfWeek() == DayOfWeek.SATURDAY
                || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        return before;
    }
}
