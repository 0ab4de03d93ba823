package org.cairnlearn.school.gradebook;

/** How many line items an import has added, changed and taken away; the others were the same. */
public record LineItemChanges(int added, int updated, int removed) {}
