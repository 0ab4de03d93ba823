package org.cairnlearn.school.web.office;

import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/** Who may look at imports and make them: a file is of the whole tenant, so who leads all of it. */
@Component
class MayImport {
    private final RosterBook roster;
    private final Gate gate;
    private final Work work;

    MayImport(RosterBook roster, Gate gate, Work work) {
        this.roster = roster;
        this.gate = gate;
        this.work = work;
    }

    /** Lets a visitor in; inside the visitor's own work. */
    void enter(PersonId visitor) {
        if (!open(visitor)) {
            throw new NotThere();
        }
    }

    /** The same as a piece of work of its own. */
    void enter(Visitor visitor) {
        work.read(
                visitor.actor(),
                () -> {
                    enter(visitor.person());
                    return true;
                });
    }

    /** Whether a visitor may. */
    boolean open(PersonId visitor) {
        var led = gate.organisations(visitor, Action.IMPORT);
        return !led.isEmpty() && led.containsAll(roster.tops());
    }
}
