package org.cairnlearn.school.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rows in the text format of PostgreSQL's {@code copy ... from stdin}. */
final class CopyRows {
    private final Writer out;
    private final StringBuilder row = new StringBuilder(256);
    private boolean started;

    CopyRows(Writer out) {
        this.out = out;
    }

    CopyRows text(String value) {
        column();
        escape(value);
        return this;
    }

    CopyRows id(UUID value) {
        column();
        row.append(value);
        return this;
    }

    CopyRows truth(boolean value) {
        column();
        row.append(value ? 't' : 'f');
        return this;
    }

    CopyRows day(@Nullable LocalDate value) {
        if (value == null) {
            return none();
        }
        column();
        row.append(value);
        return this;
    }

    CopyRows truth(@Nullable Boolean value) {
        return value == null ? none() : truth(value.booleanValue());
    }

    CopyRows moment(@Nullable Instant value) {
        if (value == null) {
            return none();
        }
        column();
        row.append(value);
        return this;
    }

    /** A null. */
    CopyRows none() {
        column();
        row.append("\\N");
        return this;
    }

    CopyRows texts(List<String> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(value.replace("\\", "\\\\").replace("\"", "\\\""));
            array.append('"');
        }
        return text(array.append('}').toString());
    }

    void end() {
        try {
            out.append(row).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row.setLength(0);
        started = false;
    }

    private void column() {
        if (started) {
            row.append('\t');
        }
        started = true;
    }

    private void escape(String value) {
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            switch (letter) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                case '\0' -> {} // PostgreSQL's text cannot hold it
                default -> row.append(letter);
            }
        }
    }
}
