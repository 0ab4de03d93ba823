package org.cairnlearn.school.materials;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.platform.Wanted.Filter;
import org.cairnlearn.school.platform.Wanted.Operator;
import org.springframework.stereotype.Component;

/**
 * Materials as other systems read them, also those that their source no longer names. To be called
 * inside a piece of work of the system.
 */
@Component
public final class MaterialFeed {
    private final MaterialFeedSql sql;

    MaterialFeed(MaterialFeedSql sql) {
        this.sql = sql;
    }

    /**
     * A material as another system is told it.
     *
     * @param sourcedId the same for ever
     * @param externalId its id where it comes from
     * @param link where it is on the web; may be empty
     * @param active false once its source no longer names it
     * @param changedAt when it last became different here
     */
    public record Told(
            String sourcedId,
            String externalId,
            String title,
            String link,
            Material.Rights rights,
            boolean active,
            Instant changedAt) {}

    /**
     * A part of a list.
     *
     * @param total how many there are in all
     */
    public record Part(List<Told> records, long total) {
        public Part {
            records = List.copyOf(records);
        }
    }

    /**
     * The materials that are asked for.
     *
     * @throws IllegalArgumentException when a column or a value is not one of {@link #takes}
     */
    public Part list(org.cairnlearn.school.platform.Wanted wanted) {
        return sql.part(List.of(), wanted);
    }

    /** Those of them that are for a skill of any of these frameworks. */
    public Part of(
            Collection<FrameworkId> frameworks, org.cairnlearn.school.platform.Wanted wanted) {
        return sql.part(List.of(MaterialFeedSql.within(frameworks)), wanted);
    }

    /** The material of this id. */
    public Optional<Told> find(String sourcedId) {
        var one =
                new org.cairnlearn.school.platform.Wanted(
                        new Filter.Test("sourced_id", Operator.EQUAL, sourcedId),
                        null,
                        org.cairnlearn.school.platform.Wanted.FIRST.span());
        return sql.part(List.of(), one).records().stream().findFirst();
    }

    /** Whether a filter can be asked for: its columns are known, and its values fit them. */
    public static boolean takes(Filter filter) {
        return MaterialFeedSql.ALL.takes(filter);
    }
}
