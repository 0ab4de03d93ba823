package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.MaterialWish;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.jspecify.annotations.Nullable;

/**
 * What the demo does to fill its school, in order: it writes a simulated school's files and takes
 * them in through the same doors as a real school's. The school is simulated while the database
 * still starts, and lives its term beside the large import: two processors have work.
 */
final class DemoSteps {
    private static final long SEED = 1;

    private final CompletableFuture<SimulatedSchool> school;
    private @Nullable TenantId tenant;

    private DemoSteps(CompletableFuture<SimulatedSchool> school) {
        this.school = school;
    }

    /**
     * All steps of a school that is simulated from now on.
     *
     * @param files a folder of the demo's home for its files
     */
    static List<DemoStep> all(SchoolTime time, int students, Path files) {
        var seed =
                new SchoolSeed(SEED, time.today(), students, SchoolSeed.USUAL_WEEKS, time.zone());
        return new DemoSteps(CompletableFuture.supplyAsync(() -> written(seed, files))).inOrder();
    }

    private static SimulatedSchool written(SchoolSeed seed, Path files) {
        var school = HarborSchool.simulate(seed);
        school.writeTo(files);
        return school;
    }

    private List<DemoStep> inOrder() {
        return List.of(
                little("Simulating a school and its term", this::simulate),
                much("Taking in who is in the school", this::importRoster),
                little("Taking in what can be learned", this::importFramework),
                little("Taking in who has which services", this::importServices),
                little("Taking in the school's year and who is here today", this::importYear),
                little("Taking in what students can work with", this::importMaterials),
                much(
                        "Taking in what students did, and a term of plans, talks and profiles",
                        this::importTerm),
                little("Asking students what they choose for today", this::choose),
                much("Planning the day", this::plan),
                little("Making the sign-ins", this::addAccounts));
    }

    private List<SignIn> simulate(DemoStep.Place place) {
        school.join();
        return List.of();
    }

    private List<SignIn> importRoster(DemoStep.Place place) {
        tenant = place.doors().tenants().add("Harbor School District").id();
        whole(place.doors().importRoster(wish("roster", place)));
        return List.of();
    }

    private List<SignIn> importFramework(DemoStep.Place place) {
        for (var file : List.of("framework.csv", "framework-reading-and-writing.csv")) {
            whole(place.doors().importFramework(wish(file, place)));
        }
        return List.of();
    }

    private List<SignIn> importTerm(DemoStep.Place place) {
        var lived = CompletableFuture.runAsync(() -> importLived(place));
        importEvidence(place, "responses.csv", "Practice");
        importEvidence(place, "responses-reading-and-writing.csv", "Reading and writing");
        lived.join();
        return List.of();
    }

    private void importLived(DemoStep.Place place) {
        var lived = place.doors().lived(tenant());
        lived.takeIn(school.join());
        lived.writePlans(school.join(), place.files().resolve("plans.csv"));
        whole(place.doors().importPlans(wish("plans.csv", place)));
    }

    private void importEvidence(DemoStep.Place place, String file, String source) {
        whole(
                place.doors()
                        .importEvidence(
                                new EvidenceWish(
                                        wish(file, place),
                                        EvidenceWish.Maps.NONE,
                                        source,
                                        school.join().start(),
                                        EvidenceWish.Choices.NONE)));
    }

    private List<SignIn> importServices(DemoStep.Place place) {
        whole(place.doors().importServices(wish("services.csv", place)));
        return List.of();
    }

    private List<SignIn> importYear(DemoStep.Place place) {
        whole(place.doors().importSchedule(wish("schedule", place)));
        whole(place.doors().importAttendance(wish("attendance.csv", place)));
        return List.of();
    }

    private List<SignIn> importMaterials(DemoStep.Place place) {
        var wish = wish("materials.csv", place);
        whole(place.doors().importMaterials(new MaterialWish(wish, List.of(), "Harbor School")));
        return List.of();
    }

    private List<SignIn> choose(DemoStep.Place place) {
        place.doors().lived(tenant()).evening(school.join(), place.moment());
        return List.of();
    }

    private List<SignIn> plan(DemoStep.Place place) {
        place.doors().planAhead(tenant());
        return List.of();
    }

    private List<SignIn> addAccounts(DemoStep.Place place) {
        var harbor = school.join();
        var made = new ArrayList<SignIn>();
        made.add(account(place, "teacher", harbor.teacher().value(), "harbor-demo-teacher"));
        made.add(account(place, "student", harbor.aStudent().value(), "harbor-demo-student"));
        made.add(
                account(place, "office", harbor.office().value(), "harbor-demo-office")
                        .as("the office"));
        var coordinator = harbor.flexCoordinator().value();
        made.add(account(place, "flex", coordinator, "harbor-demo-flex").as("who runs flex time"));
        var campus = harbor.roster().campus();
        giveRight(place, coordinator, Rights.Right.FLEX_COORDINATOR, campus.school().id().value());
        // of the district's data, so also of who saw it
        giveRight(
                place,
                harbor.office().value(),
                Rights.Right.PRIVACY_OFFICER,
                campus.district().id().value());
        return made;
    }

    private void giveRight(
            DemoStep.Place place, String person, Rights.Right right, String organisation) {
        place.doors().giveRight(tenant(), new AskedRight(person, right, organisation, "", null));
    }

    private SignIn account(DemoStep.Place place, String login, String person, String password) {
        place.doors().addAccount(tenant(), new NewAccount(login, person, password));
        return new SignIn("a " + login, login, password);
    }

    private TenantId tenant() {
        var known = tenant;
        if (known == null) {
            throw new IllegalStateException("The roster comes first");
        }
        return known;
    }

    private ImportWish wish(String file, DemoStep.Place place) {
        return new ImportWish(tenant(), place.files().resolve(file), false, false, _ -> {});
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

    private static DemoStep little(String words, Run run) {
        return step(words, false, run);
    }

    private static DemoStep much(String words, Run run) {
        return step(words, true, run);
    }

    private static DemoStep step(String words, boolean much, Run run) {
        return new DemoStep() {
            @Override
            public String words() {
                return words;
            }

            @Override
            public boolean bringsMuch() {
                return much;
            }

            @Override
            public List<SignIn> run(Place place) {
                return run.run(place);
            }
        };
    }
}
