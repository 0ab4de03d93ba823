package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.spool.Spool;

/**
 * What a source says beyond the competencies and the links that are used: kept whole, so that
 * nothing is lost on the way through.
 *
 * @param document everything that the source says of the framework itself, as a JSON object
 * @param associations all links, those that are used too
 */
public record Kept(String document, List<Association> associations, List<Definition> definitions) {
    public static final Kept NOTHING = new Kept("{}", List.of(), List.of());

    public Kept {
        associations = Spool.copyOf(associations);
        definitions = Spool.copyOf(definitions);
    }
}
