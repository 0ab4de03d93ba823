package org.cairnlearn.school.access;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;

/** Who asks, and how he, she or it stands to others. */
public sealed interface Standing {
    /**
     * A person of the roster.
     *
     * @param active false for a former one
     * @param zone the school's: a day begins and ends there
     */
    record OfPerson(Who who, boolean active, ZoneId zone, Set<Relationship> relationships)
            implements Standing {
        public OfPerson {
            relationships = Set.copyOf(relationships);
        }

        /** The same person in one more relationship. */
        public OfPerson and(Relationship more) {
            return with(
                    Stream.concat(relationships.stream(), Stream.of(more))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** The same person in these relationships alone. */
        public OfPerson with(Set<Relationship> others) {
            return new OfPerson(who, active, zone, others);
        }
    }

    /** Which person, in which role. */
    record Who(TenantId tenant, PersonId person, Role role) {}

    /** Another system of the school's, with what it was given. */
    record Integrator(TenantId tenant, Set<Scope> scopes) implements Standing {
        public Integrator {
            scopes = Set.copyOf(scopes);
        }
    }

    /** What another system can be given; nothing of it is about what a student's work shows. */
    enum Scope {
        /** Who is in the school and in which class: each kind of record. */
        ROSTER_CORE("roster-core.readonly"),
        /** The same, and the lists of a class, a school, a person. */
        ROSTER("roster.readonly"),
        /** Birth dates and the like, of which none are kept. */
        DEMOGRAPHICS("roster-demographics.readonly"),
        /** Results of work that the system itself sends in. */
        RESULTS("");

        private static final String ONEROSTER = "https://purl.imsglobal.org/spec/or/v1p2/scope/";

        private final String name;

        Scope(String name) {
            this.name = name;
        }

        /** As other systems name it; empty for one that cannot be given yet. */
        public String address() {
            return name.isEmpty() ? "" : ONEROSTER + name;
        }

        /** The scopes that can be given, in their order. */
        public static List<Scope> toGive() {
            return Arrays.stream(values()).filter(one -> !one.name.isEmpty()).toList();
        }
    }

    /** Nobody is signed in. */
    record Anonymous() implements Standing {}
}
