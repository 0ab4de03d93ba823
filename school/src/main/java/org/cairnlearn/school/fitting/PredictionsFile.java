package org.cairnlearn.school.fitting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairnlearn.learner.responses.Responses;

/** Predictions as a CSV file: {@code student,seq,p}, the probability with 17 digits. */
final class PredictionsFile {
    /** So many digits give the same double back. */
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    private PredictionsFile() {}

    static void write(Path file, Responses log, double[] predictions) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("student,seq,p\n");
            for (int s = 0; s < log.students(); s++) {
                String student = quoted(log.studentName(s));
                for (int row = log.firstRow(s); row < log.endRow(s); row++) {
                    if (!Double.isNaN(predictions[row])) {
                        out.write(student);
                        out.write(',');
                        out.write(Long.toString(log.seq(row)));
                        out.write(',');
                        out.write(new BigDecimal(predictions[row]).round(DIGITS).toString());
                        out.write('\n');
                    }
                }
            }
        }
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
