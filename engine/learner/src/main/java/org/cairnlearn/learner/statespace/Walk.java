package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.List;
import org.cairnlearn.learner.responses.Responses;

/**
 * The state of one student on the way through his or her answers: first {@link #look} at the next
 * one, which says how likely it is to be right, then {@link #learn} from it.
 *
 * <p>The level for an answer is the general level, the passing form, the weighted competencies and
 * what the student knows of the very item, less how hard the item is. One rank-one update moves
 * them all: with level eta, doubt V = sum h^2 v, the slope g and the information J of the answer
 * over the whole of N(eta, V) ({@link Marks}) and how far it is believed, r,
 *
 * <pre>
 *   mean     += h v r g
 *   variance -= (h v)^2 r J
 * </pre>
 *
 * <p>For a right-or-wrong answer y with k = 1 / sqrt(1 + pi V / 8) and p = sigma(k eta) these are g
 * = k (y - p) and J = k^2 p (1 - p). An answer that is believed by r moves a mean as if it counted
 * with chance r and else said nothing.
 *
 * <p>Of the items only the {@value #ITEMS} that were answered last on a competency are remembered,
 * in single precision, so that a student's state stays small.
 *
 * <p>The form falls back to 0 from answer to answer, a competency to 0 with answers on other things
 * and with days, the more slowly the more it was practised. Nothing is allocated after the
 * constructor, and a new student costs nothing but a new stamp.
 */
final class Walk {
    /** How many items are remembered of one student in one competency. */
    static final int ITEMS = 2;

    /** In place of an item where none is remembered. */
    static final int NO_ITEM = -1;

    final Responses log;
    final Coding coding;
    final Bank bank;

    final int[] seen;
    final double[] mean;
    final double[] variance;
    final int[] lastPlace;
    final double[] lastSeconds;
    final int[] right;
    final int[] wrong;

    final int[] itemSeen;
    final double[] itemMean;
    final double[] itemVariance;

    /** For each competency, and last for none, the items answered last, the newest first. */
    final int[] lastItems;

    double general;
    double generalVariance;
    double form;
    double formVariance;
    int stamp;
    int place;

    double eta;
    double doubt;
    double flatter;
    double competencies;
    double level;
    double probability;

    final double priorGeneral;
    private final double priorForm;
    final double formKept;
    final double priorCompetency;
    private final double priorItem;
    private final double generalDrift;
    private final double drift;
    private final double gainWrong;
    private final double gainRight;
    final double itemGain;
    private final Forgetting forgetting;
    private final Marks marks = new Marks();

    Walk(Responses log, Coding coding, Knobs knobs, Bank bank) {
        this.log = log;
        this.coding = coding;
        this.bank = bank;
        int k = log.skills();
        seen = new int[k];
        mean = new double[k];
        variance = new double[k];
        lastPlace = new int[k];
        lastSeconds = new double[k];
        right = new int[k];
        wrong = new int[k];
        int i = log.items();
        itemSeen = new int[i];
        itemMean = new double[i];
        itemVariance = new double[i];
        lastItems = new int[(k + 1) * ITEMS];
        priorGeneral = knobs.get(Knob.GENERAL);
        priorForm = knobs.get(Knob.FORM);
        formKept = 1 - knobs.get(Knob.FORM_LOST);
        priorCompetency = knobs.get(Knob.COMPETENCY);
        priorItem = knobs.get(Knob.STUDENT_ITEM);
        generalDrift = knobs.get(Knob.GENERAL_DRIFT);
        drift = knobs.get(Knob.COMPETENCY_DRIFT);
        gainWrong = knobs.get(Knob.GAIN);
        gainRight = gainWrong + knobs.get(Knob.GAIN_MORE);
        itemGain = knobs.get(Knob.ITEM_GAIN);
        forgetting = knobs.forgetting();
    }

    /** A new student, of whom nothing is known. */
    void begin() {
        if (stamp == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            Arrays.fill(itemSeen, 0);
            stamp = 0;
        }
        stamp++;
        place = 0;
        general = 0;
        generalVariance = priorGeneral;
        form = 0;
        formVariance = priorForm;
        forgetItems(log.skills());
    }

    private void forgetItems(int home) {
        Arrays.fill(lastItems, home * ITEMS, (home + 1) * ITEMS, NO_ITEM);
    }

    /** What is expected of this row, before anything is learned from it. */
    void look(int row) {
        form *= formKept;
        formVariance = priorForm + (formVariance - priorForm) * formKept * formKept;
        int combination = log.combination(row);
        int size = log.size(combination);
        competencies = 0;
        level = 0;
        doubt = generalVariance + formVariance;
        for (int q = 0; q < size; q++) {
            int k = log.skill(combination, q);
            double weight = log.weight(combination, q);
            touch(k, row);
            competencies += weight * mean[k];
            int known = coding.skill(k);
            level += known < 0 ? 0 : weight * bank.level[known];
            double of = known < 0 ? bank.priorLevel : bank.levelVariance[known];
            doubt += weight * weight * (variance[k] + of);
        }
        eta = bank.base + general + form + competencies + level;
        lookAtItem(log.item(row));
        int max = log.max(row);
        double shift = max == 1 ? 0 : Marks.half(max);
        flatter = Curve.flatter(doubt);
        probability = Curve.sigma(flatter * (eta - shift));
    }

    private void lookAtItem(int item) {
        if (item < 0) {
            doubt += item == Responses.SOME ? priorItem + bank.priorHard : 0;
            return;
        }
        if (itemSeen[item] != stamp) {
            itemSeen[item] = stamp;
            itemMean[item] = 0;
            itemVariance[item] = priorItem;
        }
        int known = coding.item(item);
        eta += itemMean[item] - (known < 0 ? 0 : bank.hard[known]);
        doubt += itemVariance[item] + (known < 0 ? bank.priorHard : bank.hardVariance[known]);
    }

    /** Lets a competency forget until now. */
    private void touch(int k, int row) {
        if (seen[k] != stamp) {
            seen[k] = stamp;
            mean[k] = 0;
            variance[k] = priorCompetency;
            right[k] = 0;
            wrong[k] = 0;
            lastPlace[k] = place;
            lastSeconds[k] = log.seconds(row);
            forgetItems(k);
            return;
        }
        double kept = kept(k, log.seconds(row));
        if (kept < 1) {
            mean[k] *= kept;
            variance[k] = priorCompetency + (variance[k] - priorCompetency) * kept * kept;
        }
    }

    /**
     * Which share of a practised competency's deviation is left at a moment before the next row.
     */
    double kept(int k, double seconds) {
        int steps = place - lastPlace[k] - 1;
        return forgetting.kept(steps, seconds - lastSeconds[k], right[k] + wrong[k]);
    }

    /** Whether the present student has answered anything on this competency. */
    boolean practised(int k) {
        return seen[k] == stamp && right[k] + wrong[k] > 0;
    }

    /** Learns from the row just looked at; {@code teaches} tells whether the bank learns too. */
    void learn(int row, boolean teaches) {
        boolean good = log.right(row);
        if (log.max(row) == 1) {
            marks.seeAnswer(probability, flatter, log.points(row));
        } else {
            marks.see(eta, flatter, log.points(row), log.max(row));
        }
        double push = log.reliability(row) * marks.gradient;
        double shrink = log.reliability(row) * marks.information;

        general += generalVariance * push;
        generalVariance -= generalVariance * generalVariance * shrink;
        generalVariance = Math.min(priorGeneral, generalVariance + generalDrift);
        form += formVariance * push;
        formVariance -= formVariance * formVariance * shrink;
        int combination = log.combination(row);
        int size = log.size(combination);
        double gain = gain((double) log.points(row) / log.max(row));
        for (int q = 0; q < size; q++) {
            int k = log.skill(combination, q);
            double weight = log.weight(combination, q);
            double moved = weight * variance[k];
            mean[k] += moved * push + weight * gain;
            variance[k] = Math.min(priorCompetency, variance[k] - moved * moved * shrink + drift);
            if (teaches) {
                teachLevel(coding.skill(k), weight, push, shrink);
            }
            right[k] += good ? 1 : 0;
            wrong[k] += good ? 0 : 1;
            lastPlace[k] = place;
            lastSeconds[k] = log.seconds(row);
        }
        if (log.item(row) >= 0) {
            learnItem(log.item(row), push, shrink, teaches);
            remember(log.item(row), size == 0 ? log.skills() : log.skill(combination, 0));
        }
        place++;
    }

    /** Logits learned by practice that earned this share of the points. */
    double gain(double share) {
        return gainWrong + (gainRight - gainWrong) * share;
    }

    private void teachLevel(int k, double weight, double push, double shrink) {
        if (k >= 0) {
            double moved = weight * bank.levelVariance[k];
            bank.level[k] += moved * push;
            bank.levelVariance[k] = Math.max(1e-4, bank.levelVariance[k] - moved * moved * shrink);
        }
    }

    private void learnItem(int item, double push, double shrink, boolean teaches) {
        double own = itemVariance[item];
        itemMean[item] = (float) (itemMean[item] + own * push + itemGain);
        itemVariance[item] = (float) (own - own * own * shrink);
        int known = coding.item(item);
        if (teaches && known >= 0) {
            double v = bank.hardVariance[known];
            bank.hard[known] -= v * push;
            bank.hardVariance[known] = v - v * v * shrink;
        }
    }

    /**
     * The item is now the newest of a competency; the oldest is forgotten if there are too many.
     */
    private void remember(int item, int home) {
        int first = home * ITEMS;
        int at = first;
        while (at < first + ITEMS - 1 && lastItems[at] != item) {
            at++;
        }
        int oldest = lastItems[at];
        if (oldest >= 0 && oldest != item) {
            itemSeen[oldest] = 0;
        }
        System.arraycopy(lastItems, first, lastItems, first + 1, at - first);
        lastItems[first] = item;
    }

    /** Puts back which items were answered last on a competency, the newest first. */
    void remember(int skill, List<Integer> items) {
        forgetItems(skill);
        for (int at = 0; at < items.size(); at++) {
            lastItems[skill * ITEMS + at] = items.get(at);
        }
    }

    /** Which items were answered last on a competency, the newest first. */
    List<Integer> remembered(int skill) {
        return Arrays.stream(lastItems, skill * ITEMS, (skill + 1) * ITEMS)
                .filter(item -> item != NO_ITEM)
                .boxed()
                .toList();
    }

    /** Whether something is remembered of the present student and this item. */
    boolean remembers(int item) {
        return itemSeen[item] == stamp;
    }
}
