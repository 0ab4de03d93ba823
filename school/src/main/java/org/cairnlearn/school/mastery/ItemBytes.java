package org.cairnlearn.school.mastery;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.learner.ItemState;

/**
 * What is remembered of single items, as a column keeps it: 12 bytes for each, the newest first.
 */
final class ItemBytes {
    private static final int EACH = Integer.BYTES + 2 * Float.BYTES;

    private ItemBytes() {}

    static byte[] of(List<ItemState> items) {
        var bytes = ByteBuffer.allocate(items.size() * EACH);
        items.forEach(
                item -> bytes.putInt(item.item()).putFloat(item.mean()).putFloat(item.variance()));
        return bytes.array();
    }

    static List<ItemState> read(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored);
        var items = new ArrayList<ItemState>();
        while (bytes.hasRemaining()) {
            items.add(new ItemState(bytes.getInt(), bytes.getFloat(), bytes.getFloat()));
        }
        return items;
    }
}
