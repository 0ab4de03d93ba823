package org.cairnlearn.school.materials;

/**
 * Under which terms something may be used.
 *
 * @param name such as "CC BY 4.0"; empty where nobody said
 * @param link where it can be read; may be empty
 */
public record Licence(String name, String link) {
    public boolean known() {
        return !name.isEmpty() || !link.isEmpty();
    }
}
