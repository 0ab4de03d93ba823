package org.cairnlearn.benchmarks.anchors;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;
import org.cairnlearn.benchmarks.anchors.FlexDay.Way;

/** Who could come to what: the choices of a day by topic and way, and by adviser. */
final class DayModel {
    /** A choice of a student. */
    record Taker(int student, Choice choice) {}

    private final FlexDay day;
    private final List<List<Taker>> led = new ArrayList<>();
    private final List<List<Taker>> peers = new ArrayList<>();
    private final List<List<Taker>> conferences = new ArrayList<>();

    DayModel(FlexDay day) {
        this.day = day;
        lists(led, day.topics);
        lists(peers, day.topics);
        lists(conferences, day.teachers);
        for (int s = 0; s < day.students; s++) {
            for (Choice choice : day.choices.get(s)) {
                Taker taker = new Taker(s, choice);
                switch (choice.way()) {
                    case LED -> led.get(choice.topic()).add(taker);
                    case PEERS -> peers.get(choice.topic()).add(taker);
                    case CONFERENCE -> conferences.get(day.adviser[s]).add(taker);
                    case DEVICE, REST -> {}
                }
            }
        }
    }

    private static void lists(List<List<Taker>> lists, int count) {
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
    }

    List<Taker> led(int topic) {
        return led.get(topic);
    }

    List<Taker> peers(int topic) {
        return peers.get(topic);
    }

    List<Taker> conferences(int teacher) {
        return conferences.get(teacher);
    }

    /** Most tables that one topic can fill in a block. */
    int mostTables(int topic) {
        return Math.min(day.tables.size(), peers(topic).size() / FlexDay.PEERS_LEAST);
    }

    /** The choice of a student that is on a topic in a way. */
    Choice choice(int s, int topic, Way way) {
        for (Choice one : day.choices.get(s)) {
            if (one.topic() == topic && one.way() == way) {
                return one;
            }
        }
        throw new IllegalArgumentException("Student %d has no %s".formatted(s, way));
    }
}
