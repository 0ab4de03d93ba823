package org.cairnlearn.school.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.AddResult;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.exchange.EvidenceImport;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.FrameworkImport;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.RosterImport;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.simulation.SimulatedSchool;
import org.springframework.beans.factory.BeanFactory;

/**
 * A tenant of its own in whichever application is up, filled through the front doors as an operator
 * would.
 */
final class Town {
    /** Everybody's, so that a test can sign in as anybody with an account. */
    static final String PASSWORD = "seven stones by the river";

    private static final LongConsumer UNTOLD = _ -> {};
    private static final List<Period> BELLS =
            List.of(
                    bell("1", "08:30", "09:20"),
                    bell("2", "09:25", "10:15"),
                    bell("3", "10:20", "11:10"),
                    bell("4", "11:15", "12:05"),
                    bell("5", "12:50", "13:40"),
                    bell("6", "13:45", "14:35"));

    private final BeanFactory beans;
    private final Tenant tenant;

    /**
     * Makes the tenant.
     *
     * @param name made unique, since the database holds the towns of earlier tests too
     */
    Town(BeanFactory beans, String name) {
        this.beans = beans;
        this.tenant = beans.getBean(Tenants.class).add(name + " " + UUID.randomUUID());
        beans.getBean(Tenants.class)
                .add("Other " + name + " " + UUID.randomUUID()); // the sign-in asks which
    }

    /** The town of a simulated school whose files are taken in. */
    static Town of(SimulatedSchool harbor, Path files, BeanFactory beans) {
        harbor.writeTo(files);
        var town = new Town(beans, "Saltmarsh District");
        town.roster(files.resolve("roster"));
        town.framework(files.resolve("framework.csv"));
        town.evidence(files.resolve("responses.csv"), harbor.start());
        town.bells(harbor.roster().campus().school().id().value());
        return town;
    }

    Tenant tenant() {
        return tenant;
    }

    ImportReport roster(Path folder) {
        return beans.getBean(RosterImport.class).run(wish(folder));
    }

    ImportReport framework(Path file) {
        return beans.getBean(FrameworkImport.class).run(wish(file));
    }

    /** Takes a log in whose students and skills go by the school's own ids. */
    ImportReport evidence(Path log, Instant start) {
        return evidence(
                new EvidenceWish(
                        wish(log),
                        EvidenceWish.Maps.NONE,
                        "Practice",
                        start,
                        EvidenceWish.Choices.NONE));
    }

    ImportReport evidence(EvidenceWish wish) {
        return beans.getBean(EvidenceImport.class).run(wish);
    }

    ImportWish wish(Path path) {
        return new ImportWish(tenant.id(), path, false, false, UNTOLD);
    }

    /** Says when the six periods of a school's day are. */
    void bells(String school) {
        in(() -> {
            var schedule = beans.getBean(ScheduleBook.class);
            beans.getBean(RosterBook.class).organisations().stream()
                    .filter(organisation -> organisation.sourcedId().equals(school))
                    .forEach(found -> schedule.setPeriods(found.id(), BELLS));
            return tenant;
        });
    }

    /** Lets somebody of the roster sign in, with the own sourced id as login. */
    Person account(String sourcedId) {
        return as(
                Actor.Task.administering(tenant.id()),
                () -> {
                    var person = person(sourcedId);
                    var result =
                            beans.getBean(Accounts.class)
                                    .add(
                                            new Login(sourcedId),
                                            new Password(PASSWORD),
                                            person.id(),
                                            person.role());
                    if (!(result instanceof AddResult.Added)) {
                        throw new AssertionError(
                                "No account for %s: %s".formatted(sourcedId, result));
                    }
                    return person;
                });
    }

    Person person(String sourcedId) {
        return in(() ->
                beans.getBean(RosterBook.class).findPersonBySourcedId(sourcedId).orElseThrow());
    }

    SchoolClass schoolClass(String sourcedId) {
        return in(() ->
                beans.getBean(RosterBook.class).findClassBySourcedId(sourcedId).orElseThrow());
    }

    /** Does something as the import, which brings in all that the school knows. */
    <T> T in(Supplier<T> what) {
        return as(Actor.Task.importing(tenant.id()), what);
    }

    /** Does something as the command line. */
    <T> T administer(Supplier<T> what) {
        return as(Actor.Task.administering(tenant.id()), what);
    }

    /** Does something as the planner. */
    <T> T plan(Supplier<T> what) {
        return as(Actor.Task.planning(tenant.id()), what);
    }

    private <T> T as(Actor actor, Supplier<T> what) {
        return beans.getBean(Work.class).write(actor, what);
    }

    private static Period bell(String code, String starts, String ends) {
        return new Period(code, LocalTime.parse(starts), LocalTime.parse(ends));
    }
}
