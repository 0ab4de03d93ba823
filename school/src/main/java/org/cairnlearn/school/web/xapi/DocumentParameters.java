package org.cairnlearn.school.web.xapi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.activity.DocumentKey;
import org.cairnlearn.school.activity.DocumentKey.Resource;
import org.cairnlearn.standards.xapi.AgentReader;
import org.cairnlearn.standards.xapi.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a request is about.
 *
 * @param since of a list, those that were changed later
 * @param agent whom they are about; empty where they are about an activity alone
 */
record DocumentParameters(DocumentKey key, @Nullable Instant since, Map<String, Object> agent) {
    private static final String UUID_FORM = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    /** Whether it names one document. */
    boolean isOne() {
        return key.id() != null;
    }

    static boolean isIri(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    }

    private static Set<String> names(Resource resource) {
        return switch (resource) {
            case STATE -> Set.of("activityId", "agent", "registration", "stateId", "since");
            case AGENT_PROFILE -> Set.of("agent", "profileId", "since");
            case ACTIVITY_PROFILE -> Set.of("activityId", "profileId", "since");
        };
    }

    private static String idName(Resource resource) {
        return resource == Resource.STATE ? "stateId" : "profileId";
    }

    /** Reads the parameters of a request; empty when they are not those of the resource. */
    static Optional<DocumentParameters> read(Resource resource, Map<String, String> given) {
        var since = Optional.ofNullable(given.get("since"));
        var moment = since.flatMap(Moments::read);
        var registration = Optional.ofNullable(given.get("registration"));
        var id = given.get(idName(resource));
        if (!names(resource).containsAll(given.keySet())
                || since.isPresent() != moment.isPresent()
                || registration.filter(one -> !one.matches(UUID_FORM)).isPresent()
                || (id != null && (id.isEmpty() || since.isPresent()))) {
            return Optional.empty();
        }
        var agent = agent(given);
        return subject(resource, given, agent)
                .map(subject ->
                        new DocumentParameters(
                                new DocumentKey(
                                        resource,
                                        subject,
                                        registration.map(UUID::fromString).orElse(null),
                                        id),
                                moment.orElse(null),
                                agent.orElse(Map.of())));
    }

    private static Optional<Map<String, Object>> agent(Map<String, String> given) {
        return Optional.ofNullable(given.get("agent"))
                .flatMap(text -> AgentReader.read(text, true));
    }

    private static Optional<UUID> subject(
            Resource resource, Map<String, String> given, Optional<Map<String, Object>> agent) {
        var activity =
                Optional.ofNullable(given.get("activityId")).filter(DocumentParameters::isIri);
        return switch (resource) {
            case STATE -> activity.flatMap(what -> agent.map(who -> DocumentKey.about(what, who)));
            case AGENT_PROFILE -> agent.map(DocumentKey::about);
            case ACTIVITY_PROFILE -> activity.map(DocumentKey::about);
        };
    }
}
