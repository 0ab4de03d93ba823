package org.cairnlearn.school.activity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.standards.xapi.Key;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a system.
 *
 * @param subject what they are about, as a digest
 * @param registration null: of all registrations in a list, of none for one document
 * @param id null for all
 */
public record DocumentKey(
        Resource resource, UUID subject, @Nullable UUID registration, @Nullable String id) {
    static final UUID NO_REGISTRATION = new UUID(0, 0);

    /** The standard's resources of documents. */
    public enum Resource {
        STATE,
        AGENT_PROFILE,
        ACTIVITY_PROFILE
    }

    /** Of an agent's way through an activity. */
    public static UUID about(String activity, Map<String, Object> agent) {
        return Key.ofActivity(activity + " " + Key.ofAgent(agent).map(Key::value)).value();
    }

    /** Of an activity. */
    public static UUID about(String activity) {
        return Key.ofActivity(activity).value();
    }

    /** Of an agent. */
    public static UUID about(Map<String, Object> agent) {
        return Key.ofAgent(agent).map(Key::value).orElse(NO_REGISTRATION);
    }

    Optional<String> findId() {
        return Optional.ofNullable(id);
    }

    UUID exactRegistration() {
        return registration == null ? NO_REGISTRATION : registration;
    }
}
