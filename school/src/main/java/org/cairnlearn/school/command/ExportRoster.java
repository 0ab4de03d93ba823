package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.exchange.RosterExport;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.standards.oneroster.ServiceObjects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn export roster FOLDER} */
@WayOut(
        purpose = Purpose.SCHOOL_WORK,
        data = {DataKind.NAME, DataKind.CONTACT})
@Command(
        name = "roster",
        description = "Write the roster as OneRoster 1.2 CSV, for the school's own use.",
        footer = {
            "",
            "All students are in it, whatever families said about sharing: for programs of others",
            "give a key instead (cairn admin system add)."
        })
final class ExportRoster implements Callable<Integer> {
    private final Shell shell;

    @Mixin(name = SchoolOptions.NAME)
    private final SchoolOptions options = new SchoolOptions();

    @Parameters(paramLabel = "FOLDER", description = "Where to; it is made, or is empty.")
    private Path folder = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "MOMENT",
            converter = Moment.class,
            description = "Only what changed after it (delta), as the last export said.")
    private @Nullable Instant since;

    ExportRoster(Shell shell) {
        this.shell = shell;
    }

    /** A moment as it is typed. */
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String typed) {
            try {
                return Instant.parse(typed);
            } catch (DateTimeParseException notOne) {
                throw new TypeConversionException("write it as 2026-11-23T13:40:00.000Z");
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        makeFolder();
        var settings = options.settings(shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            tell(doors.rosterExport().run(new RosterExport.Wish(tenant, folder, since)));
        }
        return ExitCode.DONE;
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw CommandStopped.usage(
                        "export.not-empty",
                        "There are files in that folder already.",
                        "Name another folder, or empty it.");
            }
        }
    }

    private void tell(RosterExport.Written written) {
        for (var kind : RosterKind.values()) {
            var count = written.records().get(kind);
            if (count != null) {
                shell.out().printf("%-14s %,10d%n", kind.plural(), count);
            }
        }
        written.latest()
                .ifPresent(at ->
                        shell.out()
                                .printf(
                                        "Next time, for what changed: --since %s%n",
                                        ServiceObjects.moment(at)));
        shell.out().flush();
    }
}
