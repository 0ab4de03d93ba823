package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.search.Option;

/** What one unit may do: the options of the search, the rest place last. */
final class UnitOptions {
    /** Worth of a pinned place, and of a conference that is due: above all that can be gained. */
    static final int PINNED = 30_000;

    static final int DUE = 12_000;

    /** Having no place at all. */
    private static final int NO_PLACE = -20_000;

    /** The search keeps the topics of a day in one word. */
    private static final int MOST_TOPICS = 60;

    private final Index index;
    private final Places places;
    private final Activities activities;
    private final List<Integer> members;
    private final Set<Integer> advisers;
    private final Map<Object, Integer> topics = new HashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final int anyPresent;
    private final int allPresent;
    private int pinnedBlocks;

    UnitOptions(Index index, Places places, Activities activities, List<Integer> members) {
        this.index = index;
        this.places = places;
        this.activities = activities;
        this.members = members;
        int any = 0;
        int all = ~0;
        for (int s : members) {
            any |= places.present(s);
            all &= places.present(s);
        }
        anyPresent = any;
        allPresent = all & any;
        advisers = advisers();
        if (!index.relaxed) {
            pins();
        }
        for (int o : candidates()) {
            offer(o);
        }
        rest();
    }

    int present() {
        return anyPresent;
    }

    List<Option> options() {
        return options;
    }

    private Offering offering(int o) {
        return index.problem.offerings().get(o);
    }

    private void pins() {
        for (int s : members) {
            places.pins(s).forEach(this::pin);
        }
    }

    private void pin(int b, Pin pin) {
        int o = Index.of(index.offering, pin.offering());
        TeacherId teacher = pin.teacher();
        List<Integer> as = new ArrayList<>();
        if (teacher != null && offering(o).needsTeacher()) {
            as.add(activities.under(o, Index.of(index.teacher, teacher)));
        } else {
            as.addAll(ways(o));
        }
        for (int a : as) {
            if (a >= 0 && (pinnedBlocks >> b & 1) == 0) {
                int topic = topic(o);
                options.add(new Option(a, worth(o), topic, 1 << b, PINNED));
            }
        }
        pinnedBlocks |= as.stream().anyMatch(a -> a >= 0) ? 1 << b : 0;
    }

    private Set<Integer> candidates() {
        Set<Integer> found = new TreeSet<>(places.candidates(members.getFirst()));
        for (int s : members.subList(1, members.size())) {
            found.retainAll(places.candidates(s));
        }
        return found;
    }

    /** The activities by which a unit could take an offering. */
    private List<Integer> ways(int o) {
        List<Integer> ways = new ArrayList<>();
        boolean advised = offering(o).kind() == Kind.CONF;
        for (int t : advised ? advisers : activities.teachersOf(o)) {
            ways.add(activities.under(o, t));
        }
        ways.add(activities.any(o));
        ways.removeIf(a -> a < 0);
        return ways;
    }

    /** Who advises all of them. */
    private Set<Integer> advisers() {
        Set<TeacherId> common = new HashSet<>(places.student(members.getFirst()).advisers());
        for (int s : members) {
            common.retainAll(places.student(s).advisers());
        }
        Set<Integer> advisers = new TreeSet<>();
        common.forEach(id -> advisers.add(Index.of(index.teacher, id)));
        return advisers;
    }

    private void offer(int o) {
        for (int a : ways(o)) {
            boolean alone = activities.isOpen(a);
            int when = (alone ? anyPresent : allPresent) & ~pinnedBlocks;
            int topic = topic(o);
            if (topic >= MOST_TOPICS && index.relaxed) {
                topic = -1;
            }
            if (when != 0 && topic < MOST_TOPICS) {
                options.add(new Option(a, worth(o), topic, when, due(o)));
            }
        }
    }

    private int topic(int o) {
        Topic topic = index.topicOf(offering(o));
        Object key = topic;
        if (offering(o).kind() == Kind.CONF) {
            key = Kind.CONF;
        } else if (topic == null || topic.extendable()) {
            return -1;
        }
        return topics.computeIfAbsent(key, _ -> topics.size());
    }

    private int worth(int o) {
        int blockMinutes = index.relaxed ? index.mostMinutes() : index.minutes(0);
        int minutes = blockMinutes * offering(o).length();
        int sum = 0;
        for (int s : members) {
            sum += places.worth(s).of(offering(o), minutes);
        }
        return sum;
    }

    /** A conference that is due comes before all but pins. */
    private int due(int o) {
        int limit = index.problem.policy().limits().conferenceOverdueDays();
        boolean due =
                members.stream().anyMatch(s -> places.student(s).conferenceOverdueDays() > limit);
        return due && offering(o).kind() == Kind.CONF ? DUE : 0;
    }

    /** The best place that is always there, or none. */
    private void rest() {
        int best = -1;
        for (Option option : options) {
            boolean always =
                    option.topic() < 0
                            && option.blocks() == (anyPresent & ~pinnedBlocks)
                            && activities.isOpen(option.activity())
                            && isOwnPace(option.activity());
            if (always && (best < 0 || option.value() > options.get(best).value())) {
                best = options.indexOf(option);
            }
        }
        if (best < 0 || index.relaxed && options.get(best).value() < 0) {
            options.add(new Option(activities.nowhere, 0, -1, anyPresent, NO_PLACE));
        } else {
            Option rest = options.remove(best);
            options.add(new Option(rest.activity(), rest.value(), -1, anyPresent));
        }
    }

    private boolean isOwnPace(int activity) {
        return offering(activities.offering.get(activity)).kind() == Kind.IND;
    }
}
