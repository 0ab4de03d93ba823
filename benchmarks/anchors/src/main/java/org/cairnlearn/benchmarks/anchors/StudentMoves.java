package org.cairnlearn.benchmarks.anchors;

import java.util.List;
import java.util.random.RandomGenerator;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;
import org.cairnlearn.benchmarks.anchors.FlexDay.Way;

/** Moves of one student, and of whom he or she puts out of a seat. An empty one is none. */
final class StudentMoves {
    private static final int MOST_LOOKED_AT = 4;

    private final Counts counts;
    private final FlexDay day;
    private final RandomGenerator random;
    private final Exchange exchange;

    StudentMoves(Counts counts, RandomGenerator random) {
        this.counts = counts;
        this.random = random;
        day = counts.day;
        exchange = new Exchange(counts);
    }

    private Seat anySeat() {
        return counts.seat[random.nextInt(day.students)][random.nextInt(day.blocks)];
    }

    private Choice anyChoice(Seat seat) {
        return seat.getChoices().get(random.nextInt(seat.getChoices().size()));
    }

    /** Another place, whether there is a seat or not. */
    Reassignment change() {
        Seat seat = anySeat();
        Choice choice = anyChoice(seat);
        if (choice != seat.getChoice()) {
            exchange.take(seat, choice);
        }
        return exchange.move;
    }

    /** Two blocks of a student change places. */
    Reassignment swap() {
        Seat one = anySeat();
        Seat other = counts.seat[one.student()][random.nextInt(day.blocks)];
        if (one.getChoice() != other.getChoice()) {
            Choice first = Exchange.of(one);
            exchange.sit(one, Exchange.of(other));
            exchange.sit(other, first);
        }
        return exchange.move;
    }

    /** A place in a group; if it is full, of a few members the one who loses least leaves. */
    Reassignment takeSeat() {
        Seat seat = anySeat();
        Choice choice = anyChoice(seat);
        boolean group = choice.way() == Way.LED || choice.way() == Way.PEERS;
        if (choice == seat.getChoice() || !group) {
            return exchange.move;
        }
        int b = seat.block();
        boolean led = choice.way() == Way.LED;
        List<Seat> members = (led ? counts.led : counts.peers).get(b).get(choice.topic());
        int seats =
                led ? FlexDay.LED_MOST * counts.groups[b][choice.topic()] : atTables(b, members);
        if (seats == 0 || members.isEmpty() && !led) {
            return exchange.move;
        }
        if (members.size() >= seats) {
            Seat out = cheapest(members);
            if (out == seat) {
                return exchange.move;
            }
            exchange.leave(out);
        }
        exchange.take(seat, choice);
        return exchange.move;
    }

    private int atTables(int b, List<Seat> members) {
        boolean full =
                members.size() % FlexDay.PEERS_MOST == 0 && counts.tables[b] >= day.tables.size();
        return full ? members.size() : Integer.MAX_VALUE;
    }

    private Seat cheapest(List<Seat> members) {
        Seat best = members.get(random.nextInt(members.size()));
        for (int i = random.nextInt(MOST_LOOKED_AT); i > 0; i--) {
            Seat other = members.get(random.nextInt(members.size()));
            best = loss(other) < loss(best) ? other : best;
        }
        return best;
    }

    private int loss(Seat seat) {
        Choice choice = Exchange.of(seat);
        return choice.value() - day.alone(seat.student(), choice).value();
    }
}
