package org.cairnlearn.school.access;

import java.time.ZoneId;
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

    /** What another system can be given; nothing of it is about what others saw of a student. */
    enum Scope {
        /** Who is in the school and in which class: each kind of record. */
        ROSTER_CORE("https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly"),
        /** The same, and the lists of a class, a school, a person. */
        ROSTER("https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly"),
        /** Birth dates and the like, of which none are kept. */
        DEMOGRAPHICS("https://purl.imsglobal.org/spec/or/v1p2/scope/roster-demographics.readonly"),
        /** What can be learned; also under the names that the standard's first edition gave it. */
        FRAMEWORKS(
                "https://purl.imsglobal.org/spec/case/v1p1/scope/core.readonly",
                "http://purl.imsglobal.org/casenetwork/case/v1p0/scope/core.readonly",
                "http://purl.imsglobal.org/casenetwork/case/v1p0/scope/all.readonly"),
        /** What students can work with, and which classes have it at hand. */
        RESOURCES(
                "https://purl.imsglobal.org/spec/or/v1p2/scope/resource.readonly",
                "https://purl.imsglobal.org/spec/or/v1p2/scope/resource-core.readonly"),
        /** What is due and how students did in it, as all systems have sent it. */
        GRADEBOOK(
                "https://purl.imsglobal.org/spec/or/v1p2/scope/gradebook.readonly",
                "https://purl.imsglobal.org/spec/or/v1p2/scope/gradebook-core.readonly"),
        /** Sends in what is due and how students did in it. */
        GRADEBOOK_WRITE("https://purl.imsglobal.org/spec/or/v1p2/scope/gradebook.createput"),
        /** Takes away what it sent in of this. */
        GRADEBOOK_DELETE("https://purl.imsglobal.org/spec/or/v1p2/scope/gradebook.delete"),
        /** Statements of what students did, which the system sends in. */
        STATEMENTS_WRITE("statements/write"),
        /** The statements that the system itself has sent. */
        STATEMENTS_READ_MINE("statements/read/mine"),
        /** How far somebody is in an activity, which the system keeps here for itself. */
        ACTIVITY_STATE("state"),
        /** What the system keeps here for itself of agents and activities. */
        ACTIVITY_PROFILE("profile");

        private final String address;
        private final List<String> others;

        Scope(String address, String... others) {
            this.address = address;
            this.others = List.of(others);
        }

        /** As its standard names it. */
        public String address() {
            return address;
        }

        /** Whether somebody who asks for this asks for it. */
        boolean isNamed(String asked) {
            return asked.equals(address) || others.contains(asked);
        }
    }

    /** Nobody is signed in. */
    record Anonymous() implements Standing {}
}
