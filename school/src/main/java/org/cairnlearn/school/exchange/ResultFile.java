package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.assessment.ColumnMap;
import org.cairnlearn.standards.assessment.EdFiAssessments;
import org.cairnlearn.standards.assessment.ResultColumn;
import org.cairnlearn.standards.assessment.ResultField;
import org.cairnlearn.standards.assessment.ResultRow;
import org.cairnlearn.standards.assessment.ResultTable;

/** Test results that can be read more than once, in one of the formats that they come in. */
sealed interface ResultFile {
    /** Its format's name in reports. */
    String format();

    /** How its students are named, as problems say it. */
    String studentColumn();

    /** Reads all good rows; no count when all was refused. */
    List<FileCount> read(Consumer<ResultRow> rows, Problems problems) throws IOException;

    /** The assessment interchange of Ed-Fi. */
    record EdFi(EdFiAssessments interchange) implements ResultFile {
        @Override
        public String format() {
            return "edfi-assessments-xml";
        }

        @Override
        public String studentColumn() {
            return "StudentUniqueId";
        }

        @Override
        public List<FileCount> read(Consumer<ResultRow> rows, Problems problems)
                throws IOException {
            return interchange.read(rows, problems);
        }
    }

    /** A table whose columns somebody has mapped. */
    record Mapped(Path path, ColumnMap map) implements ResultFile {
        static final String FORMAT = "test-results";

        @Override
        public String format() {
            return FORMAT;
        }

        @Override
        public String studentColumn() {
            return map.columns().get(ResultField.STUDENT) instanceof ResultColumn.Heading(var name)
                    ? name
                    : ResultField.STUDENT.word();
        }

        @Override
        public List<FileCount> read(Consumer<ResultRow> rows, Problems problems)
                throws IOException {
            return ResultTable.read(path, map, rows, problems).stream().toList();
        }
    }

    /** A table whose map of columns cannot be used. */
    record Unmapped() implements ResultFile {
        @Override
        public String format() {
            return Mapped.FORMAT;
        }

        @Override
        public String studentColumn() {
            return ResultField.STUDENT.word();
        }

        @Override
        public List<FileCount> read(Consumer<ResultRow> rows, Problems problems) {
            return List.of();
        }
    }
}
