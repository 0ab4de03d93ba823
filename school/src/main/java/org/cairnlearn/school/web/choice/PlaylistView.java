package org.cairnlearn.school.web.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts a playlist that is being put together into words. */
final class PlaylistView {
    private final PlaylistDesk.Facts facts;
    private final Words words;
    private final PlaylistWords ways;

    PlaylistView(PlaylistDesk.Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.ways =
                new PlaylistWords(
                        words, new ChoiceWords(words, facts.skills(), facts.materials()), Map.of());
    }

    PlaylistPage page(boolean wrong) {
        var playlist = facts.playlist();
        var here = facts.chosen().roster().schoolClass().id();
        return new PlaylistPage(
                ways.ways().skill(facts.target()),
                wrong ? words.say("teacher.playlist.wrong") : "",
                playlist == null ? "" : playlist.plot().title(),
                new PlaylistPage.Form(
                        "%s?class=%s&%s"
                                .formatted(
                                        PlaylistController.PAGE,
                                        here,
                                        playlist == null
                                                ? "skill=" + facts.target()
                                                : "id=" + playlist.id()),
                        ChoicesController.PAGE + "?class=" + here),
                IntStream.range(0, PlaylistForm.rows(facts.steps())).mapToObj(this::row).toList(),
                Arrays.stream(Mode.values())
                        .map(mode ->
                                new ChoicesPage.Option(
                                        mode.name(), words.say("kit.way", "mode", mode)))
                        .toList());
    }

    private PlaylistPage.Row row(int at) {
        var step = at < facts.steps().size() ? facts.steps().get(at) : null;
        return new PlaylistPage.Row(at + 1, options(step), step != null && step.optional());
    }

    private List<PlaylistPage.Picked> options(Playlist.@Nullable Step step) {
        var picked = step == null ? "" : PlaylistForm.key(step.way());
        return Stream.concat(
                        Stream.of(
                                new PlaylistPage.Picked(
                                        "", words.say("teacher.playlist.nothing"), step == null)),
                        facts.ways().stream()
                                .map(way ->
                                        new PlaylistPage.Picked(
                                                PlaylistForm.key(way),
                                                ways.text(way),
                                                PlaylistForm.key(way).equals(picked))))
                .toList();
    }
}
