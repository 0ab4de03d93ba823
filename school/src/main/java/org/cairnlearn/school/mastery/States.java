package org.cairnlearn.school.mastery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** The states of students, and what they are made of. */
@Component
class States {
    private final MasterySql sql;
    private final MasteryUpdater updater;
    private final EvidenceBook evidence;

    States(MasterySql sql, MasteryUpdater updater, EvidenceBook evidence) {
        this.sql = sql;
        this.updater = updater;
        this.evidence = evidence;
    }

    /** The stored states; one that was stored under another policy is made anew for the moment. */
    Map<PersonId, StoredState> of(Collection<PersonId> students, Map<PersonId, Grading> rules) {
        var states = sql.states(students);
        var outdated = new ArrayList<PersonId>();
        rules.forEach((student, grading) -> {
            var stored = states.get(student);
            if (stored != null && !stored.basis().provenance().equals(grading.provenance())) {
                outdated.add(student);
            }
        });
        outdated.forEach(states::remove);
        updater.replayed(outdated, rules).forEach(state -> states.put(state.student(), state));
        return states;
    }

    /** Makes the states by a model that waits, of those who have none under these rules yet. */
    boolean make(int number, Collection<PersonId> students, Map<PersonId, Grading> rules) {
        sql.lock();
        var made = sql.made(number, students);
        var missing = new ArrayList<PersonId>();
        rules.forEach((student, grading) -> {
            if (!grading.provenance().equals(made.get(student))) {
                missing.add(student);
            }
        });
        sql.save(List.copyOf(updater.replayed(missing, rules)), number);
        return !missing.isEmpty();
    }

    /** All evidence of these students, each in canonical order. */
    Map<PersonId, List<Observation>> evidence(Collection<PersonId> students) {
        return evidence.of(students);
    }
}
