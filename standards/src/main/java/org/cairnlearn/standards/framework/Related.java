package org.cairnlearn.standards.framework;

/** Two competencies that belong together, by their source ids; the order says nothing. */
public record Related(String one, String other) {}
