package org.cairnlearn.school.web.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.util.MultiValueMap;

/**
 * The form of a playlist: rows in the order of the steps, each with one of the ways that there are
 * or a task in own words; empty rows are left out.
 */
record PlaylistForm(CompetencyId target, List<Way> ways) {
    private static final int ROWS = 6;

    /** What a way is called in the form. */
    static String key(Way way) {
        var material = way.with().material();
        return way.mode().name() + ':' + (material == null ? way.with().words() : material);
    }

    /** The rows to fill in: those there are, and some more. */
    static int rows(List<Playlist.Step> steps) {
        return Math.min(Playlist.MOST_STEPS, Math.max(ROWS, steps.size() + 2));
    }

    /** What was filled in; empty while the name or every step is missing. */
    Optional<Playlist.Plot> plot(MultiValueMap<String, String> form) {
        var title = value(form, "title", 0);
        var steps =
                IntStream.range(0, Playlist.MOST_STEPS)
                        .boxed()
                        .flatMap(row -> step(form, row).stream())
                        .toList();
        return title.isEmpty() || steps.isEmpty() || title.length() > Playlist.MOST_LETTERS
                ? Optional.empty()
                : Optional.of(new Playlist.Plot(target, title, steps));
    }

    private Optional<Playlist.Step> step(MultiValueMap<String, String> form, int row) {
        var optional = form.getOrDefault("optional", List.of()).contains(String.valueOf(row + 1));
        var own = value(form, "words", row);
        if (!own.isEmpty()) {
            return Optional.of(new Playlist.Step(own(own, value(form, "mode", row)), optional));
        }
        var way = value(form, "way", row);
        return way.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Playlist.Step(
                                ways.stream()
                                        .filter(one -> key(one).equals(way))
                                        .findFirst()
                                        .orElseThrow(NotThere::new),
                                optional));
    }

    private Way own(String words, String mode) {
        if (words.length() > org.cairnlearn.school.choice.ProposalBook.MOST_LETTERS) {
            throw new NotThere();
        }
        return new Way(
                target,
                Arrays.stream(Mode.values())
                        .filter(one -> one.name().equals(mode))
                        .findFirst()
                        .orElseThrow(NotThere::new),
                new Way.With(null, words),
                null);
    }

    private static String value(MultiValueMap<String, String> form, String name, int row) {
        var all = form.getOrDefault(name, List.of());
        return row < all.size() ? all.get(row).strip() : "";
    }

    /** The ways there are, with those that a playlist already has and the class has no more. */
    static List<Way> with(List<Way> ways, List<Playlist.Step> steps) {
        var all = new ArrayList<>(ways);
        steps.stream()
                .map(Playlist.Step::way)
                .filter(way -> all.stream().noneMatch(one -> key(one).equals(key(way))))
                .forEach(all::add);
        return all;
    }
}
