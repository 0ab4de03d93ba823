package org.cairnlearn.school.competency;

import java.util.UUID;

/** One framework: a published or a school's own set of competencies. */
public record FrameworkId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
