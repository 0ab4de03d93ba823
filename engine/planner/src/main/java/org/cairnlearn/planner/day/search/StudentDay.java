package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/**
 * One student's best day while everybody else stays: topics to blocks, each topic at most once.
 * Exact, by dynamic programming over the sets of blocks that the topics so far may use: {@code
 * topics * blocks * 2^blocks} steps at worst, in practice a tenth of it, since few groups have a
 * free seat.
 *
 * <p>When ejecting, a full group may be joined too: at the loss of the member who would miss it
 * least. That is an estimate; the caller carries the ejections out.
 */
final class StudentDay {
    static final int NO_DAY = Integer.MIN_VALUE;

    private final Timetable now;
    private final Instance in;
    private final Estimates estimates;
    private final int blocks;

    /** By block: the day found last. Blocks of absence hold NOTHING. */
    final int[] option;

    final int[] slot;

    private final int[] restGain;
    private final int[] restOption;
    private final int[] restSlot;
    private final int[] gain;
    private final int[] gainOption;
    private final int[] gainSlot;
    private final int[] rows;
    private final int[] rowOf;
    private final int[] best;
    private final int[] choice;
    private final int[] bestOption;
    private final int[] bestSlot;
    private int rowCount;
    private int fee;
    private int student;
    private int free;
    private long used;
    private boolean ejecting;
    private int seatGain;
    private int seatSlot;

    StudentDay(Timetable now, Estimates estimates) {
        this.now = now;
        this.estimates = estimates;
        in = now.in;
        blocks = in.blocks;
        option = new int[blocks];
        slot = new int[blocks];
        restGain = new int[blocks];
        restOption = new int[blocks];
        restSlot = new int[blocks];
        int topics = in.mostTopics;
        gain = new int[topics * blocks];
        gainOption = new int[topics * blocks];
        gainSlot = new int[topics * blocks];
        rows = new int[topics];
        rowOf = new int[topics];
        Arrays.fill(rowOf, -1);
        bestOption = new int[blocks];
        bestSlot = new int[blocks];
        best = new int[1 << blocks];
        choice = new int[topics << blocks];
    }

    /** The best day of free seats, or of all seats at the price of ejecting. */
    int best(int s, boolean mayEject) {
        ejecting = mayEject;
        return keepingQuotas(s, -1, 0, 0);
    }

    /** The best day of free seats with one place given, or {@link #NO_DAY}. */
    int with(int given, int inSlot) {
        ejecting = false;
        return keepingQuotas(in.student[given], inSlot % blocks, given, inSlot);
    }

    /** A day that owes something to its quotas is sought again, led towards them by a fee. */
    private int keepingQuotas(int s, int givenBlock, int given, int givenSlot) {
        fee = 0;
        int value = solve(s, givenBlock, given, givenSlot);
        if (!in.terms.quotas().bind(s) || value == NO_DAY) {
            return value;
        }
        int owed = in.terms.quotas().debt(in, s, option, 0);
        int most = value - owed;
        for (int lead = Quotas.LEAD; owed > 0 && lead >= Quotas.LEAD / 64; lead /= 8) {
            System.arraycopy(option, 0, bestOption, 0, blocks);
            System.arraycopy(slot, 0, bestSlot, 0, blocks);
            fee = lead;
            int led = solve(s, givenBlock, given, givenSlot) - led(s);
            led -= in.terms.quotas().debt(in, s, option, 0);
            if (led > most) {
                most = led;
            } else {
                System.arraycopy(bestOption, 0, option, 0, blocks);
                System.arraycopy(bestSlot, 0, slot, 0, blocks);
            }
        }
        return most;
    }

    /** What the fee added to the day found last. */
    private int led(int s) {
        int sum = 0;
        for (int b = 0; b < blocks; b++) {
            sum += (free >> b & 1) == 0 ? 0 : in.terms.quotas().lead(in, s, option[b], fee);
        }
        return sum;
    }

    private int gain(int cell, int o) {
        return now.gain(cell, o) + (fee == 0 ? 0 : in.terms.quotas().lead(in, student, o, fee));
    }

    private int solve(int s, int givenBlock, int given, int givenSlot) {
        student = s;
        free = 0;
        used = 0;
        int base = 0;
        if (givenBlock >= 0) {
            base = now.gain(s * blocks + givenBlock, given) - now.company(given, givenSlot);
            option[givenBlock] = given;
            slot[givenBlock] = givenSlot;
            use(given);
        }
        for (int b = 0; b < blocks; b++) {
            int cell = s * blocks + b;
            int held = now.place[cell];
            if (b == givenBlock) {
                continue;
            }
            option[b] = held;
            slot[b] = now.seat[cell];
            if (held < 0) {
                continue;
            }
            if (now.mayLeave(s, b)) {
                free |= 1 << b;
                restGain[b] = gain(cell, in.rest(s));
                restOption[b] = in.rest(s);
                restSlot[b] = now.seatOf(in.activity[in.rest(s)], b);
            } else if (!use(held)) {
                return NO_DAY;
            } else {
                base += now.gain(cell, held) - (slot[b] < 0 ? 0 : now.company(held, slot[b]));
            }
        }
        weigh();
        return base + assign();
    }

    private boolean use(int held) {
        int topic = in.topic[held];
        if (topic < 0) {
            return true;
        }
        boolean first = (used >> topic & 1) == 0;
        used |= 1L << topic;
        return first;
    }

    private void weigh() {
        rowCount = 0;
        int rest = in.rest(student);
        for (int o = in.first[student]; o < rest; o++) {
            int topic = in.topic[o];
            if (topic >= 0 && (used >> topic & 1) != 0) {
                continue;
            }
            int a = in.activity[o];
            int where = ejecting ? now.running[a] : now.roomy[a];
            for (int b = 0; b < blocks; b++) {
                if (now.place[student * blocks + b] == o) {
                    where |= 1 << b;
                }
            }
            where &= in.when[o] & free;
            while (where != 0) {
                int b = Integer.numberOfTrailingZeros(where);
                where &= where - 1;
                weigh(o, topic, b);
            }
        }
    }

    private void weigh(int o, int topic, int b) {
        int value = gain(student * blocks + b, o);
        int row = topic < 0 ? -1 : rowOf[topic];
        int known = row < 0 ? restGain[b] : gain[row * blocks + b];
        if (value <= known || !findSeat(o, b, value) || seatGain <= known) {
            return;
        }
        if (topic < 0) {
            restGain[b] = seatGain;
            restOption[b] = o;
            restSlot[b] = seatSlot;
            return;
        }
        if (row < 0) {
            row = rowCount++;
            rowOf[topic] = row;
            rows[row] = topic;
            Arrays.fill(gain, row * blocks, (row + 1) * blocks, Integer.MIN_VALUE);
        }
        gain[row * blocks + b] = seatGain;
        gainOption[row * blocks + b] = o;
        gainSlot[row * blocks + b] = seatSlot;
    }

    /** The best seat of an option in a block: own, free, or another's. */
    private boolean findSeat(int o, int b, int value) {
        int a = in.activity[o];
        seatSlot = Timetable.NOTHING;
        seatGain = value;
        int cell = student * blocks + b;
        if (in.open[a]) {
            return findOpenSeat(a, cell);
        }
        int own = now.place[cell] == o ? now.seat[cell] : Timetable.NOTHING;
        seatGain = NO_DAY;
        int[] groups = now.groups(a, b);
        for (int i = 0; i < now.groupCount(a, b); i++) {
            int group = groups[i];
            int net = value - now.company(o, group);
            if (group != own && now.size[group] + in.weight[student] > in.most[a]) {
                net -= ejecting ? estimates.ejection(group, student) : Estimates.IMPOSSIBLE;
            }
            if (net > seatGain) {
                seatGain = net;
                seatSlot = group;
            }
        }
        return seatSlot >= 0;
    }

    private boolean findOpenSeat(int a, int cell) {
        seatSlot = now.seatOf(a, cell % blocks);
        if (seatSlot >= 0
                && seatSlot != now.seat[cell]
                && now.size[seatSlot] + in.weight[student] > now.capacity(seatSlot)) {
            seatGain -= ejecting ? estimates.ejection(seatSlot, student) : Estimates.IMPOSSIBLE;
        }
        return true;
    }

    private int assign() {
        int sum = 0;
        for (int b = 0; b < blocks; b++) {
            if ((free >> b & 1) != 0) {
                sum += restGain[b];
                option[b] = restOption[b];
                slot[b] = restSlot[b];
            }
        }
        Arrays.fill(best, 0, free + 1, 0);
        for (int row = 0; row < rowCount; row++) {
            rowOf[rows[row]] = -1;
            extend(row);
        }
        int left = free;
        for (int row = rowCount - 1; row >= 0; row--) {
            int b = choice[(row << blocks) + left];
            if (b >= 0) {
                option[b] = gainOption[row * blocks + b];
                slot[b] = gainSlot[row * blocks + b];
                left ^= 1 << b;
            }
        }
        return sum + best[free];
    }

    /** Larger sets first, so that each looks at smaller ones as they were without this topic. */
    private void extend(int row) {
        int at = row * blocks;
        int first = row << blocks;
        for (int set = free; ; set = (set - 1) & free) {
            int most = best[set];
            int chosen = -1;
            for (int left = set; left != 0; left &= left - 1) {
                int b = Integer.numberOfTrailingZeros(left);
                int w = gain[at + b];
                if (w > restGain[b]) {
                    int sum = best[set ^ 1 << b] + w - restGain[b];
                    if (sum > most) {
                        most = sum;
                        chosen = b;
                    }
                }
            }
            best[set] = most;
            choice[first + set] = chosen;
            if (set == 0) {
                return;
            }
        }
    }
}
