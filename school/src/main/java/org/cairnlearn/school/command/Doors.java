package org.cairnlearn.school.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.AddResult;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.access.PasswordProblem;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.budget.BudgetBook;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.exchange.ActivityRules;
import org.cairnlearn.school.exchange.Arrival;
import org.cairnlearn.school.exchange.AttendanceImport;
import org.cairnlearn.school.exchange.ConsentsImport;
import org.cairnlearn.school.exchange.EvidenceImport;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.FrameworkExport;
import org.cairnlearn.school.exchange.FrameworkImport;
import org.cairnlearn.school.exchange.FrameworkPull;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.ImportLedger;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.LineItemsImport;
import org.cairnlearn.school.exchange.MaterialImport;
import org.cairnlearn.school.exchange.MaterialWish;
import org.cairnlearn.school.exchange.PlansImport;
import org.cairnlearn.school.exchange.RosterExport;
import org.cairnlearn.school.exchange.RosterImport;
import org.cairnlearn.school.exchange.RosterPull;
import org.cairnlearn.school.exchange.ScheduleImport;
import org.cairnlearn.school.exchange.ServicesImport;
import org.cairnlearn.school.mastery.ModelBook;
import org.cairnlearn.school.mastery.ModelNight;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.PlanClock;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.YearClosed;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.webhook.HookBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The modules' front doors that commands knock at, in one place. */
final class Doors {
    private final BeanFactory beans;

    Doors(BeanFactory beans) {
        this.beans = beans;
    }

    Tenants tenants() {
        return beans.getBean(Tenants.class);
    }

    Work work() {
        return beans.getBean(Work.class);
    }

    SchoolTime time() {
        return beans.getBean(SchoolTime.class);
    }

    RosterExport rosterExport() {
        return beans.getBean(RosterExport.class);
    }

    FrameworkExport frameworkExport() {
        return beans.getBean(FrameworkExport.class);
    }

    ActivityRules activityRules() {
        return beans.getBean(ActivityRules.class);
    }

    /** The other systems. */
    Clients clients() {
        return beans.getBean(Clients.class);
    }

    /** Whom it is told that something has happened. */
    HookBook hooks() {
        return beans.getBean(HookBook.class);
    }

    /** Makes proposals before anybody asks; starts when the command says so. */
    ModelBook models() {
        return beans.getBean(ModelBook.class);
    }

    ModelNight modelNight() {
        return beans.getBean(ModelNight.class);
    }

    PlanClock planClock() {
        return beans.getBean(PlanClock.class);
    }

    /** Plans the next day of every school of a tenant, so that its pages show plans at once. */
    void planAhead(TenantId tenant) {
        var ahead = beans.getBean(DayAhead.class);
        ahead.due(tenant).forEach(ahead::make);
    }

    ImportReport importRoster(ImportWish wish) {
        var door = beans.getBean(RosterImport.class);
        return keep(ImportKind.ROSTER, "", wish, () -> door.run(wish));
    }

    ImportReport importFramework(ImportWish wish) {
        var door = beans.getBean(FrameworkImport.class);
        return keep(ImportKind.FRAMEWORK, "", wish, () -> door.run(wish));
    }

    RosterPull rosterPull() {
        return beans.getBean(RosterPull.class);
    }

    FrameworkPull frameworkPull() {
        return beans.getBean(FrameworkPull.class);
    }

    ImportReport importServices(ImportWish wish) {
        var door = beans.getBean(ServicesImport.class);
        return keep(ImportKind.SERVICES, "", wish, () -> door.run(wish));
    }

    ImportReport importAttendance(ImportWish wish) {
        var door = beans.getBean(AttendanceImport.class);
        return keep(ImportKind.ATTENDANCE, "", wish, () -> door.run(wish));
    }

    ImportReport importConsents(ImportWish wish) {
        var door = beans.getBean(ConsentsImport.class);
        return keep(ImportKind.CONSENTS, "", wish, () -> door.run(wish));
    }

    ImportReport importPlans(ImportWish wish) {
        var door = beans.getBean(PlansImport.class);
        return keep(ImportKind.PLANS, "", wish, () -> door.run(wish));
    }

    ImportReport importLineItems(ImportWish wish) {
        var door = beans.getBean(LineItemsImport.class);
        return keep(ImportKind.LINE_ITEMS, "", wish, () -> door.run(wish));
    }

    ImportReport importMaterials(MaterialWish wish) {
        var door = beans.getBean(MaterialImport.class);
        return keep(ImportKind.MATERIALS, wish.source(), wish.wish(), () -> door.run(wish));
    }

    ImportReport importSchedule(ImportWish wish) {
        var door = beans.getBean(ScheduleImport.class);
        return keep(ImportKind.SCHEDULE, "", wish, () -> door.run(wish));
    }

    ImportReport importEvidence(EvidenceWish wish) {
        var door = beans.getBean(EvidenceImport.class);
        return keep(ImportKind.EVIDENCE, wish.source(), wish.wish(), () -> door.run(wish));
    }

    /** Every import leaves a run in the ledger. */
    private ImportReport keep(
            ImportKind kind, String source, ImportWish wish, Supplier<ImportReport> run) {
        return beans.getBean(ImportLedger.class).keep(Arrival.ofCommand(kind, source), wish, run);
    }

    /**
     * Who refused.
     *
     * @param people how many they are
     * @param names by which files may name them
     */
    record Refusals(int people, Set<String> names) {}

    /** Everybody, also who left, who refused this. */
    Refusals refusals(TenantId tenant, Purpose purpose, DataKind data) {
        var roster = beans.getBean(RosterBook.class);
        return work().read(
                        ConsentBook.importing(tenant),
                        () -> {
                            var refused =
                                    beans.getBean(ConsentBook.class)
                                            .refusedByAnybody(purpose, data);
                            var names = new HashSet<String>();
                            roster.people(refused).forEach(one -> names.add(one.sourcedId()));
                            roster.studentIds()
                                    .forEach((name, person) -> {
                                        if (refused.contains(person)) {
                                            names.add(name);
                                        }
                                    });
                            return new Refusals(refused.size(), Set.copyOf(names));
                        });
    }

    /** What is thought of a school's students, and why. */
    ReasonsDoor reasons(TenantId tenant) {
        return new ReasonsDoor(beans, tenant);
    }

    /** What the demo's people do before anybody looks. */
    LivedDoor lived(TenantId tenant) {
        return new LivedDoor(beans, tenant);
    }

    /** The log of who saw what of whom. */
    AuditDoor audit(TenantId tenant) {
        return new AuditDoor(beans, tenant);
    }

    /** The policy of a school; of the district when no school is named. */
    PolicyDoor policy(TenantId tenant, @Nullable String school) {
        return new PolicyDoor(beans, tenant, school);
    }

    /** Sets the bell schedule of a school. */
    void setPeriods(TenantId tenant, String school, List<Period> periods) {
        work().write(
                        Actor.Task.administering(tenant),
                        () -> {
                            var id = school(school);
                            beans.getBean(ScheduleBook.class).setPeriods(id, periods);
                            return id;
                        });
    }

    /** Closes a school's year, or tells what that would close. */
    YearClosed closeYear(TenantId tenant, YearEnd year) {
        var roster = beans.getBean(RosterBook.class);
        return year.dryRun()
                ? work().read(
                                Actor.Task.administering(tenant),
                                () -> roster.yearToClose(school(year.school()), year.on()))
                : work().write(
                                Actor.Task.administering(tenant),
                                () -> roster.closeYear(school(year.school()), year.on()));
    }

    /**
     * Makes the account, with the role that the roster gives the person.
     *
     * @throws CommandStopped when the login can't be used, the password is too short or long, or
     *     nobody has this id
     */
    void addAccount(TenantId tenant, NewAccount account) {
        var result =
                work().write(
                                Actor.Task.administering(tenant),
                                () -> {
                                    var person = person(account.person());
                                    return beans.getBean(Accounts.class)
                                            .add(
                                                    login(account.login()),
                                                    new Password(account.password()),
                                                    person.id(),
                                                    person.role());
                                });
        switch (result) {
            case AddResult.Added(var _) -> {}
            case AddResult.LoginTaken() ->
                    throw CommandStopped.usage(
                            "account.login-taken",
                            "Somebody signs in with this name already.",
                            "Choose another --login.");
            case PasswordProblem.PasswordTooShort(var least) ->
                    throw CommandStopped.usage(
                            "account.password-too-short",
                            "The password needs at least %d characters.".formatted(least),
                            "Choose a longer one, or leave --password-file out to have one made.");
            case PasswordProblem.PasswordTooLong(var most) ->
                    throw CommandStopped.usage(
                            "account.password-too-long",
                            "The password may have at most %d characters.".formatted(most),
                            "Choose a shorter one.");
        }
    }

    /** Gives somebody of the roster a right; given again it has the new last day. */
    void giveRight(TenantId tenant, AskedRight asked) {
        work().write(
                        Actor.Task.administering(tenant),
                        () -> {
                            var given =
                                    new Rights.Given(
                                            person(asked.person()).id(),
                                            asked.right(),
                                            school(asked.school()),
                                            asked.study(),
                                            null,
                                            asked.until());
                            beans.getBean(Rights.class).give(given);
                            return given;
                        });
    }

    /** Takes a right back. */
    void takeRightBack(TenantId tenant, AskedRight asked) {
        work().write(
                        Actor.Task.administering(tenant),
                        () -> {
                            var person = person(asked.person()).id();
                            beans.getBean(Rights.class)
                                    .takeBack(person, asked.right(), school(asked.school()));
                            return person;
                        });
    }

    /** Lets the stopped accounts of somebody go on; false when none is stopped. */
    boolean lift(TenantId tenant, String sourcedId, String why) {
        var budgets = beans.getBean(BudgetBook.class);
        return work().write(
                        Actor.Task.administering(tenant),
                        () -> {
                            var person = person(sourcedId).id();
                            return budgets.stops().stream()
                                            .filter(stop -> stop.person().equals(person))
                                            .filter(stop -> budgets.lift(stop.id(), null, why))
                                            .count()
                                    > 0;
                        });
    }

    private Person person(String sourcedId) {
        return beans.getBean(RosterBook.class)
                .findPersonBySourcedId(sourcedId)
                .orElseThrow(() ->
                        CommandStopped.usage(
                                "account.unknown-person",
                                "Nobody on the roster has this id.",
                                "--person takes the sourcedId of users.csv. Import the roster"
                                        + " first."));
    }

    private OrganisationId school(String sourcedId) {
        return beans.getBean(RosterBook.class).organisations().stream()
                .filter(school -> school.sourcedId().equals(sourcedId))
                .findFirst()
                .map(Organisation::id)
                .orElseThrow(() ->
                        CommandStopped.usage(
                                "school.unknown",
                                "No school on the roster has this id.",
                                "--school takes the sourcedId of orgs.csv."));
    }

    private static Login login(String typed) {
        return Login.find(typed)
                .orElseThrow(() ->
                        CommandStopped.usage(
                                "account.login",
                                "Nobody can sign in with a name like that.",
                                "Use 1 to 200 visible characters."));
    }
}
