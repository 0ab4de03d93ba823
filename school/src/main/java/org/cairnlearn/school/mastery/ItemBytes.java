package org.cairnlearn.school.mastery;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.learner.Gaussian;

/** What is remembered of single items, as a column keeps it: 24 bytes for each. */
final class ItemBytes {
    private static final int EACH = 3 * Long.BYTES;

    private ItemBytes() {}

    static byte[] of(Map<Long, Gaussian> items) {
        var bytes = ByteBuffer.allocate(items.size() * EACH);
        items.forEach(
                (item, own) -> bytes.putLong(item).putDouble(own.mean()).putDouble(own.variance()));
        return bytes.array();
    }

    static Map<Long, Gaussian> read(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored);
        Map<Long, Gaussian> items = HashMap.newHashMap(stored.length / EACH);
        while (bytes.hasRemaining()) {
            items.put(bytes.getLong(), new Gaussian(bytes.getDouble(), bytes.getDouble()));
        }
        return items;
    }
}
