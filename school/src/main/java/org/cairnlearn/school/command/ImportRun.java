package org.cairnlearn.school.command;

import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** One import from its options to its exit code: the part that all imports have in common. */
final class ImportRun {
    /** The tenant of a transaction that only makes tenants, which belong to none. */
    private static final TenantId NOBODY = new TenantId(new UUID(0, 0));

    /** The import's front door. */
    interface Door {
        ImportReport run(Doors doors, ImportWish wish);
    }

    /** How the tenant is found. */
    private interface Into {
        ImportReport run(Doors doors, @Nullable TenantId named);
    }

    /** A dry run into a tenant that is not there yet: thrown to undo all of it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        Undone(ImportReport report) {
            super(report.format());
            this.report = report;
        }
    }

    private final Shell shell;
    private final ImportOptions options;

    ImportRun(Shell shell, ImportOptions options) {
        this.shell = shell;
        this.options = options;
    }

    /** For a school that is there. */
    int intoASchool(Door door) {
        return run((doors, named) -> door.run(doors, wish(choice(doors).require(named))));
    }

    /**
     * For what may come before there is a school: the first import makes the tenant.
     *
     * @param name what the import can say of the tenant's name; {@link DistrictName#UNKNOWN} when
     *     nothing, and then the next one that can say more gives it
     */
    int intoASchoolOrANewOne(Door door, Supplier<String> name) {
        return run((doors, named) -> {
            var tenant = choice(doors).find(named);
            return tenant.isPresent()
                    ? intoASchoolThatMayBeNameless(doors, tenant.get(), door, name)
                    : intoANewSchool(doors, door, name.get());
        });
    }

    private ImportReport intoASchoolThatMayBeNameless(
            Doors doors, TenantId tenant, Door door, Supplier<String> name) {
        var report = door.run(doors, wish(tenant));
        if (report.applied() && choice(doors).isNamed(tenant, DistrictName.UNKNOWN)) {
            doors.tenants().rename(tenant, name.get());
        }
        return report;
    }

    private ImportReport intoANewSchool(Doors doors, Door door, String name) {
        if (!options.dryRun()) {
            return door.run(doors, wish(doors.tenants().add(name).id()));
        }
        try {
            return doors.work()
                    .write(
                            NOBODY,
                            () -> {
                                var tenant = doors.tenants().add(name);
                                throw new Undone(door.run(doors, wish(tenant.id())));
                            });
        } catch (Undone undone) {
            return undone.report;
        }
    }

    private static TenantChoice choice(Doors doors) {
        return new TenantChoice(doors.tenants().all());
    }

    private int run(Into into) {
        options.path(); // an unknown file is told before a database is started
        var settings = options.school().settings(shell);
        ImportReport report;
        try (var school = OpenSchool.forOneCommand(settings)) {
            report = into.run(school.doors(), settings.tenant());
        }
        return tell(shell, report, options.json(), options.dryRun());
    }

    /** Prints what came of an import; the exit code says it too. */
    static int tell(Shell shell, ImportReport report, boolean json, boolean dryRun) {
        if (json) {
            Json.print(Json.report(report), shell.out());
        } else {
            new ReportText(report, dryRun).print(shell.out());
        }
        return exitCode(report, dryRun);
    }

    private ImportWish wish(TenantId tenant) {
        return new ImportWish(
                tenant,
                options.path(),
                options.dryRun(),
                options.acceptRemovals(),
                rows -> {
                    shell.err().printf("committed %d rows%n", rows);
                    shell.err().flush();
                });
    }

    /** 3 as soon as anything was refused, in a dry run as in the real one. */
    static int exitCode(ImportReport report, boolean dryRun) {
        var refused =
                Json.sum(report.files(), FileCount::refused) > 0
                        || report.problems().stream().map(Trouble::of).anyMatch(Trouble::isError)
                        || (!report.applied() && !dryRun);
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
