package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Standing;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.springframework.stereotype.Component;

/** Whom the flex blocks of a school let in, and what for. */
@Component
class FlexGate {
    private final Gate gate;
    private final RosterBook roster;
    private final FlexBook flex;

    FlexGate(Gate gate, RosterBook roster, FlexBook flex) {
        this.gate = gate;
        this.flex = flex;
        this.roster = roster;
    }

    SchoolTime time() {
        return gate.time();
    }

    /** An adult as host of whoever is in the own sessions of a block. */
    Standing hosting(PersonId adult, BlockPlan plan) {
        var guests =
                plan.hostedBy(adult).stream()
                        .flatMap(group -> plan.in(group.id()).stream())
                        .map(Place::student)
                        .toList();
        return gate.hosting(adult, guests, plan.block().date());
    }

    /** Whether an adult may send a student to another session. */
    boolean maySend(Standing adult, PersonId student) {
        return gate.opens(adult, Action.CHANGE_PLACE, Gate.student(student));
    }

    /** The students whom an adult may send to a session. */
    Set<PersonId> sendable(PersonId adult) {
        return gate.students(adult, Action.CHANGE_PLACE);
    }

    /** Whether somebody may change the places of everybody in a block. */
    boolean runs(PersonId adult, BlockPlan plan) {
        return plan.block() instanceof Block.Flex(var school, var _, var _)
                && gate.opens(adult, Action.CHANGE_PLACE, Gate.organisation(school));
    }

    /** Lets somebody do something with all of a school's flex blocks. */
    void enter(PersonId person, Action action, OrganisationId school) {
        gate.enter(person, action, Gate.organisation(school));
    }

    /** The schools in which somebody may do something with all flex blocks. */
    List<OrganisationId> schools(PersonId person, Action action) {
        return schools().filter(one -> gate.opens(person, action, Gate.organisation(one))).toList();
    }

    private Stream<OrganisationId> schools() {
        return roster.organisations().stream()
                .filter(one -> one.type().equals("school"))
                .map(Organisation::id);
    }

    /** The schools where somebody may host on a day: the own one, and where a plan says so. */
    Set<OrganisationId> schools(PersonId person, LocalDate date) {
        var own = roster.lines(List.of(person)).getOrDefault(person, List.of());
        var schools = new HashSet<>(flex.hostedBy(person, date));
        schools().filter(own::contains).findFirst().ifPresent(schools::add);
        return schools;
    }
}
