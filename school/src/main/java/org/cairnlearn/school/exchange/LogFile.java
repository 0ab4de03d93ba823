package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.datashop.DataShopExport;
import org.cairnlearn.standards.datashop.FirstAttempt;
import org.cairnlearn.standards.responselog.ResponseLog;
import org.cairnlearn.standards.responselog.ResponseRow;

/** A log that can be read more than once, in one of the formats that logs come in. */
sealed interface LogFile {
    /** Its format's name in reports. */
    String format();

    /** Reads all good rows; empty when the file was refused as a whole. */
    Optional<FileCount> forEach(Consumer<Answer> answers, Consumer<Problem> problems)
            throws IOException;

    /** What its columns are called. */
    Columns columns();

    /**
     * What a log's columns are called.
     *
     * @param number the one that tells a student's answers apart
     */
    record Columns(String student, String skills, String number) {}

    /** The moment of its second 0, where the format itself says it. */
    Optional<Instant> start();

    /** How far after second 0 its last answer is. */
    Duration reach() throws IOException;

    /** A response log. */
    record Plain(Path file) implements LogFile {
        @Override
        public String format() {
            return "response-log";
        }

        @Override
        public Optional<FileCount> forEach(Consumer<Answer> answers, Consumer<Problem> problems)
                throws IOException {
            return ResponseLog.open(file).forEach(row -> answers.accept(answer(row)), problems);
        }

        @Override
        public Columns columns() {
            return new Columns("student", "skills", "seq");
        }

        /** A log without times is ordered by its numbers, a second apart. */
        private static Answer answer(ResponseRow row) {
            var seconds = row.seconds();
            return new Answer(
                    new Answer.Place(
                            row.line(),
                            row.student(),
                            String.format(Locale.ROOT, "%09d", row.seq())),
                    seconds == null
                            ? Duration.ofSeconds(row.seq())
                            : Duration.ofNanos(Math.round(seconds * 1e9)),
                    row.item(),
                    row.skills(),
                    new Answer.Mark(row.points(), row.max()));
        }

        @Override
        public Optional<Instant> start() {
            return Optional.empty();
        }

        @Override
        public Duration reach() throws IOException {
            return Duration.ofSeconds((long) Math.ceil(ResponseLog.span(file).largest()));
        }
    }

    /** An export from DataShop, of which the first attempts count. */
    record DataShop(DataShopExport export) implements LogFile {
        @Override
        public String format() {
            return export.kind().format();
        }

        @Override
        public Optional<FileCount> forEach(Consumer<Answer> answers, Consumer<Problem> problems)
                throws IOException {
            return export.forEach(attempt -> answers.accept(answer(attempt)), problems);
        }

        @Override
        public Columns columns() {
            return new Columns("Anon Student Id", export.skillColumn(), "Step Name");
        }

        private static Answer answer(FirstAttempt attempt) {
            return new Answer(
                    new Answer.Place(attempt.line(), attempt.student(), attempt.step().key()),
                    Duration.between(Instant.EPOCH, attempt.at()),
                    attempt.step().item(),
                    attempt.step().skills(),
                    new Answer.Mark(attempt.right() ? 1 : 0, 1));
        }

        @Override
        public Optional<Instant> start() {
            return Optional.of(Instant.EPOCH);
        }

        @Override
        public Duration reach() {
            return Duration.ZERO;
        }
    }
}
