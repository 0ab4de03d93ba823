package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.learner.Parameters;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/** By which policy each student is judged: that of the student's school. */
@Component
class Gradings {
    private final RosterBook roster;
    private final PolicyBook policies;
    private final SchoolClock clock;
    private final Models models;

    Gradings(RosterBook roster, PolicyBook policies, SchoolClock clock, Models models) {
        this.roster = roster;
        this.policies = policies;
        this.clock = clock;
        this.models = models;
    }

    /** By the model in force. Three statements, however many students are asked for. */
    Map<PersonId, Grading> of(Collection<PersonId> students, Instant at) {
        return of(students, at, models.inForce());
    }

    /** By this model. */
    Map<PersonId, Grading> of(Collection<PersonId> students, Instant at, Parameters engine) {
        var lines = roster.lines(students);
        var inForce = policies.at(at);
        var byLine = new HashMap<List<OrganisationId>, Grading>();
        var gradings = new HashMap<PersonId, Grading>();
        for (var student : students) {
            var line = lines.getOrDefault(student, List.of());
            gradings.put(
                    student,
                    byLine.computeIfAbsent(
                            line,
                            upwards ->
                                    Grading.of(
                                            inForce.of(owners(upwards)),
                                            engine,
                                            new Freshness(clock, upwards))));
        }
        return gradings;
    }

    /** By which policy one student is judged. */
    Grading of(PersonId student, Instant at) {
        var line = roster.lines(List.of(student)).getOrDefault(student, List.of());
        return Grading.of(
                policies.effective(owners(line), at), models.inForce(), new Freshness(clock, line));
    }

    private static List<PolicyOwner> owners(List<OrganisationId> line) {
        return line.stream().map(one -> new PolicyOwner(one.value())).toList();
    }
}
