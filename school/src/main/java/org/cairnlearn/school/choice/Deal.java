package org.cairnlearn.school.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;

/**
 * Deals cards: three to six, the skills in turn, for each first what needs no screen and then what
 * differs in material and mode; all of equal weight, in an order that changes by the day. People
 * without any material are a way only where a skill has fewer than two others: no filler beside
 * what the school really has.
 */
final class Deal {
    static final int FEWEST = 3;
    static final int MOST = 6;

    private Deal() {}

    /**
     * The cards.
     *
     * @param ways by skill, the worthiest skill first
     */
    static List<Way> of(Map<CompetencyId, List<Way>> ways, PersonId student, LocalDate date) {
        var piles = new LinkedHashMap<CompetencyId, List<Way>>();
        ways.forEach((skill, all) -> piles.put(skill, inTurn(all)));
        var dealt = new ArrayList<Way>();
        for (var round = 0; dealt.size() < MOST && round < MOST; round++) {
            for (var pile : piles.values()) {
                if (round < pile.size() && dealt.size() < MOST) {
                    dealt.add(pile.get(round));
                }
            }
        }
        dealt.sort(Comparator.comparing(way -> way.key().toString()));
        Collections.shuffle(dealt, new Random(31L * student.hashCode() + date.toEpochDay()));
        return List.copyOf(dealt);
    }

    /** One without a screen, one that differs from it, then the rest. */
    private static List<Way> inTurn(List<Way> all) {
        var offered = all.stream().filter(Deal::isReal).toList();
        var pile = offered.size() >= 2 ? new ArrayList<>(offered) : new ArrayList<>(all);
        pile.sort(Comparator.comparing(way -> way.mode().usesScreen()));
        if (!pile.isEmpty()) {
            var first = pile.removeFirst();
            pile.sort(Comparator.comparing(way -> way.mode() == first.mode()));
            pile.addFirst(first);
        }
        return pile;
    }

    /** Something that the school has, or that a teacher has named. */
    static boolean isReal(Way way) {
        return !way.with().equals(Way.With.NOTHING);
    }

    /**
     * Whether a skill has two routes that differ in material and mode, one of them without a
     * screen: otherwise it is work to do.
     */
    static boolean isReal(List<Way> ways) {
        var real = ways.stream().filter(Deal::isReal).toList();
        return real.stream()
                .filter(one -> !one.mode().usesScreen())
                .anyMatch(one ->
                        real.stream()
                                .anyMatch(other ->
                                        other.mode() != one.mode()
                                                && !other.with().equals(one.with())));
    }

}
