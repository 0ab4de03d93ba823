package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cairnlearn.school.access.Rights.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn admin right} */
@Command(
        name = "right",
        description = "Give somebody of the roster a right beyond the own role, or take it back.",
        footer = {
            "",
            "flex-coordinator: looks after a school's flex blocks.",
            "privacy-officer: reads who saw what of whom.",
            "operator: looks after the installation, and sees no student.",
            "researcher: sees the numbers of one registered study, named with --study."
        })
final class AdminRight implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(
            names = "--person",
            paramLabel = "SOURCEDID",
            required = true,
            description = "Whose right it is: the id that the roster gives.")
    private String person = "";

    @Option(
            names = "--right",
            paramLabel = "RIGHT",
            required = true,
            converter = RightName.class,
            description = "Which one.")
    private Right right = Right.FLEX_COORDINATOR;

    @Option(
            names = "--school",
            paramLabel = "SOURCEDID",
            required = true,
            description = "In which school, or a district for all its schools: the roster's id.")
    private String school = "";

    @Option(names = "--study", paramLabel = "NAME", description = "A researcher's study.")
    private String study = "";

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description = "The last day; without it the right is open.")
    private @Nullable LocalDate until;

    @Option(names = "--take-back", description = "Take it back: it ends at once.")
    private boolean takeBack;

    AdminRight(Shell shell) {
        this.shell = shell;
    }

    /** A right as it is typed. */
    static final class RightName implements ITypeConverter<Right> {
        @Override
        public Right convert(String typed) {
            for (var right : Right.values()) {
                if (typed(right).equals(typed)) {
                    return right;
                }
            }
            throw new TypeConversionException("this is not a right; see --help");
        }

        private static String typed(Right right) {
            return right.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() {
        if ((right == Right.RESEARCHER) == study.isBlank()) {
            throw CommandStopped.usage(
                    "right.study",
                    "A researcher's right names a study, and no other does.",
                    "Use --study with --right researcher only.");
        }
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            var asked = new AskedRight(person, right, school, study.strip(), until);
            if (takeBack) {
                doors.takeRightBack(tenant, asked);
            } else {
                doors.giveRight(tenant, asked);
            }
        }
        shell.out().println(takeBack ? "Taken back." : "Given.");
        shell.out().flush();
        return ExitCode.DONE;
    }
}
