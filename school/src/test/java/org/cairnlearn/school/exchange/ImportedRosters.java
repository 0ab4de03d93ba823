package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.TestClock;
import org.springframework.context.ApplicationContext;

/** A school whose roster comes in again and again, each time with a run in the ledger. */
final class ImportedRosters {
    static final String ADMINISTRATOR =
            "office,,,true,harbor,administrator,office,,Olu,Office,,,,,,,,";
    static final String TEACHER = "teacher,,,true,harbor,teacher,teacher,,Tea,Cher,,,,,,,,";

    private final ApplicationContext school;
    private final TenantId tenant;
    private final Path folder;
    private int folders;
    private int runs;

    ImportedRosters(ApplicationContext school, TenantId tenant, Path folder) {
        this.school = school;
        this.tenant = tenant;
        this.folder = folder;
    }

    /** The usual roster, to be changed and written. */
    RosterFolder next() {
        folders++;
        return new RosterFolder(folder.resolve("roster" + folders)).users(ADMINISTRATOR, TEACHER);
    }

    /** Each a minute after the one before; the first in the minute of the tests' clock. */
    void take(Path path) {
        school.getBean(TestClock.class)
                .at(TestClock.MONDAY_MORNING.plusSeconds(60L * runs++), () -> takeNow(path));
    }

    /** At whatever time the tests' clock says. */
    void takeNow(Path path) {
        var wish = new ImportWish(tenant, path, false, false, _ -> {});
        var arrival = Arrival.ofCommand(ImportKind.ROSTER, "");
        var rosters = school.getBean(RosterImport.class);
        school.getBean(ImportLedger.class).keep(arrival, wish, () -> rosters.run(wish));
    }

    /** How the one source stands now. */
    SourceStanding standing() {
        var ledger = school.getBean(ImportLedger.class);
        var all = school.getBean(Work.class).read(Actor.Task.importing(tenant), ledger::sources);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    Actor.Somebody person(String sourcedId) {
        var roster = school.getBean(RosterBook.class);
        var found =
                school.getBean(Work.class)
                        .read(
                                Actor.Task.importing(tenant),
                                () -> roster.findPersonBySourcedId(sourcedId));
        return new Actor.Somebody(tenant, found.orElseThrow().id().value());
    }
}
