package org.cairnlearn.standards.oneroster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cairnlearn.standards.FileCount;
import org.jspecify.annotations.Nullable;

/** The rows of one table: those kept, and the ids of those refused. */
final class Roll<T extends RosterRecord> {
    private final RosterFile file;
    private final List<Row<T>> rows = new ArrayList<>();
    private final Map<String, Row<T>> kept = new HashMap<>();
    private final Map<String, Long> refused = new HashMap<>();
    private @Nullable Map<String, Long> alike;
    private final Map<String, FileCount> counts = new LinkedHashMap<>();
    private boolean open;
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> warned = new HashSet<>();
    private String name;

    Roll(RosterFile file) {
        this.file = file;
        this.name = file.fileName();
    }

    RosterFile file() {
        return file;
    }

    /** The file's name as sent. */
    String name() {
        return name;
    }

    void named(String asSent) {
        this.name = asSent;
    }

    /** The column's name as this file's header writes it. */
    String written(String column) {
        return written.getOrDefault(column, column);
    }

    void written(String column, String asWritten) {
        written.put(column, asWritten);
    }

    /** Whether nothing of this kind was said about this column before. */
    boolean firstTime(String column) {
        return warned.add(column);
    }

    void read(FileCount counted) {
        counts.put(counted.file(), counted);
    }

    /** False if nothing is known about this table's rows. */
    boolean isRead() {
        return !counts.isEmpty();
    }

    /** Says that the school may know rows which this table does not name. */
    void openEnded() {
        this.open = true;
    }

    /** Whether an id that is not named here may still be known to the school. */
    boolean isOpenEnded() {
        return open;
    }

    /** Whether a file of it breaks off. */
    boolean isCut() {
        return counts.values().stream().anyMatch(count -> !count.whole());
    }

    List<FileCount> counts() {
        return List.copyOf(counts.values());
    }

    List<Row<T>> rows() {
        return rows;
    }

    Set<String> refusedIds() {
        return refused.keySet();
    }

    Optional<Row<T>> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** The line of the refused row with this id. */
    Optional<Long> findRefused(String id) {
        return Optional.ofNullable(refused.get(id));
    }

    void keep(Row<T> row) {
        rows.add(row);
        kept.put(row.value().sourcedId(), row);
        refused.remove(row.value().sourcedId());
    }

    /** Puts a newer row in the place of an older one with the same id. */
    void replace(Row<T> older, Row<T> newer) {
        rows.set(rows.indexOf(older), newer);
        kept.put(newer.value().sourcedId(), newer);
    }

    void refuse(String id, long line) {
        if (!id.isEmpty() && !kept.containsKey(id)) {
            refused.putIfAbsent(id, line);
        }
    }

    /** Takes back rows that were kept before something about the whole table was known. */
    void refuseKept(Set<String> ids) {
        rows.removeIf(row -> ids.contains(row.value().sourcedId()));
        for (String id : ids) {
            var row = kept.remove(id);
            if (row != null) {
                refused.put(id, row.line());
                counts.computeIfPresent(row.file(), (_, count) -> oneMoreRefused(count));
            }
        }
    }

    private static FileCount oneMoreRefused(FileCount count) {
        return new FileCount(
                count.file(), count.rows(), count.refused() + 1, count.repeated(), count.whole());
    }

    /** The line of a row whose id differs only in case or in leading zeros. */
    Optional<Long> findAlike(String id) {
        if (alike == null) {
            alike = new HashMap<>();
            for (var row : rows) {
                alike.putIfAbsent(alike(row.value().sourcedId()), row.line());
            }
            for (var entry : refused.entrySet()) {
                alike.putIfAbsent(alike(entry.getKey()), entry.getValue());
            }
        }
        return Optional.ofNullable(alike.get(alike(id)));
    }

    private static String alike(String id) {
        int start = 0;
        while (start < id.length() - 1 && id.charAt(start) == '0') {
            start++;
        }
        return id.substring(start).toLowerCase(Locale.ROOT);
    }

    /**
     * Gives each kept row whose id is that of an earlier row but for capital letters, with that
     * row's line. Only ids with equal hash codes are compared, so that a million rows need four
     * megabytes for it.
     */
    void forEachAlike(BiConsumer<Row<T>, Long> pair) {
        int[] hashes = new int[rows.size()];
        Arrays.setAll(hashes, i -> lower(rows.get(i)).hashCode());
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        var several = new HashSet<Integer>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                several.add(sorted[i]);
            }
        }
        var first = new HashMap<String, Long>();
        for (int i = 0; i < hashes.length; i++) {
            if (several.contains(hashes[i])) {
                Long line = first.putIfAbsent(lower(rows.get(i)), rows.get(i).line());
                if (line != null) {
                    pair.accept(rows.get(i), line);
                }
            }
        }
    }

    private static String lower(Row<? extends RosterRecord> row) {
        return row.value().sourcedId().toLowerCase(Locale.ROOT);
    }
}
