package org.cairnlearn.standards.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/** One file of the interchange, read record by record. */
final class EdFiFile {
    private final Path path;
    private final Problems problems;

    EdFiFile(Path path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    String name() {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** Neither a document type nor anything outside of the file is ever followed. */
    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(bytes);
    }

    /**
     * Reads the records of this name right under the root.
     *
     * @return whether the file could be read to its end
     */
    boolean read(String record, Consumer<XmlRecord> take) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            var reader = reader(bytes);
            var depth = 0;
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (depth == 1 && reader.getLocalName().equals(record)) {
                        take.accept(XmlRecord.read(reader));
                    } else {
                        depth++;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return true;
        } catch (XMLStreamException broken) {
            problems.add(
                    Problem.error(EdFiAssessments.PREFIX + ".bad-xml", name())
                            .at(Math.max(1, broken.getLocation().getLineNumber()))
                            .saying(
                                    "The file is broken here; what stands before this line was read.",
                                    "Export the file again."));
            return false;
        }
    }
}
