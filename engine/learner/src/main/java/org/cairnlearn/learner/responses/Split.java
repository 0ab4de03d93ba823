package org.cairnlearn.learner.responses;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Which student of a log trains and which tests. Whole students, never parts of one. */
public final class Split {
    private static final int BUCKETS = 5;

    private final Role[] roles;

    private Split(Role[] roles) {
        this.roles = roles;
    }

    /**
     * By the unsigned CRC-32 of the student's name, modulo 5: 0 tests, 1 validates, the rest train.
     */
    public static Split hash(Responses log) {
        return new Split(
                IntStream.range(0, log.students())
                        .mapToObj(student -> log.studentName(student))
                        .map(Split::byName)
                        .toArray(Role[]::new));
    }

    /** As the log's source says who tests; of the others, bucket 1 of the hash validates. */
    public static Split source(Responses log, List<Boolean> tests) {
        if (tests.size() != log.students()) {
            throw new IllegalArgumentException(
                    "%d students have a role, but the log has %d"
                            .formatted(tests.size(), log.students()));
        }
        return new Split(
                IntStream.range(0, log.students())
                        .mapToObj(student ->
                                tests.get(student)
                                        ? Role.TEST
                                        : bucket(log.studentName(student)) == 1
                                                ? Role.VALIDATION
                                                : Role.TRAIN)
                        .toArray(Role[]::new));
    }

    private static Role byName(String name) {
        return switch (bucket(name)) {
            case 0 -> Role.TEST;
            case 1 -> Role.VALIDATION;
            default -> Role.TRAIN;
        };
    }

    private static int bucket(String name) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % BUCKETS);
    }

    /** The numbers of the students in one of these roles, rising. */
    public int[] students(Role... wanted) {
        var asked = Arrays.asList(wanted);
        return IntStream.range(0, roles.length)
                .filter(student -> asked.contains(roles[student]))
                .toArray();
    }
}
