package org.cairnlearn.school.fitting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.cairnlearn.standards.responselog.ResponseLog;
import org.cairnlearn.standards.responselog.ResponseRow;
import org.jspecify.annotations.Nullable;

/** Reads a response log into columns, whole or not at all. */
final class LogReader {
    private final String file;
    private final Responses.Builder responses = Responses.builder();
    private final List<Boolean> tests = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean refused;
    private boolean saysWhoTests = true;
    private @Nullable String student;
    private @Nullable String split;
    private final Set<String> leftOut;
    private final Set<String> left = new HashSet<>();

    private LogReader(String file, Set<String> leftOut) {
        this.file = file;
        this.leftOut = leftOut;
    }

    /**
     * @param leftOut students of whom nothing is taken
     * @throws IOException if the file cannot be read
     */
    static LogFile read(Path path, Set<String> leftOut) throws IOException {
        Path last = path.getFileName();
        var reader = new LogReader(last == null ? path.toString() : last.toString(), leftOut);
        var count = ResponseLog.open(path).forEach(reader::take, reader::trouble);
        if (!reader.refused && count.isPresent() && count.get().rows() == 0) {
            reader.trouble(
                    Problem.error("responses.no-rows", reader.file)
                            .saying(
                                    "The log has a header and no answers.",
                                    "Export it again, with the students' answers."));
        }
        if (reader.refused || count.isEmpty()) {
            return new LogFile.Refused(reader.problems);
        }
        var origin =
                new LogFile.Origin(
                        reader.file,
                        sha256(path),
                        reader.saysWhoTests ? reader.tests : null,
                        reader.left.size());
        return new LogFile.Whole(reader.responses.build(), origin, reader.problems);
    }

    private void trouble(Problem problem) {
        refused |= problem.severity() == Severity.ERROR;
        if (problems.size() < LogFile.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private void take(ResponseRow row) {
        if (refused) {
            return; // the rest is read for its problems only
        }
        if (leftOut.contains(row.student())) {
            left.add(row.student());
            return;
        }
        if (!row.student().equals(student)) {
            student = row.student();
            split = row.split();
            tests.add("test".equals(split) || "fold1".equals(split));
            saysWhoTests &= known(split);
        } else if (split != null && !split.equals(row.split())) {
            trouble(
                    Problem.error("responses.split-mixed", file)
                            .at(row.line())
                            .column("split")
                            .saying(
                                    "This student both trains and tests a model.",
                                    "Give all rows of a student the same split."));
            return;
        }
        responses.add(
                row.student(),
                new Response(
                        row.seq(),
                        row.item(),
                        row.skills(),
                        row.seconds(),
                        new Response.Mark(row.points(), row.max())));
    }

    private static boolean known(@Nullable String split) {
        return split != null
                && (split.equals("train") || split.equals("test") || split.startsWith("fold"));
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                var digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
