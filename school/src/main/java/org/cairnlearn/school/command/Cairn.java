package org.cairnlearn.school.command;

import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn}: the one executable. */
@Command(
        name = "cairn",
        description = "Personalized learning that can prove itself, for K-12 schools.",
        footer = {
            "",
            "Start with: cairn demo",
            "Of the script ./cairn alone: test [--all] runs the tests, bench NAME measures, fmt"
                    + " formats the sources."
        })
public final class Cairn {
    Cairn() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        OpenSchool.silence();
        var shell = Shell.ofThisProcess();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            var code = new Failures(shell).unexpected(failure, thread.getName());
            if (thread.getName().equals("main")) {
                System.exit(code);
            }
        });
        System.exit(commandLine(shell).execute(arguments));
    }

    /** The whole command line, for one call. */
    static CommandLine commandLine(Shell shell) {
        var failures = new Failures(shell);
        var all =
                new CommandLine(new Cairn())
                        .addSubcommand(new Demo(shell))
                        .addSubcommand(new Serve(shell))
                        .addSubcommand(imports(shell))
                        .addSubcommand(exports(shell))
                        .addSubcommand(pulls(shell))
                        .addSubcommand(mastery(shell))
                        .addSubcommand(
                                new CommandLine(new Plan())
                                        .addSubcommand(new PlanSolve(shell))
                                        .addSubcommand(new PlanCheck(shell))
                                        .addSubcommand(new PlanGenerate(shell)))
                        .addSubcommand(
                                new CommandLine(new Study())
                                        .addSubcommand(new StudyDesign(shell))
                                        .addSubcommand(new StudyPool(shell))
                                        .addSubcommand(new StudyAnalyze(shell)))
                        .addSubcommand(new Simulate(shell))
                        .addSubcommand(
                                new CommandLine(new Audit())
                                        .addSubcommand(new AuditVerify(shell))
                                        .addSubcommand(new AuditReport(shell)))
                        .addSubcommand(admin(shell));
        helpEverywhere(all);
        return all.setOut(shell.out())
                .setErr(shell.err())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .registerConverter(UUID.class, Cairn::id)
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpAutoWidth(true);
    }

    private static CommandLine mastery(Shell shell) {
        return new CommandLine(new Mastery())
                .addSubcommand(new MasteryEvaluate(shell))
                .addSubcommand(new MasteryFit(shell))
                .addSubcommand(new MasteryAdopt(shell))
                .addSubcommand(new MasteryExplain(shell));
    }

    private static CommandLine exports(Shell shell) {
        return new CommandLine(new Export())
                .addSubcommand(new ExportRoster(shell))
                .addSubcommand(new ExportFramework(shell));
    }

    private static CommandLine pulls(Shell shell) {
        return new CommandLine(new Pull())
                .addSubcommand(new PullRoster(shell))
                .addSubcommand(new PullFramework(shell));
    }

    private static CommandLine imports(Shell shell) {
        return new CommandLine(new Import())
                .addSubcommand(new ImportRoster(shell))
                .addSubcommand(new ImportFramework(shell))
                .addSubcommand(new ImportEvidence(shell))
                .addSubcommand(new ImportServices(shell))
                .addSubcommand(new ImportAttendance(shell))
                .addSubcommand(new ImportConsents(shell))
                .addSubcommand(new ImportLineItems(shell))
                .addSubcommand(new ImportPlans(shell))
                .addSubcommand(new ImportMaterials(shell))
                .addSubcommand(new ImportSchedule(shell));
    }

    private static CommandLine admin(Shell shell) {
        return new CommandLine(new Admin())
                .addSubcommand(new AdminPeriods(shell))
                .addSubcommand(new AdminRight(shell))
                .addSubcommand(new AdminLift(shell))
                .addSubcommand(new AdminActivity(shell))
                .addSubcommand(
                        new CommandLine(new AdminSystem())
                                .addSubcommand(new AdminSystemAdd(shell))
                                .addSubcommand(new AdminSystemList(shell))
                                .addSubcommand(new AdminSystemRevoke(shell))
                                .addSubcommand(new AdminSystemTell(shell)))
                .addSubcommand(
                        new CommandLine(new AdminYear()).addSubcommand(new AdminYearClose(shell)))
                .addSubcommand(
                        new CommandLine(new AdminPolicy())
                                .addSubcommand(new AdminPolicyShow(shell))
                                .addSubcommand(new AdminPolicySet(shell)))
                .addSubcommand(
                        new CommandLine(new AdminUser()).addSubcommand(new AdminUserAdd(shell)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("this is not an id");
        }
    }

    private static void helpEverywhere(CommandLine command) {
        command.addMixin("help", new Help());
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Cairn::helpEverywhere);
    }

    /** {@code --help} and {@code --version}, the same in every command. */
    @Command(mixinStandardHelpOptions = true)
    private static final class Help {}

    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var built = Cairn.class.getPackage().getImplementationVersion();
            return new String[] {
                "cairn %s (Java %s)"
                        .formatted(built == null ? "from source" : built, Runtime.version())
            };
        }
    }
}
