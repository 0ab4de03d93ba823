package org.cairnlearn.school.web.choice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.ProposalBook;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts a playlist that is being put together into words. */
final class PlaylistView {
    private static final int ROWS = 6;
    private static final PlaylistForm.Row EMPTY =
            new PlaylistForm.Row("", "", Mode.PAPER.name(), false);

    private final PlaylistDesk.Facts facts;
    private final Words words;
    private final ChoiceWords ways;

    PlaylistView(PlaylistDesk.Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.ways = new ChoiceWords(words, facts.skills(), facts.materials());
    }

    /** The page with the form as it is filled in, and what is wrong with it, if anything. */
    PlaylistPage page(PlaylistForm form, PlaylistForm.@Nullable Wrong wrong) {
        var playlist = facts.playlist();
        var here = facts.chosen().roster().schoolClass().id();
        return new PlaylistPage(
                ways.skill(facts.target()),
                wrong == null ? "" : wrong(wrong),
                form.title(),
                new PlaylistPage.Form(
                        "%s?class=%s&%s"
                                .formatted(
                                        PlaylistController.PAGE,
                                        here,
                                        playlist == null
                                                ? "skill=" + facts.target()
                                                : "id=" + playlist.id()),
                        ChoicesController.PAGE + "?class=" + here),
                rows(form.rows()));
    }

    private String wrong(PlaylistForm.Wrong wrong) {
        return words.say(
                "teacher.playlist.wrong",
                "what",
                wrong,
                "name",
                Playlist.MOST_LETTERS,
                "task",
                ProposalBook.MOST_LETTERS);
    }

    /** Those that are filled in, and some more. */
    private List<PlaylistPage.Row> rows(List<PlaylistForm.Row> filled) {
        var all = Math.min(Playlist.MOST_STEPS, Math.max(ROWS, filled.size() + 2));
        return IntStream.range(0, all)
                .mapToObj(at -> row(at + 1, at < filled.size() ? filled.get(at) : EMPTY))
                .toList();
    }

    private PlaylistPage.Row row(int number, PlaylistForm.Row filled) {
        return new PlaylistPage.Row(
                number,
                ways(filled.way()),
                new PlaylistPage.Own(filled.words(), modes(filled.mode())),
                filled.optional());
    }

    private List<PlaylistPage.Picked> ways(String picked) {
        var nothing =
                new PlaylistPage.Picked(
                        "", words.say("teacher.playlist.nothing"), picked.isEmpty());
        return Stream.concat(
                        Stream.of(nothing),
                        facts.ways().stream()
                                .map(way ->
                                        new PlaylistPage.Picked(
                                                PlaylistForm.key(way),
                                                ways.parts(way),
                                                PlaylistForm.key(way).equals(picked))))
                .toList();
    }

    private List<PlaylistPage.Picked> modes(String picked) {
        return Arrays.stream(Mode.values())
                .map(mode ->
                        new PlaylistPage.Picked(
                                mode.name(),
                                words.say("kit.way", "mode", mode),
                                mode.name().equals(picked)))
                .toList();
    }
}
