package org.cairnlearn.school.web.teacher.classmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.Person;

/**
 * Which students and skills stand in the matrix, and in which order. Near are the skills that most
 * students could begin or go on with now; all of them stay in their strands.
 */
record Order(List<Person> students, List<Competency> skills) {
    /** A teacher takes in about so many columns at once. */
    static final int NEAR = 12;

    Order {
        students = List.copyOf(students);
        skills = List.copyOf(skills);
    }

    static Order of(ClassMapFacts facts, boolean all) {
        var shown = all ? facts.skills() : near(facts);
        var students = byStones(facts);
        var seriation = Seriation.of(levels(facts, students, shown));
        var skills = seriation.columns().stream().map(shown::get).toList();
        return new Order(
                seriation.rows().stream().map(students::get).toList(),
                all ? inStrands(facts.skills(), skills) : skills);
    }

    /** The strands in the framework's order, the skills of each in the one they were put into. */
    private static List<Competency> inStrands(List<Competency> framework, List<Competency> skills) {
        var strands = new LinkedHashMap<String, List<Competency>>();
        framework.forEach(skill -> strands.putIfAbsent(skill.strand(), new ArrayList<>()));
        skills.forEach(skill ->
                strands.computeIfAbsent(skill.strand(), _ -> new ArrayList<>()).add(skill));
        return strands.values().stream().flatMap(List::stream).toList();
    }

    static List<Competency> near(ClassMapFacts facts) {
        return facts.skills().stream()
                .map(skill -> new Reach(skill, students(facts, skill)))
                .filter(reach -> reach.students() > 0)
                .sorted(Comparator.comparingLong(Reach::students).reversed())
                .limit(NEAR)
                .map(Reach::skill)
                .toList();
    }

    private record Reach(Competency skill, long students) {}

    /** How many students a skill is near to. */
    static long students(ClassMapFacts facts, Competency skill) {
        return facts.students().stream().filter(student -> facts.near(student, skill)).count();
    }

    /** Who has most of everything first: this decides where the shown skills leave a tie. */
    private static List<Person> byStones(ClassMapFacts facts) {
        return facts.students().stream()
                .map(student ->
                        new Owner(
                                student,
                                Arrays.stream(levels(facts, student, facts.skills())).sum()))
                .sorted(Comparator.comparingInt(Owner::stones).reversed())
                .map(Owner::student)
                .toList();
    }

    private record Owner(Person student, int stones) {}

    private static int[][] levels(
            ClassMapFacts facts, List<Person> students, List<Competency> skills) {
        return students.stream()
                .map(student -> levels(facts, student, skills))
                .toArray(int[][]::new);
    }

    private static int[] levels(ClassMapFacts facts, Person student, List<Competency> skills) {
        return skills.stream()
                .mapToInt(skill -> facts.status(student, skill).level().stones())
                .toArray();
    }
}
