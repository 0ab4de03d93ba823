package org.cairnlearn.school.web.choice;

import java.util.stream.IntStream;
import org.cairnlearn.school.choice.Board;
import org.cairnlearn.school.choice.Walk;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;

/** Puts into words how far a student has come along a playlist. */
record WalkWords(Words words, ChoiceWords ways, Board board) {
    ChoosePage.Playlist playlist(Walk walk) {
        var plot = walk.playlist().plot();
        return new ChoosePage.Playlist(
                walk.playlist().id().toString(),
                plot.title(),
                words.say(
                        "student.playlist.note",
                        "skill",
                        ways.skill(plot.target()),
                        "reached",
                        walk.reached() ? "yes" : "no",
                        "done",
                        walk.states().stream().filter(one -> one == Walk.State.DONE).count(),
                        "all",
                        walk.states().size()),
                IntStream.range(0, plot.steps().size()).mapToObj(at -> step(walk, at)).toList());
    }

    private ChoosePage.Step step(Walk walk, int at) {
        var step = walk.playlist().plot().steps().get(at);
        var state = walk.states().get(at);
        var open = state == Walk.State.OPEN || state == Walk.State.TRIED;
        return new ChoosePage.Step(
                ways.step(step),
                state == Walk.State.OPEN ? "" : words.say("student.playlist.state", "state", state),
                state == Walk.State.DONE,
                walk.next().filter(next -> next == at).isPresent(),
                open && step.way().fitsScreen(board.limits().screenLeft(), SchoolDay.USUAL_MINUTES)
                        ? pick(walk, at)
                        : null,
                state == Walk.State.OPEN ? null : ways.open(step.way()));
    }

    private PostButton pick(Walk walk, int at) {
        return new PostButton(
                words.say("student.playlist.pick", "number", at + 1),
                "%s/step?class=%s&playlist=%s&step=%d"
                        .formatted(
                                ChooseController.PAGE,
                                board.schoolClass().id(),
                                walk.playlist().id(),
                                at + 1));
    }
}
