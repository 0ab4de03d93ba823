package org.cairnlearn.school.command;

import java.util.concurrent.Callable;
import org.cairnlearn.school.audit.Chain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn audit verify} */
@Command(
        name = "verify",
        description = "Check that nothing in the log of who saw what was changed.",
        footer = {
            "",
            "Each minute's lines are sealed, and each seal holds the one before. Exit code 3 when",
            "a line was changed, removed or put in; the first broken link is named. Keep the newest",
            "seal that this prints in another place: --seal finds out whether it is still there."
        })
final class AuditVerify implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Option(
            names = "--seal",
            paramLabel = "HASH",
            description = "A seal that was printed earlier and has to be in the chain still.")
    private @Nullable String seal;

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    AuditVerify(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            var chain = doors.audit(tenant).verify(seal);
            if (json) {
                Json.print(AuditJson.of(chain), shell.out());
            } else {
                tell(chain);
            }
            return chain instanceof Chain.Whole ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private void tell(Chain chain) {
        var out = shell.out();
        switch (chain) {
            case Chain.Whole(var seals, var lines, var last) -> {
                out.printf(
                        "The log is whole: %,d lines under %,d seals, %,d lines not sealed yet.%n",
                        lines.under(), seals, lines.waiting());
                if (lines.gone() > 0) {
                    out.printf(
                            "%,d lines have gone with age; their seals are whole.%n", lines.gone());
                }
                if (!last.isEmpty()) {
                    out.printf("Newest seal: %s%n", last);
                }
            }
            case Chain.Broken(var at, var after, var upTo, var why) ->
                    out.printf(
                            "The log was changed. First broken link: seal %,d, over the lines after %d up to %d. %s%n",
                            at, after, upTo, sentence(why));
            case Chain.CutOff() ->
                    out.println(
                            "The log was cut off: the seal that you named is not in the chain.");
        }
        out.flush();
    }

    private static String sentence(Chain.Why why) {
        return switch (why) {
            case LINK_MISSING -> "A seal is missing or was changed.";
            case LINES_CHANGED -> "A line was changed, removed or put in.";
            case STUDENTS_CHANGED -> "The students of a line were changed.";
        };
    }
}
