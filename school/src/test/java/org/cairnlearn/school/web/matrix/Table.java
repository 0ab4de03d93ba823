package org.cairnlearn.school.web.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The hand-written table of routes; its head says how it is read. */
record Table(List<Line> lines) {
    private static final String EVERYBODY = "everybody";

    /** What a request is about. */
    enum Where {
        OWN,
        CLASS,
        SCHOOL,
        TENANT,
        LEFT
    }

    /**
     * One route.
     *
     * @param form the fields of its form, with {what it is about}; empty without
     * @param roles the letters of the roles that it is for
     * @param open whether it is for everybody and not asked
     */
    record Line(Route route, String form, String roles, boolean open, Map<Where, Set<String>> in) {
        boolean isPage() {
            return route.method().equals("GET");
        }

        boolean isFor(Persona persona) {
            return (roles.contains("*") && !persona.isSystem()) || roles.contains(persona.letter());
        }

        boolean letsIn(Persona persona, Where where) {
            var named = in.getOrDefault(where, Set.of());
            return named.contains(EVERYBODY) || named.contains(persona.word());
        }

        /** Without anything that it is about there is one where only. */
        List<Where> wheres() {
            var about =
                    (route.address() + form)
                            .replace("{day}", "")
                            .replace("{day-form}", "")
                            .replace("{number}", "")
                            .replaceAll("\\{of-[a-z]+}", "");
            return about.contains("{") ? List.of(Where.values()) : List.of(Where.OWN);
        }
    }

    /** A method and an address with its query. */
    record Route(String method, String address) {
        /** As Spring names it: without the query, and whatever the variables are called. */
        String pattern() {
            return method + " " + plain(address.replaceAll("\\?.*", ""));
        }

        static String plain(String path) {
            return path.replaceAll("\\{[^}]*}", "{}");
        }
    }

    static Table read() {
        return parse(text("matrix.txt"));
    }

    /**
     * Whom a page that is not for them still names somebody to, where the database alone decides.
     */
    static Set<String> byActionOnly() {
        var all = new TreeSet<String>();
        text("by-action-only.txt")
                .lines()
                .filter(line -> line.matches("(GET|POST) .*"))
                .map(line -> line.split("\\|"))
                .forEach(parts -> {
                    for (var persona : parts[1].strip().split(" ")) {
                        all.add(parts[0].strip() + " | " + persona);
                    }
                });
        return all;
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table parse(String text) {
        var lets = new HashMap<String, Map<Where, Set<String>>>();
        text.lines()
                .filter(line -> line.startsWith("let "))
                .map(line -> line.substring(4).split("=", 2))
                .forEach(let -> lets.put(let[0].strip(), in(let[1])));
        return new Table(
                text.lines()
                        .filter(line -> line.matches("(GET|POST|PUT|DELETE) .*"))
                        .map(line -> line(line, lets))
                        .toList());
    }

    private static Line line(String line, Map<String, Map<Where, Set<String>>> lets) {
        var parts = line.split("\\|");
        var request = parts[0].strip().split("\\s+", 3);
        var who = parts[2].strip();
        var open = who.equals("open");
        return new Line(
                new Route(request[0], request[1]),
                request.length > 2 ? request[2] : "",
                parts[1].replace(" ", ""),
                open,
                open ? Map.of() : lets.containsKey(who) ? lets.get(who) : in(who));
    }

    private static Map<Where, Set<String>> in(String said) {
        var in = new EnumMap<Where, Set<String>>(Where.class);
        for (var part : said.split(";")) {
            var named = part.split(":", 2);
            if (named.length < 2) {
                throw new IllegalArgumentException("Not a where with its people: " + part);
            }
            in.put(
                    Where.valueOf(named[0].strip().toUpperCase(Locale.ROOT)),
                    Arrays.stream(named[1].strip().split(" ")).collect(Collectors.toSet()));
        }
        return in;
    }
}
