package org.cairnlearn.simulation;

import org.cairnlearn.simulation.learning.Framework;
import org.cairnlearn.simulation.learning.Subject;

/** A subject and what students showed in it. */
public record Studied(Subject subject, ResponseLog log) {
    public Framework framework() {
        return subject.framework();
    }
}
