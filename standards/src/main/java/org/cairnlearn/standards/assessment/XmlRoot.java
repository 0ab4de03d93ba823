package org.cairnlearn.standards.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** What an XML file is, by its root. */
final class XmlRoot {
    private XmlRoot() {}

    /** The local name of a file's root element; empty if it is no XML file. */
    static String of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (var bytes = Files.newInputStream(file)) {
            var start = bytes.readNBytes(200);
            if (!beginsLikeXml(start)) {
                return "";
            }
        }
        try (var bytes = Files.newInputStream(file)) {
            var reader = EdFiFile.reader(bytes);
            while (reader.hasNext()) {
                if (reader.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                    return reader.getLocalName();
                }
            }
            return "";
        } catch (XMLStreamException noXml) {
            return "";
        }
    }

    private static boolean beginsLikeXml(byte[] start) {
        for (var letter : start) {
            if (letter == '<') {
                return true;
            }
            var skipped = letter < 0 || letter == ' ' || letter == '\n' || letter == '\r';
            if (!skipped) {
                return false;
            }
        }
        return false;
    }
}
