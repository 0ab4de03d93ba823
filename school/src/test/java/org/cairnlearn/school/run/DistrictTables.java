package org.cairnlearn.school.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The two tables that a district writes before it takes in the log of a program it has used for
 * years.
 */
final class DistrictTables {
    /** Skills of the program by their numbers, and the standard that we judge each to be. */
    private static final String STANDARDS =
            """
            1 6.SP.B.4, 3 6.SP.B.4, 5 8.SP.A.1, 14 7.SP.C.8, 15 7.SP.C.5, 17 8.G.A.5, 18 8.G.A.2, 19 7.G.B.5,
            20 8.G.A.5, 21 8.G.B.7, 22 6.G.A.4, 23 5.MD.A.1, 25 7.G.B.4, 26 7.G.B.4, 29 7.G.A.1, 31 4.NF.A.1,
            33 4.NF.A.2, 34 6.NS.C.7, 36 5.NBT.A.4, 38 6.NS.A.1, 41 6.NS.B.4, 42 5.NF.B.4, 43 5.NBT.B.5,
            46 8.EE.A.2, 48 7.RP.A.3, 49 7.G.A.1, 50 6.RP.A.2, 51 8.EE.A.4, 55 6.EE.A.1, 66 8.EE.B.6,
            67 6.NS.B.3, 68 7.NS.A.1, 69 5.NBT.B.7, 70 7.NS.A.2, 71 5.NF.A.1, 72 8.G.A.1, 73 8.G.A.1, 74 8.G.A.1,
            76 6.G.A.1, 77 3.MD.C.7, 79 6.G.A.1, 82 8.G.C.9, 83 5.MD.C.5, 87 7.EE.B.4, 88 8.EE.C.7, 90 6.NS.B.4,
            99 6.EE.A.3, 103 8.EE.C.8
            """;

    private DistrictTables() {}

    /** Which of the log's skills is which standard; the rest of its skills stand nowhere. */
    static Path skills(Path folder) {
        var rows = Stream.of(STANDARDS.strip().split(",\\s+")).map(pair -> pair.replace(' ', ','));
        return write(folder.resolve("skills.csv"), "skill,competency", rows.toList());
    }

    /**
     * Which of the log's students is who: those with most answers are the first of these people.
     */
    static Path students(Path folder, Path log, List<String> people) {
        var busiest = busiest(log);
        var rows =
                IntStream.range(0, Math.min(people.size(), busiest.size()))
                        .mapToObj(place -> busiest.get(place) + "," + people.get(place));
        return write(folder.resolve("students.csv"), "student,person", rows.toList());
    }

    private static List<String> busiest(Path log) {
        var answers = new HashMap<String, Integer>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(log)),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .forEach(line ->
                            answers.merge(line.substring(0, line.indexOf(',')), 1, Integer::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Path write(Path file, String header, List<String> rows) {
        try {
            return Files.writeString(file, header + "\r\n" + String.join("\r\n", rows) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
