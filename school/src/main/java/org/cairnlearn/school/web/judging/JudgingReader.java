package org.cairnlearn.school.web.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyEdition;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SchoolPolicy;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads by which rules somebody's school judges. */
@Component
class JudgingReader {
    private final RosterBook roster;
    private final PolicyBook policies;
    private final SchoolPolicy schools;
    private final Gate gate;
    private final SchoolTime time;

    JudgingReader(
            RosterBook roster,
            PolicyBook policies,
            SchoolPolicy schools,
            Gate gate,
            SchoolTime time) {
        this.gate = gate;
        this.roster = roster;
        this.policies = policies;
        this.schools = schools;
        this.time = time;
    }

    /** The page and whose it is. */
    record Shown(JudgingPage page, Frames.Who who) {}

    Shown show(PersonId reader, Words words) {
        gate.enter(reader, Action.SEE_COMMON, Gate.common());
        var line = schools.line(reader);
        var policy = policies.effective(line, time.now());
        var names = names();
        var person = roster.findPerson(reader).orElseThrow(NotThere::new);
        var school = line.isEmpty() ? "" : names.getOrDefault(line.getFirst(), "");
        return new Shown(
                new JudgingText(policy, words, time).page(editions(line), names),
                new Frames.Who(school, person.name().full()));
    }

    private List<PolicyEdition> editions(List<PolicyOwner> line) {
        return policies.history(line).stream()
                .sorted(Comparator.comparing(PolicyEdition::from).reversed())
                .toList();
    }

    private Map<PolicyOwner, String> names() {
        return roster.organisations().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                one -> new PolicyOwner(one.id().value()), Organisation::name));
    }
}
