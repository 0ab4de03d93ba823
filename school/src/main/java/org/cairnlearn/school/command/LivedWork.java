package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.simulation.Response;
import org.cairnlearn.simulation.SimulatedSchool;
import org.cairnlearn.simulation.SourcedId;
import org.cairnlearn.simulation.learning.SkillCode;
import org.cairnlearn.simulation.learning.Subject;

/** What a simulated school's students had worked on by the evening before a day of the term. */
final class LivedWork {
    /** So many skills somebody has in hand at a time: those worked on last. */
    static final int IN_HAND = 4;

    private final List<Done> done = new ArrayList<>();
    private final Map<Subject, Map<SourcedId, Map<SkillCode, Shown>>> shown =
            new EnumMap<>(Subject.class);
    private int next;

    private record Done(LocalDate day, Subject subject, Response response) {}

    private record Shown(int points, int max, LocalDate last) {
        Shown and(Shown later) {
            return new Shown(points + later.points, max + later.max, later.last);
        }

        double share() {
            return (double) points / max;
        }
    }

    LivedWork(SimulatedSchool school, SchoolTime time) {
        for (var studied : school.studied()) {
            var log = studied.log();
            for (var response : log.responses()) {
                var day = time.at(log.at(response)).toLocalDate();
                done.add(new Done(day, studied.subject(), response));
            }
        }
        done.sort(Comparator.comparing(Done::day));
    }

    /** Goes on to the evening before a day. */
    void until(LocalDate day) {
        while (next < done.size() && done.get(next).day().isBefore(day)) {
            var one = done.get(next);
            var score = one.response().score();
            shown.computeIfAbsent(one.subject(), _ -> new HashMap<>())
                    .computeIfAbsent(one.response().student(), _ -> new HashMap<>())
                    .merge(
                            one.response().item().skills().getFirst(),
                            new Shown(score.points(), score.max(), one.day()),
                            Shown::and);
            next++;
        }
    }

    /** The skills that a student has in hand in a subject, the one shown least first. */
    List<SkillCode> near(Subject subject, SourcedId student) {
        var own = shown.getOrDefault(subject, Map.of()).getOrDefault(student, Map.of());
        return own.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<SkillCode, Shown> one) -> one.getValue().last())
                                .reversed()
                                .thenComparing(one -> one.getKey().value()))
                .limit(IN_HAND)
                .sorted(Comparator.comparingDouble(one -> one.getValue().share()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
