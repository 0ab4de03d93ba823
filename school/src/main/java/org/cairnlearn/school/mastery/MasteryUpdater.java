package org.cairnlearn.school.mastery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceRecorded;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the states in step with the evidence, in the same transaction. A student whose new evidence
 * is later than all that is applied is carried on; one whose evidence comes late, or was corrected
 * or taken back, or whose state was made under another policy, is replayed from the start. Both
 * give the same bits.
 */
@Component
class MasteryUpdater {
    private static final int SLICE = 200;

    private final EvidenceBook evidence;
    private final MasterySql sql;
    private final Gradings gradings;
    private final SchoolTime time;
    private final WorkMemory memory;

    MasteryUpdater(
            EvidenceBook evidence,
            MasterySql sql,
            Gradings gradings,
            SchoolTime time,
            WorkMemory memory) {
        this.evidence = evidence;
        this.sql = sql;
        this.gradings = gradings;
        this.time = time;
        this.memory = memory;
    }

    @EventListener
    void on(EvidenceRecorded recorded) {
        sql.lock();
        var arrived = evidence.ofBatch(recorded.batch());
        Set<PersonId> revised =
                recorded.revised() == 0 ? Set.of() : evidence.revisedIn(recorded.batch());
        var concerned = new HashSet<>(arrived.keySet());
        concerned.addAll(revised);
        var rules = gradings.of(concerned, time.now());
        var before = sql.states(arrived.keySet());
        var anew = new HashSet<>(revised);
        var after = new ArrayList<StoredState>(arrived.size());
        arrived.forEach((student, fresh) -> {
            var grading = of(rules, student);
            var counting = grading.counting(fresh);
            var stored = before.get(student);
            if (revised.contains(student) || counting.isEmpty()) {
                return;
            }
            if (stored == null) {
                after.add(Carrier.start(grading, time).over(counting).stored(student));
            } else if (follows(stored, counting, grading)) {
                after.add(Carrier.from(stored, grading, time).over(counting).stored(student));
            } else {
                anew.add(student);
            }
        });
        sql.forgetWaiting(concerned);
        sql.forget(anew);
        after.addAll(replayed(anew, rules));
        sql.save(after);
        memory.forget();
    }

    private static boolean follows(
            StoredState stored, List<Observation> counting, Grading grading) {
        return stored.basis().provenance().equals(grading.provenance())
                && !stored.basis().last().isAfter(counting.getFirst());
    }

    /**
     * Forgets every state and makes them anew from all evidence; they come out equal to the bit.
     */
    void rebuild() {
        sql.lock();
        sql.clear();
        for (var some : slices(evidence.students())) {
            sql.save(List.copyOf(replayed(some, gradings.of(some, time.now()))));
        }
        memory.forget();
    }

    /** States from the start of the evidence, of those who have any that counts. */
    Collection<StoredState> replayed(Collection<PersonId> students, Map<PersonId, Grading> rules) {
        if (students.isEmpty()) {
            return List.of();
        }
        var states = new HashMap<PersonId, StoredState>();
        evidence.of(students)
                .forEach((student, history) -> {
                    var grading = of(rules, student);
                    var counting = grading.counting(history);
                    if (!counting.isEmpty()) {
                        states.put(
                                student,
                                Carrier.start(grading, time).over(counting).stored(student));
                    }
                });
        return states.values();
    }

    private static Grading of(Map<PersonId, Grading> rules, PersonId student) {
        var grading = rules.get(student);
        if (grading == null) {
            throw new IllegalStateException(
                    "Nobody asked by which policy %s is judged".formatted(student));
        }
        return grading;
    }

    private static List<List<PersonId>> slices(Collection<PersonId> students) {
        var all = List.copyOf(students);
        var slices = new ArrayList<List<PersonId>>();
        for (var from = 0; from < all.size(); from += SLICE) {
            slices.add(all.subList(from, Math.min(all.size(), from + SLICE)));
        }
        return slices;
    }
}
