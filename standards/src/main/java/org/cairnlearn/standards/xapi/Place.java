package org.cairnlearn.standards.xapi;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document.
 *
 * @param within null for the document itself
 */
record Place(@Nullable Place within, String step) {
    static final Place DOCUMENT = new Place(null, "$");

    Place field(String name) {
        return new Place(this, "." + name);
    }

    Place entry(int number) {
        return new Place(this, "[" + number + "]");
    }

    @Override
    public String toString() {
        return within == null ? step : within + step;
    }
}
