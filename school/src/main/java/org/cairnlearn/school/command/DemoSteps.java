package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;

/**
 * What the demo does to fill its school, in order: it writes a simulated school's files and takes
 * them in through the same doors as a real school's.
 */
final class DemoSteps {
    private static final long SEED = 1;
    private static final List<String> BELLS =
            List.of(
                    "1=08:30-09:20",
                    "2=09:25-10:15",
                    "3=10:20-11:10",
                    "4=11:15-12:05",
                    "5=12:50-13:40",
                    "6=13:45-14:35");

    private DemoSteps() {}

    static List<DemoStep> all() {
        return List.of(
                step("Simulating a school and its term", DemoSteps::writeFiles),
                step("Taking in who is in the school", DemoSteps::importRoster),
                step("Taking in what can be learned", DemoSteps::importFramework),
                step(
                        "Taking in what students did, and estimating what they know",
                        DemoSteps::importEvidence),
                step("Taking in who has which services", DemoSteps::importServices),
                step("Making the sign-ins", DemoSteps::addAccounts));
    }

    private static List<SignIn> writeFiles(DemoStep.Place place) {
        simulate(place).writeTo(place.files());
        return List.of();
    }

    private static List<SignIn> importRoster(DemoStep.Place place) {
        var tenant = place.doors().tenants().add("Harbor School District").id();
        whole(place.doors().importRoster(wish(tenant, place.files().resolve("roster"))));
        var periods = BELLS.stream().map(AdminPeriods::period).toList();
        place.doors()
                .setPeriods(
                        tenant, simulate(place).roster().campus().school().id().value(), periods);
        return List.of();
    }

    private static List<SignIn> importFramework(DemoStep.Place place) {
        for (var file : List.of("framework.csv", "framework-reading-and-writing.csv")) {
            whole(
                    place.doors()
                            .importFramework(wish(tenant(place), place.files().resolve(file))));
        }
        return List.of();
    }

    private static List<SignIn> importEvidence(DemoStep.Place place) {
        importEvidence(place, "responses.csv", "Practice");
        importEvidence(place, "responses-reading-and-writing.csv", "Reading and writing");
        return List.of();
    }

    private static void importEvidence(DemoStep.Place place, String file, String source) {
        whole(
                place.doors()
                        .importEvidence(
                                new EvidenceWish(
                                        wish(tenant(place), place.files().resolve(file)),
                                        EvidenceWish.Maps.NONE,
                                        source,
                                        simulate(place).start(),
                                        EvidenceWish.Choices.NONE)));
    }

    private static List<SignIn> importServices(DemoStep.Place place) {
        whole(
                place.doors()
                        .importServices(
                                wish(tenant(place), place.files().resolve("services.csv"))));
        return List.of();
    }

    private static List<SignIn> addAccounts(DemoStep.Place place) {
        var school = simulate(place);
        var made = new ArrayList<SignIn>();
        made.add(account(place, "teacher", school.teacher().value(), "harbor-demo-teacher"));
        made.add(account(place, "student", school.aStudent().value(), "harbor-demo-student"));
        made.add(
                account(place, "office", school.office().value(), "harbor-demo-office")
                        .as("the office"));
        return made;
    }

    private static SignIn account(
            DemoStep.Place place, String login, String person, String password) {
        place.doors().addAccount(tenant(place), new NewAccount(login, person, password));
        return new SignIn("a " + login, login, password);
    }

    /**
     * The same school each time, on the day it was begun: the files are what the other steps read.
     */
    private static SimulatedSchool simulate(DemoStep.Place place) {
        return HarborSchool.simulate(
                new SchoolSeed(
                        SEED,
                        place.doors().time().today(),
                        place.students()));
    }

    private static TenantId tenant(DemoStep.Place place) {
        return place.doors().tenants().all().getFirst().id();
    }

    private static ImportWish wish(TenantId tenant, Path path) {
        return new ImportWish(tenant, path, false, false, _ -> {});
    }

    /** The simulated files are whole; anything refused is our own mistake. */
    private static void whole(ImportReport report) {
        if (!report.applied() || Json.sum(report.files(), file -> file.refused()) > 0) {
            throw new IllegalStateException(
                    "The demo's own %s was not taken in whole".formatted(report.format()));
        }
    }

    private interface Run {
        List<SignIn> run(DemoStep.Place place);
    }

    private static DemoStep step(String words, Run run) {
        return new DemoStep() {
            @Override
            public String words() {
                return words;
            }

            @Override
            public List<SignIn> run(Place place) {
                return run.run(place);
            }
        };
    }
}
