package org.cairnlearn.school.access;

import java.time.ZoneId;
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
        /** Who is in which class. */
        ROSTER,
        /** Results of work that the system itself sends in. */
        RESULTS
    }

    /** Nobody is signed in. */
    record Anonymous() implements Standing {}
}
