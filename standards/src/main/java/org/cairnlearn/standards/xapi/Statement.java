package org.cairnlearn.standards.xapi;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.standards.json.JsonValues;

/**
 * A statement that is as the standard wants it.
 *
 * @param json the whole of it, as maps, lists, texts, numbers and truth values
 */
public record Statement(Map<String, Object> json) {
    public Statement {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /**
     * What whoever keeps statements adds to one.
     *
     * @param id for one that has none
     * @param authority who vouches for it, as JSON
     */
    public record Stamp(
            UUID id, Instant stored, Map<String, Object> authority, XapiVersion version) {
        public Stamp {
            authority = Collections.unmodifiableMap(new LinkedHashMap<>(authority));
        }
    }

    /** An attachment that it names. */
    public record Attached(String sha2, String contentType, boolean elsewhere, boolean signature) {}

    /** The id that it came with. */
    public Optional<UUID> id() {
        return json.get("id") instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    public String verb() {
        return Json.find(json, "verb").map(verb -> Json.text(verb, "id")).orElse("");
    }

    /** The activity that it is about; empty when it is about something else. */
    public Optional<String> activity() {
        return Json.find(json, "object")
                .filter(object -> Objects.type(object).equals("Activity"))
                .map(object -> Json.text(object, "id"));
    }

    public Map<String, Object> actor() {
        return Json.find(json, "actor").orElse(Map.of());
    }

    public Map<String, Object> result() {
        return Json.find(json, "result").orElse(Map.of());
    }

    /** When it happened, as it says itself. */
    public Optional<Instant> timestamp() {
        return Moments.read(Json.text(json, "timestamp"));
    }

    /** The statement that it is about. */
    public Optional<UUID> reference() {
        return Json.find(json, "object")
                .filter(object -> Objects.type(object).equals("StatementRef"))
                .map(object -> UUID.fromString(Json.text(object, "id")));
    }

    /** Whether it takes another one back. */
    public boolean isVoiding() {
        return Statements.isVoiding(json);
    }

    /** By what it can be found. */
    public Set<Part> parts() {
        return Parts.of(json);
    }

    /** All attachments, of a sub-statement too. */
    public List<Attached> attachments() {
        return java.util.stream.Stream.of(
                        Optional.of(json),
                        Json.find(json, "object")
                                .filter(one -> Objects.type(one).equals("SubStatement")))
                .flatMap(Optional::stream)
                .map(one -> one.get("attachments"))
                .filter(List.class::isInstance)
                .flatMap(list -> ((Collection<?>) list).stream())
                .map(one -> attached((Map<?, ?>) one))
                .toList();
    }

    private static Attached attached(Map<?, ?> one) {
        return new Attached(
                Json.text(one, "sha2").toLowerCase(java.util.Locale.ROOT),
                Json.text(one, "contentType"),
                one.containsKey("fileUrl"),
                Attachments.SIGNATURE.equals(one.get("usageType")));
    }

    /** The definitions of activities in it, by the activities' ids. */
    public Map<String, Map<String, Object>> definitions() {
        return Definitions.in(json);
    }

    /** The same, as it is kept. */
    public Statement stamped(Stamp stamp) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("id", json.getOrDefault("id", stamp.id().toString()));
        kept.putAll(json);
        var stored = Moments.write(stamp.stored());
        kept.putIfAbsent("timestamp", stored);
        kept.put("stored", stored);
        kept.put("authority", stamp.authority());
        kept.putIfAbsent("version", stamp.version().ofStatements());
        return new Statement(kept);
    }

    /**
     * A digest of what it says: equal for two that are one statement to the standard, whatever was
     * added when they were stored.
     */
    public byte[] fingerprint() {
        return Key.sha256(Sameness.of(json));
    }

    /** As text. */
    public String text() {
        return JsonValues.write(json);
    }
}
