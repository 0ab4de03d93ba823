package org.cairnlearn.school.web.kit;

import java.util.List;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** The policy in force where somebody learns or works. */
@Component
public final class SchoolPolicy {
    private final Work work;
    private final RosterBook roster;
    private final PolicyBook policies;
    private final SchoolTime time;

    SchoolPolicy(Work work, RosterBook roster, PolicyBook policies, SchoolTime time) {
        this.work = work;
        this.roster = roster;
        this.policies = policies;
        this.time = time;
    }

    /** The policy for whoever looks at a page. */
    public Policy of(Visitor visitor) {
        return work.read(
                visitor.actor(), () -> policies.effective(line(visitor.person()), time.now()));
    }

    /** The owners whose documents make somebody's policy: the school first. */
    public List<PolicyOwner> line(PersonId person) {
        return roster.lines(List.of(person)).getOrDefault(person, List.of()).stream()
                .map(SchoolPolicy::owner)
                .toList();
    }

    private static PolicyOwner owner(OrganisationId organisation) {
        return new PolicyOwner(organisation.value());
    }
}
