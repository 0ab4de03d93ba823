package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.competency.Policy.Progression;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Reads what a class is near: what its students have begun on, and what comes right after. */
@Component
class NeedsReader {
    private final CompetencyBook competencies;
    private final MasteryBook mastery;
    private final RosterBook roster;
    private final PolicyBook policies;
    private final SchoolTime time;

    NeedsReader(
            CompetencyBook competencies,
            MasteryBook mastery,
            RosterBook roster,
            PolicyBook policies,
            SchoolTime time) {
        this.competencies = competencies;
        this.mastery = mastery;
        this.roster = roster;
        this.policies = policies;
        this.time = time;
    }

    /** What they are near now. */
    Needs now(Asked asked) {
        return read(asked, time.now(), mastery::knowing);
    }

    /**
     * The same as it will be when a day ends, so that it does not matter at which hour a plan of
     * the day is made. Of a day that has passed, as it was when the block began: what was learned
     * in it or since says nothing about its plan.
     */
    Needs on(LocalDateTime begins, Asked asked) {
        var ends = time.startOf(begins.toLocalDate().plusDays(1)).minusMillis(1);
        return ends.isBefore(time.now())
                ? read(asked, begins.atZone(time.zone()).toInstant(), this::then)
                : read(asked, ends, mastery::knowing);
    }

    private Knowing then(
            Collection<PersonId> students, Collection<CompetencyId> asked, Instant at) {
        return Objects.requireNonNull(
                mastery.over(students, asked, List.of(at)).get(at), "it was asked for");
    }

    /** Where students stand on skills at a moment. */
    private interface Standing {
        Knowing of(Collection<PersonId> students, Collection<CompetencyId> skills, Instant at);
    }

    /**
     * What is asked for.
     *
     * @param named what a teacher has named as what they work on: near without any work on it
     */
    record Asked(
            Collection<FrameworkId> frameworks,
            Collection<PersonId> students,
            Collection<CompetencyId> named) {}

    private Needs read(Asked of, Instant at, Standing standing) {
        var students = of.students();
        var pathways = competencies.pathways();
        var about = new HashMap<CompetencyId, Competency>();
        for (var framework : of.frameworks()) {
            competencies
                    .competencies(framework)
                    .forEach(competency -> about.put(competency.id(), competency));
        }
        var known = about.keySet();
        var topics = new HashSet<>(of.named());
        topics.retainAll(known);
        var touched = new HashSet<>(mastery.touched(students));
        touched.retainAll(known);
        var candidates = new HashSet<>(touched);
        candidates.addAll(topics);
        touched.forEach(competency -> candidates.addAll(pathways.after(competency)));
        candidates.retainAll(known);
        var asked = new HashSet<CompetencyId>(candidates);
        for (var competency : candidates) {
            for (var earlier : pathways.before(competency)) {
                asked.add(earlier);
                asked.addAll(pathways.same(earlier));
            }
        }
        return new Needs(
                standing.of(students, asked, at),
                pathways,
                rules(students, at),
                new Needs.Near(candidates, topics),
                about);
    }

    /** By which rule each of them goes on: their school's. */
    private Map<PersonId, Progression> rules(Collection<PersonId> students, Instant at) {
        var all = policies.at(at);
        var lines = roster.lines(students);
        return students.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                student -> student,
                                student ->
                                        all.of(
                                                        lines
                                                                .getOrDefault(student, List.of())
                                                                .stream()
                                                                .map(one ->
                                                                        new PolicyOwner(
                                                                                one.value()))
                                                                .toList())
                                                .rules()
                                                .progression()));
    }
}
