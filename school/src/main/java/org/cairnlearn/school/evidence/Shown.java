package org.cairnlearn.school.evidence;

import java.util.Collection;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work showed: how it was scored, and about what.
 *
 * @param shares the competencies that it rests on, at least one
 * @param item the question or task in its source
 * @param points earned, from 0 to {@code max}
 * @param max possible, 1 to {@link #MOST_POINTS}
 */
public record Shown(List<Share> shares, @Nullable String item, int points, int max) {
    /** A score with more steps than this is no score of one piece of work. */
    public static final int MOST_POINTS = 1000;

    public Shown {
        shares = List.copyOf(shares);
        if (shares.isEmpty() || max < 1 || max > MOST_POINTS || points < 0 || points > max) {
            throw new IllegalArgumentException(
                    "An observation needs a competency and 0 <= points <= max, not %d of %d"
                            .formatted(points, max));
        }
    }

    /** Work that rests on all of these alike. */
    public static Shown of(
            Collection<CompetencyId> competencies, @Nullable String item, int points, int max) {
        return new Shown(
                competencies.stream().map(competency -> new Share(competency, 1)).toList(),
                item,
                points,
                max);
    }

    public List<CompetencyId> competencies() {
        return shares.stream().map(Share::competency).toList();
    }

    /**
     * Whether this is one of its competencies: asked of much work for many skills, so nothing is
     * copied.
     */
    boolean isAbout(CompetencyId competency) {
        for (var share : shares) {
            if (share.competency().equals(competency)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it rests on all its competencies alike. */
    boolean evenly() {
        return shares.stream().allMatch(share -> share.weight() == shares.getFirst().weight());
    }
}
