package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import org.cairnlearn.learner.responses.Responses;

/**
 * Answers as the layer sees them, row after row: dense features, code, related competencies, and
 * whether the answer was right. Rows for training are kept, a single one is overwritten in use.
 */
final class Examples {
    final Responses log;
    final Coding coding;
    final float[] x;
    final int[] code;
    final int[] combination;
    final int[] item;
    final int[] before;
    final boolean[] right;
    final int[] relatedEnd;
    int[] related;
    float[] relatedLevel;
    int count;

    Examples(Responses log, Coding coding, int capacity) {
        this.log = log;
        this.coding = coding;
        x = new float[capacity * Feature.COUNT];
        code = new int[capacity];
        combination = new int[capacity];
        item = new int[capacity];
        before = new int[capacity];
        right = new boolean[capacity];
        relatedEnd = new int[capacity];
        related = new int[Math.max(Recent.MOST, capacity * 4)];
        relatedLevel = new float[related.length];
    }

    /** Forgets all rows. */
    void clear() {
        count = 0;
    }

    /** Adds all rows of other examples of the same log, for which there is room. */
    void append(Examples others) {
        int n = others.count;
        System.arraycopy(others.x, 0, x, count * Feature.COUNT, n * Feature.COUNT);
        System.arraycopy(others.code, 0, code, count, n);
        System.arraycopy(others.combination, 0, combination, count, n);
        System.arraycopy(others.item, 0, item, count, n);
        System.arraycopy(others.before, 0, before, count, n);
        System.arraycopy(others.right, 0, right, count, n);
        int to = relatedStart(count);
        int more = others.relatedStart(n);
        if (to + more > related.length) {
            related = Arrays.copyOf(related, Math.max(2 * related.length, to + more));
            relatedLevel = Arrays.copyOf(relatedLevel, related.length);
        }
        System.arraycopy(others.related, 0, related, to, more);
        System.arraycopy(others.relatedLevel, 0, relatedLevel, to, more);
        for (int row = 0; row < n; row++) {
            relatedEnd[count + row] = to + others.relatedEnd[row];
        }
        count += n;
    }

    /** Adds the row that the walk has looked at. */
    void add(Traces traces, Features features, int row) {
        features.fill(row, x, count * Feature.COUNT);
        code[count] = Code.of(traces, row);
        combination[count] = log.combination(row);
        int at = log.item(row);
        item[count] = at < 0 ? -1 : coding.item(at);
        right[count] = log.right(row);
        before[count] = before(traces, row);
        relate(traces, row);
        count++;
    }

    /** The first competency of the answer before, if it was on something else, and how it went. */
    private int before(Traces traces, int row) {
        int last = traces.lastCombination;
        if (last < 0 || last == log.combination(row) || log.size(last) == 0) {
            return -1;
        }
        int skill = coding.skill(log.skill(last, 0));
        return skill < 0 ? -1 : skill * 2 + (traces.last > 0 ? 1 : 0);
    }

    private void relate(Traces traces, int row) {
        int to = relatedStart(count);
        if (to + Recent.MOST > related.length) {
            related = Arrays.copyOf(related, related.length * 2);
            relatedLevel = Arrays.copyOf(relatedLevel, related.length);
        }
        Recent recent = traces.recent;
        for (int j = 0; j < recent.count; j++) {
            int k = recent.skills[j];
            int known = coding.skill(k);
            if (known >= 0 && !asked(log.combination(row), k)) {
                related[to] = known;
                relatedLevel[to++] = (float) traces.walk.mean[k];
            }
        }
        relatedEnd[count] = to;
    }

    private boolean asked(int combination, int skill) {
        for (int q = 0; q < log.size(combination); q++) {
            if (log.skill(combination, q) == skill) {
                return true;
            }
        }
        return false;
    }

    int relatedStart(int row) {
        return row == 0 ? 0 : relatedEnd[row - 1];
    }

    /** Puts the sparse terms of a row, its features standardised, into {@code terms}. */
    void terms(int row, Shape shape, int[] itemPlaces, Terms terms) {
        int c = combination[row];
        int size = log.size(c);
        int from = relatedStart(row);
        int to = shape.pairs ? relatedEnd[row] : from;
        terms.clear(64 + size * (Shape.SKILL_WIDTH + 1 + 2 * (to - from)));
        float weight = size == 0 ? 0 : 1f / size;
        int at = row * Feature.COUNT;
        for (int q = 0; q < size; q++) {
            int k = coding.skill(log.skill(c, q));
            if (k >= 0) {
                terms.skill(k, weight, x, at);
                for (int j = from; j < to; j++) {
                    terms.related(k, related[j], weight, relatedLevel[j]);
                }
                if (shape.pairs && before[row] >= 0) {
                    terms.follows(k, before[row] >> 1, weight, (before[row] & 1) > 0);
                }
            }
        }
        int known = coding.combination(c);
        if (known >= 0) {
            terms.combination(known, size > 1, code[row], x, at);
        }
        int place = item[row] < 0 ? -1 : itemPlaces[item[row]];
        if (place >= 0) {
            terms.item(place, code[row], x, at);
        }
        terms.shared(code[row]);
    }
}
