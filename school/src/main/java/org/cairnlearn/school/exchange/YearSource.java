package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.schedule.ScheduleKind;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.edfi.EdfiSchedule;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.RowSink;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;

/** Where the tables of a school's year come from. */
interface YearSource {
    /** A table that is there. */
    interface Found {
        String file();

        /** Gives its rows to the sink; nothing of a file that was refused as a whole. */
        FileCount read(TableFormat format, Problems problems, RowSink sink) throws IOException;
    }

    Optional<Found> find(ScheduleKind kind);

    /** Files of their own. */
    static YearSource of(Bundle files) {
        return kind -> files.find(kind.text() + ".csv").map(Csv::new);
    }

    /** The interchanges of an Ed-Fi roster. */
    static YearSource of(Map<EdfiSchedule.Table, EdfiSchedule.Part> parts) {
        return kind ->
                Optional.ofNullable(parts.get(EdfiSchedule.Table.valueOf(kind.name())))
                        .map(Edfi::new);
    }

    /** A table of comma-separated values. */
    record Csv(TextSource source) implements Found {
        @Override
        public String file() {
            return source.name();
        }

        @Override
        public FileCount read(TableFormat format, Problems problems, RowSink sink)
                throws IOException {
            return org.cairnlearn.standards.table.Table.read(source, format, problems, sink)
                    .orElse(new FileCount(source.name(), 0, 0, 0, false));
        }
    }

    /** Records of an interchange. */
    record Edfi(EdfiSchedule.Part part) implements Found {
        @Override
        public String file() {
            return part.file();
        }

        @Override
        public FileCount read(TableFormat format, Problems problems, RowSink sink) {
            var refused = 0;
            var repeated = 0;
            for (var row : part.rows()) {
                switch (sink.take(row)) {
                    case KEPT -> {}
                    case REPEATED -> repeated++;
                    case REFUSED -> refused++;
                }
            }
            return new FileCount(part.file(), part.rows().size(), refused, repeated, true);
        }
    }
}
