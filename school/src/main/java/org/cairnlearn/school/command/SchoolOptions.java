package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.util.UUID;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which school a command is about: the options that every such command takes. */
@Command
final class SchoolOptions implements HasLog {
    /** What the mixin is called in every command. */
    static final String NAME = "school";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The school's folder ($CAIRN_HOME, else ~/.local/share/cairn).")
    private @Nullable Path home;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A settings file; --home and --tenant come before what it says.")
    private @Nullable Path config;

    @Option(
            names = "--tenant",
            paramLabel = "ID",
            description = "Which district or school, when there are several.")
    private @Nullable UUID tenant;

    /**
     * What the file and the options say together.
     *
     * @throws CommandStopped when the file is not there or has mistakes
     */
    Settings settings(Shell shell) {
        var settings =
                config == null
                        ? Settings.standard(shell.standardHome())
                        : SettingsFile.read(Inputs.readableFile(config), shell.standardHome());
        if (home != null) {
            settings = settings.withHome(new Home(home));
        }
        return tenant == null ? settings : settings.withTenant(new TenantId(tenant));
    }

    /** Where a failure of this command is written, also when its settings are what failed. */
    @Override
    public CairnLog log(Shell shell) {
        if (home != null) {
            return CairnLog.in(new Home(home).folder());
        }
        if (config == null) {
            return CairnLog.in(shell.standardHome().folder());
        }
        try {
            return settings(shell).log();
        } catch (CommandStopped e) {
            return CairnLog.in(shell.standardHome().folder()); // told already
        }
    }
}
