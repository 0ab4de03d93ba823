package org.cairnlearn.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.PersonId;

/** How long each student was without a talk, in days on which he or she was there, and why. */
final class TermWaits {
    private final Map<PersonId, List<String>> days = new HashMap<>();
    private final Map<PersonId, List<String>> longest = new HashMap<>();
    private final Map<PersonId, List<String>> today = new HashMap<>();
    private int present;

    /** What became of a talk that was planned for today. */
    void heard(PersonId student, String what) {
        today.computeIfAbsent(student, _ -> new ArrayList<>()).add(what);
    }

    /** A student's day is over. */
    void over(PersonId student, LocalDate day, boolean there, boolean talked) {
        present += there ? 1 : 0;
        var what = today.remove(student);
        if (talked) {
            days.remove(student);
        } else if (there) {
            days.computeIfAbsent(student, _ -> new ArrayList<>())
                    .add(day + " " + (what == null ? "none planned" : String.join(", ", what)));
        }
        var now = days.getOrDefault(student, List.of());
        if (now.size() >= longest.getOrDefault(student, List.of()).size()) {
            longest.put(student, List.copyOf(now));
        }
    }

    /** On how many days students were there. */
    int present() {
        return present;
    }

    /** The longest time of each. */
    List<Double> longest() {
        return longest.values().stream().map(one -> (double) one.size()).sorted().toList();
    }

    /** The days of whoever waited longest. */
    List<String> worst() {
        return longest.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }
}
