package org.cairnlearn.standards.edfi;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.edfi.XmlElement.Link;
import org.cairnlearn.standards.edfi.XmlElement.Place;
import org.cairnlearn.standards.table.TextSource;

/**
 * Streams the elements below the root of a document; only one of them is in memory. A document type
 * declaration is refused, and with it every entity: no file is opened and nothing grows.
 */
final class XmlRecords {
    /** More elements in one record, or deeper, than any record of a school has. */
    private static final int MOST_ELEMENTS = 100_000;

    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1 << 20;

    /** A document that is refused for what it tries. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code) {
            super(code);
            this.code = code;
        }
    }

    private final TextSource source;
    private final Map<String, Integer> seen = new HashMap<>();
    private int elements;

    private XmlRecords(TextSource source) {
        this.source = source;
    }

    /** The root's name, if it is in a namespace of Ed-Fi. */
    static Optional<String> rootOf(TextSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            var xml = reader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String space = xml.getNamespaceURI();
                    return space != null && space.contains("ed-fi.org")
                            ? Optional.of(xml.getLocalName())
                            : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | ZipException | EOFException notXml) {
            return Optional.empty();
        }
    }

    /**
     * Gives every element below the root to the sink.
     *
     * @return false if the document breaks off; a problem says where
     */
    static boolean read(TextSource source, Problems problems, Consumer<XmlElement> sink)
            throws IOException {
        return new XmlRecords(source).read(problems, sink);
    }

    private boolean read(Problems problems, Consumer<XmlElement> sink) throws IOException {
        try (InputStream bytes = source.open()) {
            var xml = reader(bytes);
            try {
                read(xml, sink);
                return true;
            } catch (XMLStreamException notWellFormed) {
                problems.add(broken(line(xml)));
            } catch (Refused refused) {
                problems.add(refused(refused.code, line(xml)));
            }
        } catch (XMLStreamException | ZipException | EOFException damaged) {
            problems.add(broken(1));
        }
        return false;
    }

    private static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(bytes);
    }

    private static long line(XMLStreamReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private void read(XMLStreamReader xml, Consumer<XmlElement> sink) throws XMLStreamException {
        String root = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new Refused("dtd");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (root.isEmpty()) {
                        root = "/" + xml.getLocalName();
                    } else {
                        int index = seen.merge(xml.getLocalName(), 1, Integer::sum);
                        elements = 0;
                        sink.accept(
                                element(
                                        xml,
                                        "%s/%s[%d]".formatted(root, xml.getLocalName(), index),
                                        1));
                    }
                }
                default -> {} // text between records, comments, the end of the root
            }
        }
    }

    private XmlElement element(XMLStreamReader xml, String pointer, int depth)
            throws XMLStreamException {
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new Refused("too-large");
        }
        String name = xml.getLocalName();
        var place = new Place(line(xml), pointer);
        var link = new Link(attribute(xml, "id"), attribute(xml, "ref"));
        var text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                        children.add(element(xml, pointer + "/" + xml.getLocalName(), depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    if (text.length() > LONGEST_TEXT) {
                        throw new Refused("too-large");
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused("dtd");
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(name, place, text.toString().strip(), link, children);
                }
                default -> {} // comments and instructions
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private Problem broken(long line) {
        return Problem.error(EdfiXml.PREFIX + ".broken-xml", source.name())
                .at(line)
                .pointer("/")
                .saying(
                        "The document breaks off here or is not well-formed; the records before"
                                + " this place were read.",
                        "Export it again, and check that it is whole.");
    }

    private Problem refused(String code, long line) {
        var draft = Problem.error(EdfiXml.PREFIX + "." + code, source.name()).at(line).pointer("/");
        return code.equals("dtd")
                ? draft.saying(
                        "The document has a document type declaration or an entity, which no"
                                + " interchange needs; nothing from here on was read.",
                        "Export it again without a DOCTYPE.")
                : draft.saying(
                        "A record here is larger than any record of a school; nothing from here on"
                                + " was read.",
                        "Export it again, and check that it is an Ed-Fi interchange.");
    }
}
