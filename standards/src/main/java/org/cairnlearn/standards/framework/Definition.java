package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.spool.Spool;

/**
 * What a framework's items refer to: a concept, a subject, an item type, a licence, a grouping of
 * associations, a rubric.
 *
 * @param kind CASE's word for it: {@code CFConcepts}, {@code CFRubrics} and so on
 * @param details everything that the source says of it, as a JSON object
 */
public record Definition(String kind, String sourceId, String details) {
    /** The kind of what a package says beyond the standard. */
    public static final String EXTENSIONS = "extensions";

    /** The source id of what it says so beside its parts. */
    public static final String OF_PACKAGE = "package";

    /** The source id of what it says so among its definitions. */
    public static final String OF_DEFINITIONS = "definitions";

    /** A list of them that may be longer than the memory. */
    static Spool<Definition> spool() {
        return new Spool<>(
                one -> List.of(one.kind, one.sourceId, one.details),
                texts -> new Definition(texts.get(0), texts.get(1), texts.get(2)));
    }
}
