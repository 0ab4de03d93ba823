package org.cairnlearn.school.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Frontier;
import org.cairnlearn.school.competency.Pathways;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.competency.Standing;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/**
 * Where students stand and what lies before them: the one reading for every page and role. To be
 * called inside a piece of {@code Work}. How many students or skills are asked about changes no
 * statement.
 */
@Component
public final class ProgressBook {
    private final CompetencyBook competencies;
    private final MasteryBook mastery;
    private final RosterBook roster;
    private final PolicyBook policies;
    private final SchoolTime time;

    ProgressBook(
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

    /** Where these students stand on these skills now. */
    public Progress read(Collection<PersonId> students, Collection<CompetencyId> skills) {
        var at = time.now();
        var pathways = competencies.pathways();
        var knowing = mastery.knowing(students, withBefore(skills, pathways), at);
        var rules = policies(students);
        var frontiers = new HashMap<PersonId, Frontier>();
        for (var student : students) {
            frontiers.put(
                    student,
                    Frontier.of(
                            pathways,
                            rules.getOrDefault(student, Policy.standard()).rules().progression(),
                            skill -> standing(knowing, student, skill),
                            skills));
        }
        return new Progress(knowing, pathways, frontiers, at);
    }

    /** The policy of each of these students' schools. */
    public Map<PersonId, Policy> policies(Collection<PersonId> students) {
        var inForce = policies.at(time.now());
        var lines = roster.lines(students);
        var byStudent = new HashMap<PersonId, Policy>();
        students.forEach(student ->
                byStudent.put(student, inForce.of(owners(lines.getOrDefault(student, List.of())))));
        return byStudent;
    }

    private static List<PolicyOwner> owners(List<OrganisationId> line) {
        return line.stream().map(one -> new PolicyOwner(one.value())).toList();
    }

    private static Set<CompetencyId> withBefore(
            Collection<CompetencyId> skills, Pathways pathways) {
        var asked = new LinkedHashSet<>(skills);
        for (var skill : skills) {
            for (var earlier : pathways.before(skill)) {
                asked.add(earlier);
                asked.addAll(pathways.same(earlier));
            }
        }
        return asked;
    }

    private static Standing standing(Knowing knowing, PersonId student, CompetencyId skill) {
        var status = knowing.of(student, skill);
        return new Standing(status.level(), status.blocked(), status.evidence() > 0);
    }
}
