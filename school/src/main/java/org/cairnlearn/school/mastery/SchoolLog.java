package org.cairnlearn.school.mastery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.cairnlearn.learner.Observation;
import org.cairnlearn.learner.WorkLog;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.school.mastery.FittedModel.Data;
import org.cairnlearn.school.mastery.FittedModel.Size;
import org.cairnlearn.school.roster.PersonId;

/** All evidence of a school that counts, student after student, on its way into a fit. */
final class SchoolLog {
    private final WorkLog log = new WorkLog();
    private final MessageDigest digest = sha256();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private int observations;
    private int students;
    private double target;

    /** Adds all work of one student, which is not empty. */
    void add(PersonId student, List<Observation> counting, double studentsTarget) {
        log.add(student.toString(), counting);
        hash(student.toString());
        counting.forEach(one -> hash(one.toString()));
        first = min(first, counting.getFirst().at());
        last = max(last, counting.getLast().at());
        observations += counting.size();
        students++;
        target = Math.max(target, studentsTarget);
    }

    Responses responses() {
        return log.build();
    }

    /** What counts as mastery; the highest where schools differ. */
    double target() {
        return target;
    }

    int students() {
        return students;
    }

    Data data(String consentBasis) {
        return new Data(
                HexFormat.of().formatHex(copyOf(digest).digest()),
                first,
                last,
                new Size(observations, students),
                consentBasis);
    }

    private void hash(String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static MessageDigest copyOf(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
