package org.cairnlearn.school.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose refusals a command keeps that reads students' data from files. */
final class RefusalOptions {
    @Option(
            names = "--consents",
            paramLabel = "DIR",
            description =
                    "The folder or settings file of the school that the data is from: who refused there is left out.")
    private @Nullable Path school;

    @Option(
            names = "--consents-tenant",
            paramLabel = "ID",
            description = "Which district or school, when there are several.")
    private @Nullable UUID tenant;

    /** The names by which data may name those who refused; says how many they are. */
    Set<String> of(Shell shell, Purpose purpose) {
        var from = school;
        if (from == null) {
            return Set.of();
        }
        var settings = settings(Inputs.readable(from), shell);
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var ours = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            var refused = doors.refusals(ours, purpose, DataKind.WORK);
            shell.err().printf("%d refused at this school and are left out.%n", refused.people());
            shell.err().flush();
            return refused.names();
        }
    }

    private Settings settings(Path from, Shell shell) {
        var settings =
                Files.isDirectory(from)
                        ? Settings.standard(shell.standardHome()).withHome(new Home(from))
                        : SettingsFile.read(from, shell.standardHome());
        return tenant == null ? settings : settings.withTenant(new TenantId(tenant));
    }
}
