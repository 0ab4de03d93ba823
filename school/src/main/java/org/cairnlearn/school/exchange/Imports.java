package org.cairnlearn.school.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which import takes in what can be uploaded. */
@Component
final class Imports {
    private final Map<ImportKind, Uploadable> byKind = new EnumMap<>(ImportKind.class);

    Imports(List<Uploadable> imports) {
        imports.forEach(one -> byKind.put(one.kind(), one));
    }

    ImportReport run(ImportKind kind, ImportWish wish) {
        var found = byKind.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("Not to be uploaded: " + kind);
        }
        return found.run(wish);
    }
}
