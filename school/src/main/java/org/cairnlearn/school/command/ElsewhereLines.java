package org.cairnlearn.school.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** The settings of identity providers: {@code oidc.NAME.…}, for as many names as there are. */
final class ElsewhereLines {
    private static final Pattern KEY = Pattern.compile("oidc\\.([a-z][a-z0-9-]{0,30})\\.(.+)");
    private static final List<Setting> NEEDED =
            List.of(
                    Setting.OIDC_ISSUER,
                    Setting.OIDC_CLIENT,
                    Setting.OIDC_SECRET_FILE,
                    Setting.OIDC_NAME);

    private final Path file;
    private final List<Trouble> troubles;
    private final Map<String, Map<Setting, SettingsLines.Entry>> names = new TreeMap<>();

    ElsewhereLines(Path file, List<Trouble> troubles) {
        this.file = file;
        this.troubles = troubles;
    }

    /** The setting that a key names, with NAME in the place of the provider's own. */
    static Optional<Setting> find(String key) {
        var parts = KEY.matcher(key);
        return parts.matches() ? Setting.find("oidc.NAME." + parts.group(2)) : Optional.empty();
    }

    /** Takes a line; false when the same key was set before. */
    boolean take(Setting setting, SettingsLines.Entry entry) {
        var parts = KEY.matcher(entry.key());
        if (!parts.matches()) {
            throw new IllegalArgumentException("No key of an identity provider: " + entry.key());
        }
        return names.computeIfAbsent(parts.group(1), _ -> new EnumMap<>(Setting.class))
                        .putIfAbsent(setting, entry)
                == null;
    }

    /** All providers, once every line was taken. */
    List<Elsewhere> all() {
        List<Elsewhere> all = new ArrayList<>();
        names.forEach((name, entries) -> all.add(one(name, entries)));
        return List.copyOf(all);
    }

    private Elsewhere one(String name, Map<Setting, SettingsLines.Entry> entries) {
        var first = entries.values().iterator().next();
        NEEDED.stream()
                .filter(setting -> !entries.containsKey(setting))
                .forEach(setting ->
                        troubles.add(
                                Trouble.error(
                                                "settings.missing",
                                                "%s is set, but %s is not."
                                                        .formatted(first.key(), key(setting, name)),
                                                "An identity provider needs issuer, client, secret.file and name.")
                                        .in(file.toString(), first.line())));
        Map<String, String> values = new HashMap<>();
        entries.forEach((setting, entry) ->
                value(setting, entry)
                        .ifPresentOrElse(
                                value -> values.put(what(setting), value),
                                () -> bad(setting, entry)));
        return new Elsewhere(name, values);
    }

    private Optional<String> value(Setting setting, SettingsLines.Entry entry) {
        var value = entry.value();
        return switch (setting) {
            case OIDC_ISSUER -> issuer(value);
            case OIDC_SECRET_FILE -> secret(value);
            case OIDC_TENANT -> tenant(value);
            case OIDC_EMAILS_VERIFIED -> oneOf(value, Set.of("true", "false"));
            case OIDC_NETWORK -> oneOf(value, Set.of("internet", "own-network"));
            default -> Optional.of(value); // a word that the provider knows
        };
    }

    private static Optional<String> issuer(String value) {
        try {
            var issuer = new URI(value);
            var local =
                    "http".equals(issuer.getScheme())
                            && issuer.getHost() != null
                            && isThisMachine(issuer.getHost());
            return issuer.getHost() != null
                            && issuer.getRawQuery() == null
                            && issuer.getRawFragment() == null
                            && ("https".equals(issuer.getScheme()) || local)
                    ? Optional.of(value)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost")
                    || InetAddress.ofLiteral(host.replaceFirst("^\\[(.*)]$", "$1"))
                            .isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<String> secret(String value) {
        try (var lines = Files.lines(file.toAbsolutePath().resolveSibling(value))) {
            return lines.findFirst().map(String::strip).filter(line -> !line.isEmpty());
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> tenant(String value) {
        try {
            return Optional.of(UUID.fromString(value).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> oneOf(String value, Set<String> all) {
        return Optional.of(value.toLowerCase(Locale.ROOT)).filter(all::contains);
    }

    private void bad(Setting setting, SettingsLines.Entry entry) {
        var wrong =
                switch (setting) {
                    case OIDC_ISSUER -> "is not an https address";
                    case OIDC_SECRET_FILE ->
                            "names no file with the secret in its first line that can be read here";
                    case OIDC_TENANT -> "is not a tenant's id";
                    case OIDC_EMAILS_VERIFIED -> "is neither true nor false";
                    case OIDC_NETWORK -> "is neither internet nor own-network";
                    default -> "cannot be used";
                };
        troubles.add(
                Trouble.error(
                                "settings.value",
                                "The value of %s %s.".formatted(entry.key(), wrong),
                                "docs/guide/school-accounts.md has examples.")
                        .in(file.toString(), entry.line()));
    }

    private static String key(Setting setting, String name) {
        return setting.key().replace("NAME", name);
    }

    /** What the application calls it. */
    private static String what(Setting setting) {
        return setting == Setting.OIDC_SECRET_FILE
                ? "secret"
                : setting.key().substring("oidc.NAME.".length());
    }
}
