package org.cairnlearn.school.competency;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which documents made a policy: the district's version, then the school's. Version 0 of an owner
 * is having none, so that the product's own rules hold.
 *
 * @param parts from the district down to the school
 */
public record PolicyVersion(List<Part> parts) {
    /** One owner's version: 1 is the first that the owner published. */
    public record Part(PolicyOwner owner, int number) {}

    public PolicyVersion {
        parts = List.copyOf(parts);
    }

    /** How people write it: 2.3 is the district's second and the school's third; 0 is nobody's. */
    public String name() {
        return parts.isEmpty()
                ? "0"
                : parts.stream()
                        .map(part -> Integer.toString(part.number()))
                        .collect(Collectors.joining("."));
    }
}
