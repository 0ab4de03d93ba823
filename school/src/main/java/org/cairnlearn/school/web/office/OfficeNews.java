package org.cairnlearn.school.web.office;

import java.util.List;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.budget.BudgetBook;
import org.cairnlearn.school.budget.GlassBook;
import org.cairnlearn.school.budget.Opening;
import org.cairnlearn.school.budget.SystemBudgets;
import org.cairnlearn.school.exchange.SourceBook;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** What somebody of the office must not overlook; read in the person's own work. */
@Component
final class OfficeNews {
    private final BudgetBook budgets;
    private final SystemBudgets systems;
    private final GlassBook glass;
    private final Rights rights;
    private final SourceBook sources;

    OfficeNews(
            BudgetBook budgets,
            SystemBudgets systems,
            GlassBook glass,
            Rights rights,
            SourceBook sources) {
        this.sources = sources;
        this.systems = systems;
        this.budgets = budgets;
        this.glass = glass;
        this.rights = rights;
    }

    /**
     * What there is.
     *
     * @param alarms how many accounts are stopped
     * @param systems how many other systems are
     * @param sources how many data sources failed or are older than was promised
     * @param notices how many notices a privacy officer has not read; 0 for everybody else
     * @param open what the reader has open for a reason
     */
    record News(
            int alarms, int systems, int sources, int notices, List<Opening> open, Duties duties) {
        News {
            open = List.copyOf(open);
        }
    }

    /**
     * What somebody is beside the own role.
     *
     * @param guards guards privacy
     * @param researches has a study
     */
    record Duties(boolean guards, boolean researches) {}

    News of(PersonId reader) {
        var duties =
                rights.of(reader).stream()
                        .map(Rights.Given::right)
                        .collect(Collectors.toUnmodifiableSet());
        var guards = duties.contains(Rights.Right.PRIVACY_OFFICER);
        return new News(
                budgets.alarms(),
                systems.stops().size(),
                sources.alerts(),
                guards ? glass.unread() : 0,
                glass.open(reader),
                new Duties(guards, duties.contains(Rights.Right.RESEARCHER)));
    }
}
