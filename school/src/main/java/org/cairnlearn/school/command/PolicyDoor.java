package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.competency.Publishing;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.RosterBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The policy's front door, for a school as the roster names it. */
record PolicyDoor(BeanFactory beans, TenantId tenant, @Nullable String school) {

    Policy inForce() {
        return work().read(
                        Actor.Task.administering(tenant),
                        () -> beans.getBean(PolicyBook.class).effective(line(), time().now()));
    }

    /** Publishes a document; a trial is undone. */
    Publishing publish(String document, @Nullable LocalDate from, String by, boolean trial) {
        var begins = from == null ? time().now() : time().startOf(from);
        try {
            return work().write(
                            Actor.Task.administering(tenant),
                            () -> {
                                var result =
                                        beans.getBean(PolicyBook.class)
                                                .publish(line(), document, begins, by);
                                if (trial) {
                                    throw new Tried(result);
                                }
                                return result;
                            });
        } catch (Tried tried) {
            return tried.result;
        }
    }

    /** Thrown to undo a trial. */
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Publishing result;

        Tried(Publishing result) {
            super("tried");
            this.result = result;
        }
    }

    private List<PolicyOwner> line() {
        var roster = beans.getBean(RosterBook.class);
        var named =
                roster.organisations().stream()
                        .filter(one -> school == null || one.sourcedId().equals(school))
                        .map(Organisation::id)
                        .map(roster::line)
                        .filter(line -> school != null || line.size() == 1)
                        .toList();
        if (named.size() == 1) {
            return named.getFirst().stream().map(one -> new PolicyOwner(one.value())).toList();
        }
        throw CommandStopped.usage(
                "policy.which-school",
                school == null
                        ? "The roster has no organisation that stands above all others."
                        : "No school or district on the roster has this id.",
                "--school takes the sourcedId of orgs.csv. Import the roster first.");
    }

    private Work work() {
        return beans.getBean(Work.class);
    }

    private SchoolTime time() {
        return beans.getBean(SchoolTime.class);
    }
}
