package org.cairnlearn.standards.edfi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One element of a document with all that is in it. Names are without their namespace, since its
 * version changes and the names don't.
 *
 * @param pointer where it stands, as an XPath
 * @param text its own text, without spaces at its ends
 * @param id by which other elements refer to it; empty if it has none
 * @param ref the id of the element that it stands for; empty if it stands for itself
 */
record XmlElement(String name, Place place, String text, Link link, List<XmlElement> children) {
    /** Where an element stands. */
    record Place(long line, String pointer) {}

    /** How elements refer to each other within a file. */
    record Link(String id, String ref) {
        static final Link NONE = new Link("", "");
    }

    XmlElement {
        children = List.copyOf(children);
    }

    /** The first element on this way down, such as {@code Name/FirstName}. */
    Optional<XmlElement> find(String path) {
        return all(path).stream().findFirst();
    }

    /** All elements on this way down. */
    List<XmlElement> all(String path) {
        List<XmlElement> level = List.of(this);
        for (String step : path.split("/")) {
            var next = new ArrayList<XmlElement>();
            for (XmlElement one : level) {
                one.children().stream()
                        .filter(child -> child.name().equals(step))
                        .forEach(next::add);
            }
            level = next;
        }
        return level;
    }

    /** The text of the first element with this name anywhere below; empty if there is none. */
    String below(String wanted) {
        return findBelow(wanted).map(XmlElement::text).orElse("");
    }

    /** The first element with this name anywhere below, in the order of the document. */
    Optional<XmlElement> findBelow(String wanted) {
        for (XmlElement child : children) {
            if (child.name().equals(wanted)) {
                return Optional.of(child);
            }
            var deeper = child.findBelow(wanted);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    /** The word of a descriptor, which is a URI that ends in it, or the word alone. */
    static String word(String descriptor) {
        return descriptor.substring(descriptor.lastIndexOf('#') + 1).strip();
    }
}
