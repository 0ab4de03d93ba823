package org.cairnlearn.school.competency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Policy.Rules;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.WorkMemory;
import org.springframework.stereotype.Component;

/**
 * The front door to how schools judge. Every call is made inside a piece of {@link
 * org.cairnlearn.school.platform.Work} and sees that tenant only.
 *
 * <p>Whose rules hold for whom is the caller's to know: a school is given as a line of owners, the
 * school first, then what stands above it.
 */
@Component
public final class PolicyBook {
    private final PolicySql sql;
    private final SchoolTime time;
    private final WorkMemory memory;

    PolicyBook(PolicySql sql, SchoolTime time, WorkMemory memory) {
        this.memory = memory;
        this.sql = sql;
        this.time = time;
    }

    /** The policy of a school at a moment. */
    public Policy effective(List<PolicyOwner> upwards, Instant at) {
        return at(at).of(upwards);
    }

    /** The policies of all schools at a moment: one statement, however many are asked for. */
    public Policies at(Instant moment) {
        var read = memory.once(Newest.class, () -> new Newest(moment, sql.inForceFrom(moment)));
        var known =
                moment.isBefore(read.from()) ? new Newest(moment, sql.inForceFrom(moment)) : read;
        return new Policies(
                known.editions().stream()
                        .filter(edition -> !edition.from().isAfter(moment))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        PolicyEdition::owner,
                                        Function.identity(),
                                        (newer, _) -> newer)));
    }

    /**
     * What is remembered within a piece of work.
     *
     * @param editions of each owner, newest first: what holds from a moment on
     */
    private record Newest(Instant from, List<PolicyEdition> editions) {}

    /** Every version that these owners have published, each owner's newest first. */
    public List<PolicyEdition> history(List<PolicyOwner> owners) {
        return sql.history(owners);
    }

    /**
     * Makes a document the next version of the policy of the first owner of a line. Nothing that
     * was published or reported before changes.
     *
     * @param document JSON with what differs from the rules above
     * @param from when it comes into force; what is past means now. Never before an earlier version
     * @param by who publishes it, as the school names people
     */
    public Publishing publish(List<PolicyOwner> upwards, String document, Instant from, String by) {
        if (upwards.isEmpty()) {
            throw new IllegalArgumentException("A policy needs an owner");
        }
        var owner = upwards.getFirst();
        sql.lock(owner);
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        var begins = from.isAfter(now) ? from.truncatedTo(ChronoUnit.MICROS) : now;
        var above = effective(upwards.subList(1, upwards.size()), begins);
        var problems = new ArrayList<>(PolicyDocument.over(above.rules(), document).problems());
        var newest = sql.history(List.of(owner)).stream().findFirst();
        if (newest.filter(one -> one.from().isAfter(begins)).isPresent()) {
            problems.add(
                    new PolicyProblem(
                            "",
                            "An earlier version comes into force only later.",
                            "Let this one begin after it."));
        }
        if (!problems.isEmpty()) {
            return new Publishing.Refused(problems);
        }
        var number = newest.map(PolicyEdition::number).orElse(0) + 1;
        var edition = new PolicyEdition(owner, number, begins, by, now, document);
        if (newest.isPresent() && sql.sameAsNewest(edition)) {
            return new Publishing.NothingNew(newest.get());
        }
        sql.add(edition);
        memory.forget();
        return new Publishing.Published(edition);
    }

    /**
     * The same as {@link #publish}, of the newest document of the first owner with some numbers
     * changed, from now on.
     *
     * @param numbers by where they stand in the document, as in "planning/weights/choice"
     */
    public Publishing publish(List<PolicyOwner> upwards, Map<String, Integer> numbers, String by) {
        var newest =
                sql.history(List.of(upwards.getFirst())).stream()
                        .findFirst()
                        .map(PolicyEdition::document)
                        .orElse("{}");
        return publish(upwards, PolicyNumbers.put(newest, numbers), time.now(), by);
    }

    /**
     * How a school would plan under its policy with some numbers changed; nothing is published.
     *
     * @param numbers as in {@link #publish(List, Map, String)}
     * @return empty where a number lies outside of what is possible
     */
    public static Optional<Policy.Planning> trial(Policy policy, Map<String, Integer> numbers) {
        var laid = PolicyDocument.over(policy.rules(), PolicyNumbers.put("{}", numbers));
        return Optional.of(laid)
                .filter(one -> one.problems().isEmpty())
                .map(one -> one.rules().planning());
    }

    /** The whole of a policy as JSON, to be read, changed and published. */
    public static String document(Policy policy) {
        return PolicyDocument.text(policy.rules());
    }

    /** What each owner has in force at one moment. */
    public static final class Policies {
        private final Map<PolicyOwner, PolicyEdition> inForce;

        private Policies(Map<PolicyOwner, PolicyEdition> inForce) {
            this.inForce = inForce;
        }

        /**
         * The policy of a school.
         *
         * @param upwards the school first, then what stands above it
         */
        public Policy of(List<PolicyOwner> upwards) {
            var parts = new ArrayList<PolicyVersion.Part>();
            var rules = Rules.STANDARD;
            for (var owner : upwards.reversed()) {
                var edition = inForce.get(owner);
                parts.add(new PolicyVersion.Part(owner, edition == null ? 0 : edition.number()));
                rules = edition == null ? rules : laid(rules, edition);
            }
            return new Policy(new PolicyVersion(parts), rules);
        }

        private static Rules laid(Rules under, PolicyEdition edition) {
            var laid = PolicyDocument.over(under, edition.document());
            if (!laid.problems().isEmpty()) {
                throw new IllegalStateException(
                        "Version %d of the policy of %s can no longer be read: %s"
                                .formatted(edition.number(), edition.owner(), laid.problems()));
            }
            return laid.rules();
        }
    }
}
