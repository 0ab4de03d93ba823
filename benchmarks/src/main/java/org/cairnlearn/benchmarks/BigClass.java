package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a class of 30 works on: 110 skills in five strands, each built on the one before, and 60
 * pieces of each student's work.
 */
final class BigClass {
    static final int STUDENTS = 30;
    static final int SKILLS = 110;

    private static final int STRANDS = 5;
    private static final int PIECES = 60;
    private static final int SECONDS = 40_000;

    private BigClass() {}

    static void writeFramework(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("framework,subject,code,name,statement,strand,grade,prerequisites");
        IntStream.range(0, SKILLS).forEach(skill -> lines.add(skill(skill)));
        Files.write(file, lines);
    }

    private static String skill(int skill) {
        var row =
                "Big framework,Mathematics,%s,Skill number %d,Work with number %d.,Strand %d,7,%s";
        var before = skill < STRANDS ? "" : code(skill - STRANDS);
        return row.formatted(code(skill), skill, skill, skill % STRANDS, before);
    }

    private static String code(int skill) {
        return "7.X.%03d".formatted(skill);
    }

    /** Students go up their strands at their own pace, with a seed. */
    static void writeWork(Path file, List<String> students) throws IOException {
        var chance = new Random(110);
        var lines = new ArrayList<String>();
        lines.add("student,seq,item,skills,t,score,max");
        for (var student : students) {
            var pace = 20 + chance.nextInt(SKILLS - 20);
            for (var piece = 0; piece < PIECES; piece++) {
                var skill = chance.nextInt(pace);
                var right = chance.nextInt(pace) > skill / 2 ? 1 : 0;
                lines.add(
                        "%s,%d,i%d,%s,%d,%d,1"
                                .formatted(
                                        student,
                                        piece + 1,
                                        piece,
                                        code(skill),
                                        piece * SECONDS,
                                        right));
            }
        }
        Files.write(file, lines);
    }
}
