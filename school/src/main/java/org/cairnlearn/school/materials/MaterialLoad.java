package org.cairnlearn.school.materials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Ids;
import org.springframework.stereotype.Component;

/** Brings what a source brought before in line with what it has now. */
@Component
final class MaterialLoad {
    /** More than this share going at once is often a half-empty export. */
    private static final int MOST_GOING_PERCENT = 10;

    private final MaterialSql sql;
    private final ExerciseSql exercises;
    private final Ids ids;

    MaterialLoad(MaterialSql sql, ExerciseSql exercises, Ids ids) {
        this.sql = sql;
        this.exercises = exercises;
        this.ids = ids;
    }

    MaterialChanges load(MaterialSnapshot snapshot, boolean acceptRemovals) {
        sql.lock();
        Map<String, MaterialSql.Known> before =
                sql.known(snapshot.source()).stream()
                        .collect(Collectors.toMap(MaterialSql.Known::externalId, one -> one));
        var going = going(snapshot, before);
        var active = before.values().stream().filter(known -> !known.gone()).count();
        if (!acceptRemovals && going.size() * 100L > active * MOST_GOING_PERCENT) {
            return new MaterialChanges.TooManyWouldGo(going.size(), active);
        }
        sql.retire(going);
        return put(snapshot, before, going.size());
    }

    private static List<MaterialId> going(
            MaterialSnapshot snapshot, Map<String, MaterialSql.Known> before) {
        if (!snapshot.whole()) {
            return List.of();
        }
        var staying = new HashSet<>(snapshot.spared());
        snapshot.entries().forEach(entry -> staying.add(entry.externalId()));
        return before.values().stream()
                .filter(known -> !known.gone() && !staying.contains(known.externalId()))
                .map(MaterialSql.Known::id)
                .toList();
    }

    private MaterialChanges put(
            MaterialSnapshot snapshot, Map<String, MaterialSql.Known> before, long gone) {
        var rows = new ArrayList<MaterialSql.Row>();
        var fresh = new HashSet<String>();
        var changed = new HashSet<String>();
        for (var entry : snapshot.entries()) {
            var fingerprint = fingerprint(entry);
            var known = before.get(entry.externalId());
            if (known == null) {
                rows.add(new MaterialSql.Row(new MaterialId(ids.next()), entry, fingerprint));
                fresh.add(entry.externalId());
            } else if (known.gone() || !known.fingerprint().equals(fingerprint)) {
                rows.add(new MaterialSql.Row(known.id(), entry, fingerprint));
                changed.add(entry.externalId());
            }
        }
        sql.put(snapshot.source(), rows);
        exercises.put(rows);
        return new MaterialChanges.Loaded(fresh, changed, gone);
    }

    /** All that a source says of a material, skills in an order of their own. */
    private static String fingerprint(MaterialSnapshot.Entry entry) {
        var skills =
                entry.content().competencies().stream()
                        .map(CompetencyId::toString)
                        .sorted()
                        .toList();
        var said =
                List.of(
                        entry.about(),
                        entry.use(),
                        entry.rights(),
                        skills,
                        entry.content().exercises());
        try {
            var sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(Objects.toString(said).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
