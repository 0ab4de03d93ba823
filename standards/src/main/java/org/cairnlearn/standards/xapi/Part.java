package org.cairnlearn.standards.xapi;

/**
 * Something by which a statement is found.
 *
 * @param related whether only a search for what is related finds it
 */
public record Part(Key key, boolean related) {}
