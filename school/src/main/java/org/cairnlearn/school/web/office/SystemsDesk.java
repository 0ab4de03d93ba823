package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.SystemBudgets;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/** The page of other systems, whichever of its forms was sent. */
@Component
class SystemsDesk {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final Systems systems;
    private final Clients clients;
    private final SystemBudgets budgets;

    SystemsDesk(
            Work work, OfficeFrame frame, Systems systems, Clients clients, SystemBudgets budgets) {
        this.work = work;
        this.frame = frame;
        this.systems = systems;
        this.clients = clients;
        this.budgets = budgets;
    }

    /** Lets somebody do something with the tenant as a whole. */
    void enter(Visitor visitor, Action action) {
        frame.enter(visitor, action);
    }

    String page(HttpServletRequest request, Visitor visitor, Systems.Last last) {
        var words = frame.words(request);
        var facts =
                new Systems.Facts(
                        work.read(door(visitor), clients::all),
                        work.read(visitor.actor(), budgets::stops));
        return pages.officeSystems(
                        frame.page(request, visitor, words.say("office.systems.title")),
                        systems.page(facts, last, words))
                .render();
    }

    /** Keys are looked after in the program's own name, by whoever may. */
    static Actor door(Visitor visitor) {
        return Actor.Task.administering(visitor.tenant());
    }
}
