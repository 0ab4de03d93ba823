package org.cairnlearn.school.web.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.ProposalBook;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a playlist as it is filled in: rows in the order of the steps, each with one of the
 * ways that there are or a task in own words; empty rows are left out.
 */
record PlaylistForm(String title, List<Row> rows) {
    PlaylistForm {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param way what it is called in the form; empty for none
     * @param words a task in own words; it comes before the way
     * @param mode how one works on that task
     */
    record Row(String way, String words, String mode, boolean optional) {
        private boolean isEmpty() {
            return way.isEmpty() && words.isEmpty();
        }
    }

    /** What keeps it from being a playlist. */
    enum Wrong {
        /** The name, or every step. */
        MISSING,
        /** A name or a task. */
        LONG,
        /** A way that is no more. */
        GONE
    }

    /** What a way is called in the form. */
    static String key(Way way) {
        var material = way.with().material();
        return way.mode().name() + ':' + (material == null ? way.with().words() : material);
    }

    /** As a playlist is, to be changed; null for a new one. */
    static PlaylistForm of(@Nullable Playlist playlist) {
        return playlist == null
                ? new PlaylistForm("", List.of())
                : new PlaylistForm(
                        playlist.plot().title(),
                        playlist.plot().steps().stream()
                                .map(step ->
                                        new Row(
                                                key(step.way()),
                                                "",
                                                Mode.PAPER.name(),
                                                step.optional()))
                                .toList());
    }

    /** As it was sent. */
    static PlaylistForm of(MultiValueMap<String, String> form) {
        var optional = form.getOrDefault("optional", List.of());
        return new PlaylistForm(
                value(form, "title", 0),
                IntStream.range(0, Playlist.MOST_STEPS)
                        .mapToObj(row ->
                                new Row(
                                        value(form, "way", row),
                                        value(form, "words", row),
                                        value(form, "mode", row),
                                        optional.contains(String.valueOf(row + 1))))
                        .filter(row -> !row.isEmpty())
                        .toList());
    }

    private static String value(MultiValueMap<String, String> form, String name, int row) {
        var all = form.getOrDefault(name, List.of());
        return row < all.size() ? all.get(row).strip() : "";
    }

    /**
     * Null where it can be kept.
     *
     * @param ways what there is to make steps of
     */
    @Nullable Wrong wrong(CompetencyId target, List<Way> ways) {
        if (title.isEmpty() || rows.isEmpty()) {
            return Wrong.MISSING;
        }
        if (title.length() > Playlist.MOST_LETTERS
                || rows.stream()
                        .anyMatch(row -> row.words().length() > ProposalBook.MOST_LETTERS)) {
            return Wrong.LONG;
        }
        return rows.stream().allMatch(row -> way(row, target, ways).isPresent())
                ? null
                : Wrong.GONE;
    }

    /** The playlist that it makes, as far as it is not wrong. */
    Playlist.Plot plot(CompetencyId target, List<Way> ways) {
        return new Playlist.Plot(
                target,
                title,
                rows.stream()
                        .flatMap(row ->
                                way(row, target, ways)
                                        .map(way -> new Playlist.Step(way, row.optional()))
                                        .stream())
                        .toList());
    }

    private static Optional<Way> way(Row row, CompetencyId target, List<Way> ways) {
        return row.words().isEmpty()
                ? ways.stream().filter(one -> key(one).equals(row.way())).findFirst()
                : Arrays.stream(Mode.values())
                        .filter(mode -> mode.name().equals(row.mode()))
                        .findFirst()
                        .map(mode -> new Way(target, mode, new Way.With(null, row.words()), null));
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
