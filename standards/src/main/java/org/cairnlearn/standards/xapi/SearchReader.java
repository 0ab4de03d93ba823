package org.cairnlearn.standards.xapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that look for statements, and notes what is wrong with them. */
final class SearchReader {
    private final Map<String, String> given;
    private final List<String> wrong = new ArrayList<>();

    SearchReader(Map<String, String> given) {
        this.given = given;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var agent = find("agent");
        if (agent.isPresent()) {
            AgentReader.read(agent.get(), true)
                    .flatMap(Key::ofAgent)
                    .ifPresentOrElse(
                            key -> parts.add(new Part(key, is("related_agents"))),
                            () -> wrong.add("agent is an agent or an identified group, as JSON."));
        }
        formed("activity", Form.IRI)
                .ifPresent(id -> parts.add(new Part(Key.ofActivity(id), is("related_activities"))));
        formed("verb", Form.IRI)
                .ifPresent(id -> parts.add(new Part(Key.of(Key.Kind.VERB, id), false)));
        formed("registration", Form.UUID)
                .map(id -> Key.of(Key.Kind.REGISTRATION, id.toLowerCase(Locale.ROOT)))
                .ifPresent(key -> parts.add(new Part(key, false)));
        return parts;
    }

    StatementQuery.Span span() {
        var limit = number("limit", "0");
        var most = limit == 0 ? StatementQuery.MOST : Math.min(limit, StatementQuery.MOST);
        return new StatementQuery.Span(
                moment("since"), moment("until"), (int) most, is("ascending"), beyond());
    }

    private @Nullable Long beyond() {
        return given.containsKey(StatementQuery.CURSOR) ? number(StatementQuery.CURSOR, "") : null;
    }

    private long number(String name, String usual) {
        var text = given.getOrDefault(name, usual);
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        wrong.add(name + " is a whole number from 0 on.");
        return 0;
    }

    private @Nullable Instant moment(String name) {
        var text = given.get(name);
        var moment = text == null ? Optional.<Instant>empty() : Moments.read(text);
        if (text != null && moment.isEmpty()) {
            wrong.add(name + " is an ISO 8601 moment.");
        }
        return moment.orElse(null);
    }

    private Optional<String> formed(String name, Form form) {
        var text = find(name);
        if (text.filter(one -> !form.fits(one)).isPresent()) {
            wrong.add("%s is %s.".formatted(name, form.what()));
            return Optional.empty();
        }
        return text;
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private boolean is(String name) {
        return "true".equals(given.get(name));
    }
}
