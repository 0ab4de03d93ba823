package org.cairnlearn.standards;

/** Something wrong with an input, named so that its owner can mend it. */
public record Problem(String code) {}
