package org.cairnlearn.benchmarks.anchors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cairnlearn.benchmarks.anchors.DayModel.Taker;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;

/**
 * Moves of a group: a teacher's hour gets another duty, or a table another topic, together with the
 * students who lose by it and those who gain most. Of a few that are tried the best is taken.
 */
final class GroupMoves {
    private static final int MOST_TRIED = 6;
    private static final int TRIES = 20;

    private final Schedule schedule;
    private final Counts counts;
    private final FlexDay day;
    private final RandomGenerator random;

    GroupMoves(Schedule schedule, RandomGenerator random) {
        this.schedule = schedule;
        this.random = random;
        counts = schedule.counts();
        day = counts.day;
    }

    /** Another duty in one hour of a teacher. */
    Reassignment duty() {
        Hour hour = schedule.getHours().get(random.nextInt(schedule.getHours().size()));
        Hour.Duty now = duty(hour);
        boolean free =
                counts.load[hour.teacher()] < day.mostBlocks[hour.teacher()]
                        && counts.rooms[hour.block()] < day.rooms.size();
        Exchange best = null;
        for (int i = random.nextInt(MOST_TRIED); i >= 0; i--) {
            Hour.Duty other = hour.getDuties().get(random.nextInt(hour.getDuties().size()));
            if (other.equals(now) || now.isIdle() && !free) {
                continue;
            }
            Exchange exchange = new Exchange(counts);
            exchange.move.serve(hour, other);
            give(exchange, hour, now);
            boolean whole = other.isIdle() || fill(exchange, hour, other);
            if (whole && (best == null || exchange.gained() > best.gained())) {
                best = exchange;
            }
        }
        return best == null ? new Reassignment() : best.move;
    }

    private static Hour.Duty duty(Hour hour) {
        Hour.Duty duty = hour.getDuty();
        if (duty == null) {
            throw new IllegalStateException("An empty hour");
        }
        return duty;
    }

    /** Those for whom there is no seat any more. */
    private void give(Exchange exchange, Hour hour, Hour.Duty duty) {
        int b = hour.block();
        if (duty.isIdle()) {
            return;
        }
        if (duty.what() < day.topics) {
            int seats = FlexDay.LED_MOST * (counts.groups[b][duty.what()] - 1);
            give(exchange, counts.led.get(b).get(duty.what()), seats);
            return;
        }
        for (Taker one : schedule.people().conferences(hour.teacher())) {
            Seat seat = counts.seat[one.student()][b];
            if (seat.getChoice() == one.choice()) {
                exchange.sit(seat, instead(one.student()));
            }
        }
    }

    /** The best of what needs no group and is not taken. */
    private Choice instead(int s) {
        Choice best = day.rest(s);
        for (Choice choice : day.choices.get(s)) {
            boolean free = choice.way() == FlexDay.Way.DEVICE && !counts.takes(s, choice.topic());
            best = free && choice.value() > best.value() ? choice : best;
        }
        return best;
    }

    private void give(Exchange exchange, List<Seat> members, int seats) {
        List<Seat> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparingInt(this::loss));
        for (int i = 0; i < sorted.size() - seats; i++) {
            exchange.leave(sorted.get(i));
        }
    }

    private int loss(Seat seat) {
        Choice choice = Exchange.of(seat);
        return choice.value() - day.alone(seat.student(), choice).value();
    }

    private boolean fill(Exchange exchange, Hour hour, Hour.Duty duty) {
        int b = hour.block();
        if (duty.what() == day.topics) {
            List<Taker> own = schedule.people().conferences(hour.teacher());
            fill(exchange, b, own, new Size(0, 0, FlexDay.CONFERENCE_MOST));
            return true;
        }
        int groups = counts.groups[b][duty.what()] + 1;
        Size size =
                new Size(
                        counts.led.get(b).get(duty.what()).size(),
                        FlexDay.LED_LEAST * groups,
                        FlexDay.LED_MOST * groups);
        return fill(exchange, b, schedule.people().led(duty.what()), size);
    }

    /** Members that there are, and how few and many there may be. */
    private record Size(int now, int least, int most) {}

    private record Offer(Taker taker, int gain) {}

    /** Takes in who gains most, and those who lose as long as there are too few. */
    private boolean fill(Exchange exchange, int b, List<Taker> takers, Size size) {
        List<Offer> offers = new ArrayList<>();
        for (Taker taker : takers) {
            Seat seat = counts.seat[taker.student()][b];
            if (seat.getChoice() != taker.choice()) {
                offers.add(new Offer(taker, exchange.gain(seat, taker.choice())));
            }
        }
        offers.sort(Comparator.comparingInt(offer -> -offer.gain()));
        int members = size.now();
        for (Offer offer : offers) {
            if (members >= size.most() || offer.gain() <= 0 && members >= size.least()) {
                break;
            }
            if (!exchange.touches(offer.taker().student())) {
                exchange.take(counts.seat[offer.taker().student()][b], offer.taker().choice());
                members++;
            }
        }
        return members >= size.least();
    }

    /** One table more for a topic; if all are taken, one less for another. */
    Reassignment table() {
        int b = random.nextInt(day.blocks);
        Exchange best = null;
        int closed = closing(b);
        for (int i = random.nextInt(MOST_TRIED); i >= 0; i--) {
            int topic = random.nextInt(day.topics);
            if (topic == closed) {
                continue;
            }
            Exchange exchange = new Exchange(counts);
            if (closed >= 0) {
                List<Seat> members = counts.peers.get(b).get(closed);
                give(
                        exchange,
                        members,
                        FlexDay.PEERS_MOST * (Counts.tablesFor(members.size()) - 1));
            }
            int now = counts.peers.get(b).get(topic).size();
            int least = now == 0 ? FlexDay.PEERS_LEAST : now;
            int most = FlexDay.PEERS_MOST * (Counts.tablesFor(now) + 1);
            boolean whole =
                    fill(exchange, b, schedule.people().peers(topic), new Size(now, least, most));
            if (whole && (best == null || exchange.gained() > best.gained())) {
                best = exchange;
            }
        }
        return best == null ? new Reassignment() : best.move;
    }

    private int closing(int b) {
        if (counts.tables[b] < day.tables.size() && random.nextInt(5) > 0) {
            return -1;
        }
        for (int i = 0; i < TRIES; i++) {
            int topic = random.nextInt(day.topics);
            if (!counts.peers.get(b).get(topic).isEmpty()) {
                return topic;
            }
        }
        return -1;
    }
}
