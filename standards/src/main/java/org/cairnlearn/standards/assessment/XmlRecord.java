package org.cairnlearn.standards.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One element of a file.
 *
 * @param line on which it starts
 * @param text of it, stripped; empty where it has children
 */
record XmlRecord(String name, long line, String text, List<XmlRecord> children) {
    XmlRecord {
        children = List.copyOf(children);
    }

    /** Reads the element at whose start the reader stands, to its end. */
    static XmlRecord read(XMLStreamReader reader) throws XMLStreamException {
        var name = reader.getLocalName();
        var line = reader.getLocation().getLineNumber();
        var children = new ArrayList<XmlRecord>();
        var text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(read(reader));
                case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    var own = children.isEmpty() ? text.toString().strip() : "";
                    return new XmlRecord(name, line, own, children);
                }
                default -> {}
            }
        }
    }

    List<XmlRecord> all(String child) {
        return children.stream().filter(one -> one.name().equals(child)).toList();
    }

    /** The text down a path of children; empty if there is none. */
    String at(String... path) {
        var here = Optional.of(this);
        for (var step : path) {
            here = here.flatMap(one -> one.all(step).stream().findFirst());
        }
        return here.map(XmlRecord::text).orElse("");
    }

    /** The same, of a descriptor: what stands behind its last #. */
    String word(String... path) {
        var text = at(path);
        return text.substring(text.lastIndexOf('#') + 1);
    }
}
