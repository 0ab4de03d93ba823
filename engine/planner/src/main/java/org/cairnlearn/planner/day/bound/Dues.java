package org.cairnlearn.planner.day.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Quotas.Quota;

/**
 * What rules ask of each student's day, as a bound can use it: of some options at least so many
 * places, of others none. Who is let off owes nothing; neither does anybody whom no day of his or
 * her own could please.
 */
final class Dues {
    /**
     * Of a student's marked options there are at least so many places.
     *
     * @param marked by option from the student's first
     */
    record Due(boolean[] marked, int places) {
        /** Both at once, as one place. */
        private Due and(Due other) {
            boolean[] both = marked.clone();
            for (int o = 0; o < both.length; o++) {
                both[o] &= other.marked[o];
            }
            return new Due(both, 1);
        }

        private boolean isPossible() {
            for (boolean one : marked) {
                if (one) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Instance in;
    private final List<List<Due>> byStudent = new ArrayList<>();
    private final BitSet closed = new BitSet();
    private final BitSet marked = new BitSet();

    private Dues(Instance in, BitSet letOff) {
        this.in = in;
        for (int s = 0; s < in.students; s++) {
            List<Due> dues = new ArrayList<>();
            if (!letOff.get(s)) {
                for (Quota quota : in.quotas(s)) {
                    close(s, quota);
                }
                for (Quota quota : in.quotas(s)) {
                    add(s, quota, dues);
                }
            }
            byStudent.add(dues);
            mark(s, dues);
        }
    }

    /** What everybody owes who is not let off. */
    static Dues but(BitSet letOff, Instance in) {
        return new Dues(in, letOff);
    }

    private void close(int s, Quota quota) {
        for (int o = in.first[s]; o < in.rest(s); o++) {
            if (quota.marks()[o - in.first[s]] > quota.most()) {
                closed.set(o);
            }
        }
    }

    private void add(int s, Quota quota, List<Due> dues) {
        int most = 0;
        boolean[] count = new boolean[quota.marks().length];
        for (int o = 0; o < count.length; o++) {
            boolean open = in.when[in.first[s] + o] != 0 && !closed.get(in.first[s] + o);
            count[o] = open && quota.marks()[o] > 0;
            most = open ? Math.max(most, quota.marks()[o]) : most;
        }
        if (quota.least() <= 0 || most == 0) {
            return;
        }
        Due due = new Due(count, Math.ceilDiv(quota.least(), most));
        int blocks = Integer.bitCount(in.present[s]);
        if (due.places() > blocks) {
            return;
        }
        if (blocks > 1 || dues.isEmpty()) {
            dues.add(due);
            return;
        }
        Due both = dues.getFirst().and(due);
        if (both.isPossible()) {
            dues.set(0, both);
        }
    }

    private void mark(int s, List<Due> dues) {
        for (Due due : dues) {
            for (int o = 0; o < due.marked.length; o++) {
                marked.set(in.first[s] + o, due.marked[o] || marked.get(in.first[s] + o));
            }
        }
    }

    List<Due> of(int s) {
        return byStudent.get(s);
    }

    /** Whether one place of an option is too much already. */
    boolean isClosed(int option) {
        return closed.get(option);
    }

    /** Whether some rule asks for an option. */
    boolean isMarked(int option) {
        return marked.get(option);
    }
}
