package org.cairnlearn.standards;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a file that somebody handed in, told so that he or she can mend it. The text
 * never repeats what stands in a cell: a report may be read by more people than the file itself.
 *
 * @param severity whether something was left out
 * @param code what kind of problem, for machines, such as {@code oneroster.missing-field}
 * @param file name of the file, without the folders above it
 * @param line physical line, counted from 1 (the header of a table is line 1); null where the whole
 *     file is meant
 * @param column name of the column as the header of this file writes it; null where no single
 *     column is meant
 * @param field name of the same thing in the standard; null where the standard names none
 * @param pointer place in a JSON document (RFC 6901) or an XML document (XPath); null for tables
 * @param message what is wrong, one or two sentences
 * @param fix what to do about it
 */
public record Problem(
        Severity severity,
        String code,
        String file,
        @Nullable Long line,
        @Nullable String column,
        @Nullable String field,
        @Nullable String pointer,
        String message,
        String fix) {

    public Problem {
        if (code.isBlank() || file.isBlank() || message.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException(
                    "A problem names its code, file, message and fix, but %s in %s does not"
                            .formatted(code, file));
        }
        if (line != null && line < 1) {
            throw new IllegalArgumentException("Lines are counted from 1, not from " + line);
        }
    }

    /** Begins a problem because of which something is left out. */
    public static Draft error(String code, String file) {
        return new Draft(Severity.ERROR, code, file);
    }

    /** Begins a problem that leaves nothing out. */
    public static Draft warning(String code, String file) {
        return new Draft(Severity.WARNING, code, file);
    }

    /** A problem that is still being written; {@link #saying} ends it. */
    public static final class Draft {
        private final Severity severity;
        private final String code;
        private final String file;
        private @Nullable Long line;
        private @Nullable String column;
        private @Nullable String field;
        private @Nullable String pointer;

        private Draft(Severity severity, String code, String file) {
            this.severity = severity;
            this.code = code;
            this.file = file;
        }

        /** The physical line, counted from 1. */
        public Draft at(long physicalLine) {
            this.line = physicalLine;
            return this;
        }

        /** The column as this file's header writes it. */
        public Draft column(String asWritten) {
            this.column = asWritten;
            return this;
        }

        /** The field as the standard calls it. */
        public Draft field(String inTheStandard) {
            this.field = inTheStandard;
            return this;
        }

        /** The place in a JSON (RFC 6901) or XML (XPath) document. */
        public Draft pointer(String place) {
            this.pointer = place;
            return this;
        }

        /** Ends the problem with what is wrong and what to do; neither repeats a cell's value. */
        public Problem saying(String message, String fix) {
            return new Problem(severity, code, file, line, column, field, pointer, message, fix);
        }
    }
}
