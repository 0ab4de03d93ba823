package org.cairnlearn.standards.json;

/** The null of JSON, where it has to be told from nothing at all. */
public enum JsonNull {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
