package org.cairnlearn.standards.oneroster;

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
import org.cairnlearn.standards.spool.IdSpool;
import org.cairnlearn.standards.spool.KeyLookup;
import org.cairnlearn.standards.spool.Spool;
import org.jspecify.annotations.Nullable;

/** The rows of one table: those kept, and the ids of those refused. */
final class Roll<T extends RosterRecord> {
    private final RosterFile file;
    private final IdSpool<Row<T>> kept;
    private final IdSpool<Place> refused =
            new IdSpool<>(
                    row -> List.of(row.id(), Long.toString(row.line())),
                    texts -> new Place(texts.getFirst(), Long.parseLong(texts.getLast())));
    private @Nullable KeyLookup<Place> alike;
    private final Map<String, FileCount> counts = new LinkedHashMap<>();
    private boolean open;
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> warned = new HashSet<>();
    private String name;

    /** Where an id stands. */
    private record Place(String id, long line) {}

    Roll(RosterFile file, Class<T> type) {
        var texts = new RowTexts<>(type);
        this.kept = new IdSpool<>(texts::write, texts::read);
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

    /** The rows kept so far. */
    List<Row<T>> rows() {
        return kept.all();
    }

    List<String> refusedIds() {
        return Spool.mapped(refused.all(), Place::id);
    }

    Optional<Row<T>> find(String id) {
        return kept.find(id);
    }

    /** Whether a row with this id was kept. */
    boolean has(String id) {
        return kept.has(id);
    }

    /** The line of the refused row with this id. */
    Optional<Long> findRefused(String id) {
        return refused.find(id).map(Place::line);
    }

    /** Keeps a row, at the place of an older one with the same id if there is one. */
    void keep(Row<T> row) {
        kept.put(row);
        refused.remove(row.value().sourcedId());
    }

    void refuse(String id, long line) {
        if (!id.isEmpty() && !kept.has(id) && !refused.has(id)) {
            refused.put(new Place(id, line));
        }
    }

    /** Takes back rows that were kept before something about the whole table was known. */
    void refuseKept(Set<String> ids) {
        for (String id : ids) {
            kept.find(id)
                    .ifPresent(row -> {
                        kept.remove(id);
                        refused.put(new Place(id, row.line()));
                        counts.computeIfPresent(row.file(), (_, count) -> oneMoreRefused(count));
                    });
        }
    }

    private static FileCount oneMoreRefused(FileCount count) {
        return new FileCount(
                count.file(), count.rows(), count.refused() + 1, count.repeated(), count.whole());
    }

    /** The line of a row whose id differs only in case or in leading zeros. */
    Optional<Long> findAlike(String id) {
        if (alike == null) {
            var rows =
                    Spool.mapped(kept.all(), row -> new Place(row.value().sourcedId(), row.line()));
            alike = new KeyLookup<>(Spool.joined(rows, refused.all()), row -> alike(row.id()));
        }
        return alike.find(alike(id)).stream().findFirst().map(Place::line);
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
        var rows = kept.all();
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
