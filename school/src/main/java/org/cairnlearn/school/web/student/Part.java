package org.cairnlearn.school.web.student;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.cairnlearn.school.competency.Competency;

/**
 * What fits on one map: a whole framework, else one grade of it, else one topic of one grade, else
 * a piece of that.
 *
 * @param grade empty when it is not one grade's
 * @param strand empty when it holds several topics
 * @param piece counted from 1, when even a topic is too large; else 0
 */
record Part(String grade, String strand, int piece, List<Competency> skills) {
    /** More than that is no map that a student can read. */
    static final int MOST = 40;

    Part {
        skills = List.copyOf(skills);
    }

    /** The parts of a framework, in its own order. */
    static List<Part> of(List<Competency> skills) {
        if (skills.size() <= MOST) {
            return List.of(new Part("", "", 0, skills));
        }
        var parts = new ArrayList<Part>();
        grouped(skills, Competency::grade)
                .forEach((grade, ofGrade) -> {
                    if (ofGrade.size() <= MOST) {
                        parts.add(new Part(grade, "", 0, ofGrade));
                    } else {
                        grouped(ofGrade, Competency::strand)
                                .forEach((strand, own) -> parts.addAll(cut(grade, strand, own)));
                    }
                });
        return List.copyOf(parts);
    }

    /**
     * Where a map opens: of the parts of the student's own grades the one with most at hand; of all
     * where those have nothing. Of equal ones the first.
     */
    static Optional<Part> opening(
            List<Part> parts, List<String> grades, ToLongFunction<Part> atHand) {
        var own =
                parts.stream()
                        .filter(part -> grades.stream().anyMatch(part::isOf))
                        .filter(part -> atHand.applyAsLong(part) > 0)
                        .toList();
        var from = own.isEmpty() ? parts : own;
        return from.stream()
                .max(
                        Comparator.comparingLong(atHand)
                                .thenComparingInt(part -> -from.indexOf(part)));
    }

    /** Rosters write 07 and KG where frameworks write 7 and K. */
    private boolean isOf(String code) {
        return !grade.isEmpty() && plain(grade).equals(plain(code));
    }

    private static String plain(String code) {
        return code.strip().replace("KG", "K").replaceFirst("^0+(?=[0-9])", "");
    }

    private static List<Part> cut(String grade, String strand, List<Competency> skills) {
        if (skills.size() <= MOST) {
            return List.of(new Part(grade, strand, 0, skills));
        }
        var pieces = new ArrayList<Part>();
        for (var from = 0; from < skills.size(); from += MOST) {
            pieces.add(
                    new Part(
                            grade,
                            strand,
                            pieces.size() + 1,
                            skills.subList(from, Math.min(skills.size(), from + MOST))));
        }
        return pieces;
    }

    /** Its skills by topic, both in the framework's order. */
    Map<String, List<Competency>> strands() {
        return grouped(skills, Competency::strand);
    }

    private static Map<String, List<Competency>> grouped(
            List<Competency> skills, Function<Competency, String> by) {
        var groups = new LinkedHashMap<String, List<Competency>>();
        skills.forEach(skill ->
                groups.computeIfAbsent(by.apply(skill), _ -> new ArrayList<>()).add(skill));
        return groups;
    }
}
