package org.cairnlearn.school.command;

import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.access.SecondFactorRule;
import org.cairnlearn.school.audit.Retention;
import org.cairnlearn.school.platform.DatabaseLogin;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.KeyFile;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of {@code --config}. Everything that is wrong in it is told at once, each with its
 * line and what to write instead; a value is never repeated, since it may be a password.
 */
final class SettingsFile {
    private static final List<Setting> OF_THE_DATABASE =
            List.of(
                    Setting.DATABASE_URL,
                    Setting.DATABASE_USER,
                    Setting.DATABASE_PASSWORD,
                    Setting.DATABASE_OWNER_USER,
                    Setting.DATABASE_OWNER_PASSWORD);

    private final Path file;
    private final Map<Setting, SettingsLines.Entry> entries = new EnumMap<>(Setting.class);
    private final List<Trouble> troubles = new ArrayList<>();
    private final ElsewhereLines elsewhere;

    private SettingsFile(Path file) {
        this.file = file;
        this.elsewhere = new ElsewhereLines(file, troubles);
    }

    /**
     * The settings of a file, with standard values for what it doesn't say.
     *
     * @throws CommandStopped with all that is wrong in it
     */
    static Settings read(Path file, Home standardHome) {
        return new SettingsFile(file).read(standardHome);
    }

    private Settings read(Home standardHome) {
        SettingsLines.read(file, troubles).forEach(this::take);
        var home = find(Setting.HOME, this::home).orElse(standardHome);
        var settings =
                new Settings(
                        home,
                        new Settings.Listen(
                                find(Setting.ADDRESS, this::address)
                                        .orElse(Settings.Listen.STANDARD.address()),
                                find(Setting.PORT, this::port)
                                        .orElse(Settings.Listen.STANDARD.port()),
                                transport()),
                        find(Setting.ZONE, this::zone).orElse(null),
                        find(Setting.TENANT, this::tenant).orElse(null),
                        protection(home),
                        outside());
        if (!troubles.isEmpty()) {
            throw CommandStopped.usage(troubles);
        }
        return settings;
    }

    private void take(SettingsLines.Entry entry) {
        var named = ElsewhereLines.find(entry.key());
        var setting = named.isPresent() ? named : Setting.find(entry.key());
        if (setting.isEmpty() || entry.key().contains("NAME")) {
            tell(
                    entry.line(),
                    "settings.unknown",
                    "There is no setting of the name %s.".formatted(entry.key()),
                    "Correct the name or take the line out; docs/reference/configuration.md lists all.");
        } else if (entries.containsKey(setting.get())) {
            tellTwice(entry);
        } else if (entry.value().isEmpty()) {
            tell(
                    entry.line(),
                    "settings.empty",
                    "%s has no value.".formatted(entry.key()),
                    "Write one after the = sign, or take the line out.");
        } else if (named.isEmpty()) {
            entries.put(setting.get(), entry);
        } else if (!elsewhere.take(named.get(), entry)) {
            tellTwice(entry);
        }
    }

    private void tellTwice(SettingsLines.Entry entry) {
        tell(
                entry.line(),
                "settings.twice",
                "%s is set a second time.".formatted(entry.key()),
                "Take one of the two lines out.");
    }

    private <T> Optional<T> find(
            Setting setting, Function<SettingsLines.Entry, Optional<T>> reader) {
        return Optional.ofNullable(entries.get(setting)).flatMap(reader);
    }

    private Optional<Home> home(SettingsLines.Entry entry) {
        try {
            var folder = file.toAbsolutePath().resolveSibling(entry.value());
            return Optional.of(new Home(folder));
        } catch (InvalidPathException e) {
            return bad(entry, "is not a folder's path", "home=/var/lib/cairn");
        }
    }

    private Optional<String> address(SettingsLines.Entry entry) {
        if (entry.value().equals("localhost")) {
            return Optional.of(entry.value());
        }
        try {
            return Optional.of(InetAddress.ofLiteral(entry.value()).getHostAddress());
        } catch (IllegalArgumentException e) {
            return bad(entry, "is neither a network address nor localhost", "address=127.0.0.1");
        }
    }

    private Optional<Integer> port(SettingsLines.Entry entry) {
        return entry.value().matches("\\d{1,5}") && Integer.parseInt(entry.value()) <= 65_535
                ? Optional.of(Integer.parseInt(entry.value()))
                : bad(entry, "is not a number from 0 to 65535", "port=8080");
    }

    private Optional<ZoneId> zone(SettingsLines.Entry entry) {
        try {
            return Optional.of(ZoneId.of(entry.value()));
        } catch (DateTimeException e) {
            return bad(entry, "is not a time zone's name", "zone=America/New_York");
        }
    }

    private Optional<TenantId> tenant(SettingsLines.Entry entry) {
        try {
            return Optional.of(new TenantId(UUID.fromString(entry.value())));
        } catch (IllegalArgumentException e) {
            return bad(
                    entry, "is not a tenant's id", "tenant=0199f0c4-7a00-7000-8000-000000000000");
        }
    }

    private Settings.Protection protection(Home home) {
        return new Settings.Protection(
                find(
                                Setting.KEY_FILE,
                                entry -> path(entry, _ -> Optional.empty(), "key.file=cairn.key"))
                        .map(KeyFile::new)
                        .orElse(home.key()),
                find(Setting.SECOND_FACTOR, this::secondFactor).orElse(SecondFactorRule.STAFF),
                find(Setting.LOG_YEARS, this::years).orElse(Retention.STANDARD),
                elsewhere.all());
    }

    private Optional<SecondFactorRule> secondFactor(SettingsLines.Entry entry) {
        try {
            return Optional.of(SecondFactorRule.valueOf(entry.value().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return bad(entry, "is not staff, office or nobody", "second.factor=staff");
        }
    }

    private Optional<Integer> years(SettingsLines.Entry entry) {
        var years = entry.value().matches("\\d{1,3}") ? Integer.parseInt(entry.value()) : 0;
        return Retention.allows(years)
                ? Optional.of(years)
                : bad(
                        entry,
                        "is not a number from %d to %d".formatted(Retention.LEAST, Retention.MOST),
                        "log.years=8");
    }

    private Settings.Transport transport() {
        var certificate = find(Setting.TLS_CERTIFICATE, this::certificate);
        var key = certificate.flatMap(one -> find(Setting.TLS_KEY, entry -> key(one, entry)));
        together(Setting.TLS_CERTIFICATE, Setting.TLS_KEY);
        together(Setting.TLS_KEY, Setting.TLS_CERTIFICATE);
        var tls = key.map(one -> new Settings.Tls(certificate.orElseThrow(), one));
        return new Settings.Transport(
                tls.orElse(null), find(Setting.PROXY, this::proxy).orElse(null));
    }

    private Optional<Path> certificate(SettingsLines.Entry entry) {
        return path(entry, CertificateFiles::problemOfCertificate, "tls.certificate=cairn.pem");
    }

    private Optional<Path> key(Path certificate, SettingsLines.Entry entry) {
        return path(
                entry,
                file -> CertificateFiles.problemOfKey(certificate, file),
                "tls.key=cairn-key.pem");
    }

    private Optional<Path> path(
            SettingsLines.Entry entry, Function<Path, Optional<String>> problem, String example) {
        try {
            var path = file.toAbsolutePath().resolveSibling(entry.value());
            var wrong = problem.apply(path);
            return wrong.isEmpty() ? Optional.of(path) : bad(entry, wrong.get(), example);
        } catch (InvalidPathException e) {
            return bad(entry, "is not a file's path", example);
        }
    }

    private Optional<String> proxy(SettingsLines.Entry entry) {
        try {
            return Optional.of(InetAddress.ofLiteral(entry.value()).getHostAddress());
        } catch (IllegalArgumentException e) {
            return bad(entry, "is not a network address", "proxy=10.0.0.5");
        }
    }

    private void together(Setting set, Setting missing) {
        var entry = entries.get(set);
        if (entry != null && !entries.containsKey(missing)) {
            tell(
                    entry.line(),
                    "settings.missing",
                    "%s is set, but %s is not.".formatted(set.key(), missing.key()),
                    "Set both for https, or neither.");
        }
    }

    private Settings.@Nullable Outside outside() {
        var named = OF_THE_DATABASE.stream().filter(entries::containsKey).toList();
        if (named.isEmpty()) {
            return null;
        }
        var first = entries.get(named.getFirst());
        for (var setting : OF_THE_DATABASE) {
            if (!entries.containsKey(setting) && first != null) {
                tell(
                        first.line(),
                        "settings.missing",
                        "%s is set, but %s is not.".formatted(first.key(), setting.key()),
                        "Set all five of database.*, or none for the embedded database.");
            }
        }
        var url = entries.get(Setting.DATABASE_URL);
        if (url != null && !url.value().startsWith("jdbc:postgresql://")) {
            bad(url, "is not a PostgreSQL address", "database.url=jdbc:postgresql://host/cairn");
        }
        return new Settings.Outside(
                login(Setting.DATABASE_OWNER_USER, Setting.DATABASE_OWNER_PASSWORD),
                login(Setting.DATABASE_USER, Setting.DATABASE_PASSWORD));
    }

    private DatabaseLogin login(Setting user, Setting password) {
        return new DatabaseLogin(text(Setting.DATABASE_URL), text(user), text(password));
    }

    private String text(Setting setting) {
        var entry = entries.get(setting);
        return entry == null ? "" : entry.value();
    }

    private <T> Optional<T> bad(SettingsLines.Entry entry, String what, String example) {
        tell(
                entry.line(),
                "settings.value",
                "The value of %s %s.".formatted(entry.key(), what),
                "Write for example %s.".formatted(example));
        return Optional.empty();
    }

    private void tell(long line, String code, String message, String fix) {
        troubles.add(Trouble.error(code, message, fix).in(file.toString(), line));
    }
}
