package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.simulation.SourcedId;

/**
 * Who of a simulated school has a service in a flex block: until the minutes of the week are given.
 */
final class LivedServices {
    private static final int AT_A_TIME = 4;

    private final Map<SourcedId, Integer> weekly;
    private final SchoolCalendar calendar;
    private final Map<SourcedId, Integer> given = new HashMap<>();
    private LocalDate week = LocalDate.MIN;

    /** Nothing is given yet of these minutes a week. */
    LivedServices(Map<SourcedId, Integer> weekly, SchoolCalendar calendar) {
        this.weekly = Map.copyOf(weekly);
        this.calendar = calendar;
    }

    /**
     * Those who have most still to come, a few with each adult.
     *
     * @param there who is in school
     * @param adults how many can give one
     */
    List<List<SourcedId>> given(List<SourcedId> there, int adults, LocalDate date, int minutes) {
        var begins = calendar.week().begin(date);
        if (!begins.equals(week)) {
            week = begins;
            given.clear();
        }
        var now =
                there.stream()
                        .filter(one -> left(one) > 0)
                        .sorted(Comparator.comparingInt((SourcedId one) -> -left(one)))
                        .limit((long) AT_A_TIME * adults)
                        .toList();
        now.forEach(one -> given.merge(one, minutes, Integer::sum));
        var groups = new ArrayList<List<SourcedId>>();
        for (var from = 0; from < now.size(); from += AT_A_TIME) {
            groups.add(now.subList(from, Math.min(now.size(), from + AT_A_TIME)));
        }
        return groups;
    }

    private int left(SourcedId student) {
        return weekly.getOrDefault(student, 0) - given.getOrDefault(student, 0);
    }
}
