package org.cairnlearn.standards.xapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which statements a request asks for.
 *
 * @param parts by what they are found, all of them
 * @param span which of those, and in which order
 */
public record StatementQuery(List<Part> parts, Span span, Form form) {
    /** As many as one answer holds unless the request says fewer. */
    public static final int MOST = 500;

    /** The parameter of a further part of a long answer. */
    public static final String CURSOR = "more";

    private static final Set<String> ALONE = Set.of("statementId", "voidedStatementId");
    private static final Set<String> HOW = Set.of("format", "attachments");
    private static final Set<String> SEARCH =
            Set.of(
                    "agent",
                    "verb",
                    "activity",
                    "registration",
                    "related_activities",
                    "related_agents",
                    "since",
                    "until",
                    "limit",
                    "ascending",
                    CURSOR);
    private static final Set<String> TRUTHS =
            Set.of("related_activities", "related_agents", "ascending", "attachments");

    public StatementQuery {
        parts = List.copyOf(parts);
    }

    /**
     * Which of those that are found.
     *
     * @param since stored later
     * @param until stored then or earlier
     * @param beyond behind which one an answer goes on; null from the beginning
     */
    public record Span(
            @Nullable Instant since,
            @Nullable Instant until,
            int limit,
            boolean ascending,
            @Nullable Long beyond) {}

    /** How they are told. */
    public record Form(Telling.Format format, boolean attachments) {}

    /** What came of reading it. */
    public sealed interface Reading {
        /**
         * One statement.
         *
         * @param voided whether it must have been taken back; else it must not
         */
        record One(UUID id, boolean voided, Form form) implements Reading {}

        record Several(StatementQuery query) implements Reading {}

        /** Why not; nothing of the request stands in it. */
        record Refused(String why) implements Reading {}
    }

    /** Reads the parameters of a request. */
    public static Reading read(Map<String, String> given) {
        var wrong = new ArrayList<String>();
        for (var name : given.keySet()) {
            if (!ALONE.contains(name) && !HOW.contains(name) && !SEARCH.contains(name)) {
                wrong.add("A parameter is not one of the statements resource.");
            }
        }
        TRUTHS.forEach(name -> {
            if (!Set.of("true", "false").contains(given.getOrDefault(name, "false"))) {
                wrong.add(name + " is true or false.");
            }
        });
        var format = format(given.getOrDefault("format", "exact"));
        if (format.isEmpty()) {
            wrong.add("format is ids, exact or canonical.");
        }
        if (!wrong.isEmpty() || format.isEmpty()) {
            return new Reading.Refused(String.join(" ", wrong));
        }
        var form = new Form(format.get(), is(given, "attachments"));
        return given.keySet().stream().anyMatch(ALONE::contains)
                ? one(given, form)
                : several(given, form);
    }

    private static boolean is(Map<String, String> given, String name) {
        return "true".equals(given.get(name));
    }

    private static Optional<Telling.Format> format(String text) {
        return switch (text) {
            case "ids" -> Optional.of(Telling.Format.IDS);
            case "exact" -> Optional.of(Telling.Format.EXACT);
            case "canonical" -> Optional.of(Telling.Format.CANONICAL);
            default -> Optional.empty();
        };
    }

    private static Reading one(Map<String, String> given, Form form) {
        var ids = ALONE.stream().filter(given::containsKey).toList();
        var id = given.getOrDefault(ids.getFirst(), "");
        if (ids.size() > 1 || given.keySet().stream().anyMatch(SEARCH::contains)) {
            return new Reading.Refused(
                    "Whoever asks for one statement asks by its id, and beside it for format and attachments only.");
        }
        return org.cairnlearn.standards.xapi.Form.UUID.fits(id)
                ? new Reading.One(
                        UUID.fromString(id), ids.getFirst().equals("voidedStatementId"), form)
                : new Reading.Refused("The id of a statement is a UUID.");
    }

    private static Reading several(Map<String, String> given, Form form) {
        var search = new SearchReader(given);
        var query = new StatementQuery(search.parts(), search.span(), form);
        return search.wrong().isEmpty()
                ? new Reading.Several(query)
                : new Reading.Refused(String.join(" ", search.wrong()));
    }
}
