package org.cairnlearn.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.roster.PersonId;

/** The flex places of a term, student by student: services, own choices, and what was neither. */
final class TermPlaces {
    /** Who had fewer places has no share. */
    private static final int FEWEST = 5;

    private static final int PERCENT = 100;

    private final Map<PersonId, Tally> tallies = new HashMap<>();

    /** Flex places of one student. */
    static final class Tally {
        private final StringBuilder places = new StringBuilder();
        private int minutesServed;

        /** Minutes of services that were given there. */
        int minutesServed() {
            return minutesServed;
        }

        /**
         * Place by place: {@code S} a service on a day with a choice, {@code s} one on a day
         * without one, {@code C} own choice, {@code w} something else than what was chosen, {@code
         * .} on a day without a choice.
         */
        String places() {
            return places.toString();
        }

        int all() {
            return places.length();
        }

        int services() {
            return count('S') + count('s');
        }

        int chosen() {
            return count('C');
        }

        /** On something else, though something was chosen and no service took the place. */
        int missed() {
            return count('w');
        }

        int free() {
            return all() - services();
        }

        private int count(char kind) {
            return (int) places.chars().filter(one -> one == kind).count();
        }

        double ofFree() {
            return (double) PERCENT * chosen() / free();
        }

        double ofAll() {
            return (double) PERCENT * chosen() / all();
        }
    }

    void count(BlockPlan plan, Place place) {
        var tally = tallies.computeIfAbsent(place.student(), _ -> new Tally());
        var wished = place.wished();
        var hasChosen = wished != null && wished.chosen();
        if (plan.groupOf(place).basis().reason() == Group.Reason.SERVICE) {
            tally.minutesServed += plan.minutes();
            tally.places.append(hasChosen ? 'S' : 's');
        } else if (hasChosen) {
            tally.places.append(plan.fate(place).orElseThrow().onTopic() ? 'C' : 'w');
        } else {
            tally.places.append('.');
        }
    }

    /** In order of size, of those who had places enough. */
    List<Double> ofFree() {
        return shares(Tally::free, Tally::ofFree);
    }

    /** The same of all places, those of services too. */
    List<Double> ofAll() {
        return shares(Tally::all, Tally::ofAll);
    }

    private List<Double> shares(ToIntFunction<Tally> places, ToDoubleFunction<Tally> share) {
        return tallies.values().stream()
                .filter(one -> places.applyAsInt(one) >= FEWEST)
                .map(share::applyAsDouble)
                .sorted()
                .toList();
    }

    /** Who had less own choice of all places than so many percent. */
    Map<PersonId, Tally> below(double percent) {
        var below = new HashMap<PersonId, Tally>();
        tallies.forEach((student, tally) -> {
            if (tally.all() >= FEWEST && tally.ofAll() < percent) {
                below.put(student, tally);
            }
        });
        return below;
    }

    int sum(ToIntFunction<Tally> what) {
        return tallies.values().stream().mapToInt(what).sum();
    }

    /** How many free places were on days without a choice. */
    int unwished() {
        return sum(one -> one.count('.'));
    }
}
