package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cairnlearn.school.platform.GettingReady;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.SchoolTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn demo} */
@Command(
        name = "demo",
        description = "Try Cairn with a simulated school in the middle of its autumn term.",
        footer = {"", "Stays up until Ctrl-C. The next start finds the school as it was left."})
final class Demo implements Callable<Integer>, HasLog {
    private static final int MOST_STUDENTS = 600;
    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("EEEE d MMMM, h:mm a", Locale.ENGLISH);

    private final Shell shell;

    @Option(names = "--port", paramLabel = "PORT", description = "The pages' port (8080).")
    private @Nullable Integer port;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The demo's folder (demo in $CAIRN_HOME, else ~/.local/share/cairn).")
    private @Nullable Path home;

    @Option(
            names = "--students",
            paramLabel = "N",
            description = "How many students the school has (${DEFAULT-VALUE}).")
    private int students = 600;

    @Option(names = "--fresh", description = "Delete the demo that is there and begin anew.")
    private boolean fresh;

    Demo(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (students < 1 || students > MOST_STUDENTS) {
            throw CommandStopped.usage(
                    "command.usage",
                    "--students takes a number from 1 to %d.".formatted(MOST_STUDENTS),
                    "");
        }
        var standard = Ports.choose(Settings.standard(home()).withoutSecondFactor(), port);
        var demo = new DemoHome(standard.home(), Morning.zone(shell.clock().instant()));
        var clock = new DemoClock(shell.clock());
        var steps = demo.prepare(students, fresh) ? steps(demo, clock) : List.<DemoStep>of();
        var settings = standard.inZone(demo.zone());
        var progress = new GettingReady(steps.stream().map(DemoStep::words).toList());
        try (var school =
                OpenSchool.withPages(
                        settings,
                        pages -> {
                            pages.registerBean(GettingReady.class, () -> progress);
                            pages.registerBean(InstantSource.class, () -> clock);
                        })) {
            shell.out().printf("Cairn is at %s (Ctrl-C stops it)%n", school.address(settings));
            shell.out().flush();
            fill(new Filling(school, demo, clock), steps, progress);
            school.doors().planClock().start();
            tell(school.doors().time(), demo.signIns());
            school.stayUp();
        }
        return ExitCode.DONE;
    }

    private List<DemoStep> steps(DemoHome demo, DemoClock clock) {
        return DemoSteps.all(new SchoolTime(clock, demo.zone()), students, demo.files());
    }

    @Override
    public CairnLog log(Shell from) {
        return CairnLog.in(home().folder());
    }

    private Home home() {
        return new Home(home == null ? shell.standardHome().folder().resolve("demo") : home);
    }

    /** A demo that is filled. */
    private record Filling(OpenSchool school, DemoHome demo, DemoClock clock) {}

    private void fill(Filling filling, List<DemoStep> steps, GettingReady progress) {
        var school = filling.school();
        var demo = filling.demo();
        List<SignIn> signIns = new ArrayList<>(demo.signIns());
        var place = new DemoStep.Place(school.doors(), demo.files(), filling.clock());
        for (var step : steps) {
            shell.err().println(step.words() + " …");
            signIns.addAll(step.run(place));
            if (step.bringsMuch()) {
                school.recount();
            }
            progress.stepDone();
        }
        demo.filled(students, signIns);
    }

    private void tell(SchoolTime time, List<SignIn> signIns) {
        var now = time.now().atZone(time.zone());
        shell.out().printf("%nAt Harbor School it is %s.%n", NOW.format(now));
        if (!signIns.isEmpty()) {
            shell.out().println();
            shell.out().println("Sign in as");
        }
        for (var one : signIns) {
            shell.out().printf("  %-20s %-10s %s%n", one.who(), one.login(), one.password());
        }
        shell.out().flush();
    }
}
