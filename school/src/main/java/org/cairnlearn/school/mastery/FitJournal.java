package org.cairnlearn.school.mastery;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairnlearn.learner.statespace.FitWish;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;

/**
 * What a fit of a school's model has found out so far, in the school's database: each finding is
 * kept at once in a piece of work of its own, so that a fit that was stopped goes on from there.
 */
final class FitJournal implements FitWish.Journal {
    private static final int EACH = Long.BYTES + Double.BYTES;

    private final Work work;
    private final Actor actor;
    private final ModelSql sql;
    private final Map<Long, Double> tried = new LinkedHashMap<>();
    private double[] layer;

    private FitJournal(Work work, Actor actor, ModelSql sql, ModelSql.Unfinished before) {
        this.work = work;
        this.actor = actor;
        this.sql = sql;
        var bytes = ByteBuffer.wrap(before.tried());
        while (bytes.hasRemaining()) {
            tried.put(bytes.getLong(), bytes.getDouble());
        }
        layer = new double[before.layer().length / Double.BYTES];
        ByteBuffer.wrap(before.layer()).asDoubleBuffer().get(layer);
    }

    /**
     * Opens the school's journal; what it holds about anything else is dropped.
     *
     * @param about what the fit depends on
     */
    static FitJournal open(Work work, Actor actor, ModelSql sql, String about) {
        var before = work.write(actor, () -> sql.unfinished(about));
        return new FitJournal(work, actor, sql, before);
    }

    @Override
    public @Nullable Double found(long key) {
        return tried.get(key);
    }

    @Override
    public void keep(long key, double found) {
        tried.put(key, found);
        var bytes = ByteBuffer.allocate(tried.size() * EACH);
        tried.forEach((one, loss) -> bytes.putLong(one).putDouble(loss));
        work.write(actor, () -> sql.keepTried(bytes.array()));
    }

    @Override
    public double[] layer() {
        return layer.clone();
    }

    @Override
    public void keepLayer(double[] numbers) {
        layer = numbers.clone();
        var bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        work.write(actor, () -> sql.keepLayer(bytes.array()));
    }
}
