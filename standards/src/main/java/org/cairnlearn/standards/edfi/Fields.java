package org.cairnlearn.standards.edfi;

import java.util.List;
import org.cairnlearn.standards.table.BuiltRow;
import org.cairnlearn.standards.table.BuiltRow.Origin;

/** Fills a row with what stands in a record, and remembers where it stood. */
final class Fields {
    private final XmlElement record;
    private final BuiltRow row;

    Fields(XmlElement record) {
        this.record = record;
        this.row = new BuiltRow(record.place().line());
    }

    BuiltRow row() {
        return row;
    }

    /** A text that must be there. */
    Fields need(String column, String path) {
        return from(column, path, record.find(path).map(XmlElement::text).orElse(""));
    }

    /** A text that may be missing; the row then says nothing of it. */
    Fields some(String column, String path) {
        return record.find(path).filter(one -> !one.text().isEmpty()).isPresent()
                ? need(column, path)
                : this;
    }

    /** A text made from what stands somewhere below the record. */
    Fields from(String column, String path, String text) {
        row.put(column, text, origin(path));
        return this;
    }

    /** A text made from another element. */
    Fields from(String column, XmlElement source, String text) {
        row.put(column, text, new Origin(source.name(), source.place().pointer()));
        return this;
    }

    /** The words of all descriptors of this name. */
    Fields words(String column, String path) {
        return parts(
                column,
                path,
                record.all(path).stream().map(one -> XmlElement.word(one.text())).toList());
    }

    /** Several texts. */
    Fields parts(String column, String path, List<String> texts) {
        if (!texts.isEmpty()) {
            row.put(column, texts, origin(path));
        }
        return this;
    }

    /** A text that the format implies. */
    Fields always(String column, String text) {
        row.put(column, text, new Origin(record.name(), record.place().pointer()));
        return this;
    }

    private Origin origin(String path) {
        return new Origin(
                path.substring(path.lastIndexOf('/') + 1), record.place().pointer() + "/" + path);
    }
}
