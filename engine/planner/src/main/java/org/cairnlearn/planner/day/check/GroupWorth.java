package org.cairnlearn.planner.day.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.planner.day.Bands;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.Weights;

/** What it costs who is in a group with whom. */
final class GroupWorth {
    private final Day day;
    private final Bands bands;
    private final Weights weights;
    private final Map<Pair, Integer> shared = new HashMap<>();
    private final double[] readiness;

    GroupWorth(Day day) {
        this.day = day;
        this.bands = day.problem().policy().bands();
        this.weights = day.problem().policy().weights();
        day.problem().history().forEach(met -> shared.put(met.pair(), met.shared()));
        readiness =
                day.problem().students().stream()
                        .mapToDouble(Student::readiness)
                        .sorted()
                        .toArray();
    }

    Objective of(Session session) {
        Sum sum = new Sum();
        Offering offering = day.offering(session);
        List<Student> members = session.students().stream().map(day::student).toList();
        if (offering.kind().isGroup()) {
            for (int i = 0; i < members.size(); i++) {
                for (Student other : members.subList(0, i)) {
                    pair(members.get(i), other, offering.kind(), sum);
                }
            }
        }
        if (offering.kind() == Kind.PEER && !members.isEmpty() && !canExplain(offering, members)) {
            sum.add(Term.EXPLAINERS, -weights.noExplainer());
        }
        if (offering.kind() == Kind.PEER || offering.kind() == Kind.PROJ) {
            long free = -Math.floorDiv(-members.size() * bands.mixPercent(), 100);
            sum.add(Term.MIX, -weights.mix() * Math.max(0, largestThird(members) - free));
        }
        return sum.objective();
    }

    private void pair(Student one, Student other, Kind kind, Sum sum) {
        if (kind == Kind.TL && Math.abs(one.readiness() - other.readiness()) > bands.readiness()) {
            sum.add(Term.HOMOGENEITY, -weights.spread());
        }
        int met = shared.getOrDefault(new Pair(one.id(), other.id()), 0);
        long now = Math.max(0, met + 1 - bands.repeats());
        long before = Math.max(0, met - bands.repeats());
        sum.add(Term.REPEATS, -weights.repeats() * (now * now - before * before));
    }

    private boolean canExplain(Offering offering, List<Student> members) {
        boolean mastered =
                offering.topic() != null
                        && members.stream()
                                .anyMatch(student -> student.mastered().contains(offering.topic()));
        double highest = members.stream().mapToDouble(Student::readiness).max().orElse(0);
        double lowest = members.stream().mapToDouble(Student::readiness).min().orElse(0);
        return mastered || highest - lowest >= bands.explain();
    }

    private long largestThird(List<Student> members) {
        double middle = readiness[readiness.length / 3];
        double upper = readiness[2 * readiness.length / 3];
        long low = members.stream().filter(student -> student.readiness() < middle).count();
        long high = members.stream().filter(student -> student.readiness() >= upper).count();
        return Math.max(Math.max(low, high), members.size() - low - high);
    }
}
