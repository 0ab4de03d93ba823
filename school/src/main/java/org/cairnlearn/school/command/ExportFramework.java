package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cairnlearn.school.exchange.FrameworkExport;
import org.cairnlearn.standards.framework.CaseEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn export framework NAME FILE} */
@Command(
        name = "framework",
        description = "Write a framework of skills as a CASE package.",
        footer = {
            "",
            "Read in again it is the same framework; where it came from a table, it has identifiers",
            "of its own, the same in every school."
        })
final class ExportFramework implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "Its identifier or its title.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "Where to; it must not be there yet.")
    private Path file = Path.of("");

    @Option(
            names = "--case",
            paramLabel = "EDITION",
            converter = EditionName.class,
            description = "1.1, unless you say 1.0.")
    private CaseEdition edition = CaseEdition.V1_1;

    ExportFramework(Shell shell) {
        this.shell = shell;
    }

    /** An edition as it is typed. */
    static final class EditionName implements ITypeConverter<CaseEdition> {
        @Override
        public CaseEdition convert(String typed) {
            return Stream.of(CaseEdition.values())
                    .filter(one -> one.version().equals(typed))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("say 1.0 or 1.1"));
        }
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            throw CommandStopped.usage(
                    "export.exists", "There is a file of this name.", "Name another one.");
        }
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            tell(
                    doors.frameworkExport()
                            .run(new FrameworkExport.Wish(tenant, name, edition, file)));
        }
        return ExitCode.DONE;
    }

    private void tell(FrameworkExport.Written written) {
        switch (written) {
            case FrameworkExport.Written.Done(var title) ->
                    shell.out().printf("%s, CASE %s: %s%n", title, edition.version(), file);
            case FrameworkExport.Written.WhichOne(var titles) ->
                    throw CommandStopped.usage(
                            "export.which-framework",
                            "No framework, or more than one, has this name.",
                            titles.isEmpty()
                                    ? "Import one first."
                                    : "There are: %s.".formatted(String.join("; ", titles)));
        }
        shell.out().flush();
    }
}
