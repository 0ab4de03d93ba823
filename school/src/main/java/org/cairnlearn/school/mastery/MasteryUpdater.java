package org.cairnlearn.school.mastery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceRecorded;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.StoredState.Mark;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the states in step with the evidence, in the same transaction. A student whose new evidence
 * is later than all that is applied is carried on; one whose evidence comes late, or was corrected
 * or taken back, is replayed from the start. Both give the same bits.
 */
@Component
class MasteryUpdater {
    private final EvidenceBook evidence;
    private final MasterySql sql;
    private final Model model;

    MasteryUpdater(EvidenceBook evidence, MasterySql sql, Model model) {
        this.evidence = evidence;
        this.sql = sql;
        this.model = model;
    }

    @EventListener
    void on(EvidenceRecorded recorded) {
        sql.lock();
        var arrived = counting(evidence.ofBatch(recorded.batch()));
        var revised =
                recorded.revised() == 0 ? Set.<PersonId>of() : evidence.revisedIn(recorded.batch());
        sql.forget(revised);
        var before = sql.states(arrived.keySet());
        var anew = late(arrived, before);
        anew.addAll(revised);
        var after = new ArrayList<StoredState>(arrived.size());
        arrived.forEach((student, fresh) -> {
            if (!anew.contains(student)) {
                after.add(carry(student, before.get(student), fresh));
            }
        });
        after.addAll(replayed(anew));
        sql.save(after);
    }

    /**
     * Forgets every state and makes them anew from all evidence; they come out equal to the bit.
     */
    void rebuild() {
        sql.lock();
        sql.clear();
        for (var some : slices(evidence.students())) {
            sql.save(replayed(some));
        }
    }

    private List<StoredState> replayed(Collection<PersonId> students) {
        if (students.isEmpty()) {
            return List.of();
        }
        return counting(evidence.of(students)).entrySet().stream()
                .map(history -> carry(history.getKey(), null, history.getValue()))
                .toList();
    }

    /** Without what never counts, and without whom that leaves with nothing. */
    private static Map<PersonId, List<Observation>> counting(
            Map<PersonId, List<Observation>> byStudent) {
        var counting = new HashMap<PersonId, List<Observation>>();
        byStudent.forEach((student, observations) -> {
            var some = Model.counting(observations);
            if (!some.isEmpty()) {
                counting.put(student, some);
            }
        });
        return counting;
    }

    private StoredState carry(
            PersonId student, @Nullable StoredState from, List<Observation> observations) {
        var parameters = model.parameters();
        var work = Model.evidence(observations);
        var state =
                from == null
                        ? Learner.replay(parameters, work)
                        : Learner.replay(parameters, from.state(), work);
        return new StoredState(
                student,
                state,
                Mark.of(observations.getLast()),
                (from == null ? 0 : from.observations()) + observations.size());
    }

    private static Set<PersonId> late(
            Map<PersonId, List<Observation>> arrived, Map<PersonId, StoredState> before) {
        return arrived.entrySet().stream()
                .filter(entry -> {
                    var stored = before.get(entry.getKey());
                    return stored != null && stored.last().isAfter(entry.getValue().getFirst());
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<List<PersonId>> slices(Collection<PersonId> students) {
        var all = List.copyOf(students);
        var slices = new ArrayList<List<PersonId>>();
        for (var from = 0; from < all.size(); from += 200) {
            slices.add(all.subList(from, Math.min(all.size(), from + 200)));
        }
        return slices;
    }
}
