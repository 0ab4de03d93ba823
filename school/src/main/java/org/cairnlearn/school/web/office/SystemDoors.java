package org.cairnlearn.school.web.office;

import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.SystemBudgets;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.webhook.HookBook;
import org.cairnlearn.school.webhook.HookTrial;
import org.springframework.stereotype.Component;

/** The front doors behind the page of other systems. */
@Component
record SystemDoors(
        Work work, Clients clients, SystemBudgets budgets, HookBook hooks, HookTrial trial) {
    /** Keys are looked after in the program's own name, by whoever may. */
    static Actor door(Visitor visitor) {
        return Actor.Task.administering(visitor.tenant());
    }

    Systems.Facts facts(Visitor visitor) {
        return new Systems.Facts(
                work.read(door(visitor), clients::all),
                work.read(visitor.actor(), budgets::stops),
                work.read(door(visitor), hooks::all));
    }
}
