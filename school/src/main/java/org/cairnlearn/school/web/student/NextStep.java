package org.cairnlearn.school.web.student;

import java.util.Optional;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.mastery.Lift;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.web.kit.Words;

/** One sentence for the student: what would show more. */
public record NextStep(Words words) {
    /**
     * The sentence on a skill.
     *
     * @param lift what would lift the level; empty when nothing near would
     */
    String of(Status status, Optional<Lift> lift) {
        if (status.level() == Level.NOT_STARTED) {
            return begin();
        }
        if (status.mastered() && status.stale()) {
            return words.say("student.skill.fresh_look");
        }
        if (status.level() == Level.GOES_FURTHER) {
            return words.say("student.skill.have_it");
        }
        return lift.map(this::lift).orElseGet(() -> words.say("student.skill.keep_on"));
    }

    /** Try it once, and see how it goes. */
    public String begin() {
        return words.say("student.skill.begin");
    }

    /** One more to get to “Got it”: show it once more, on your own. */
    public String lift(Lift lift) {
        return words.say(
                "student.skill.lift",
                "kind",
                lift.kind(),
                "pieces",
                lift.pieces(),
                "level",
                org.cairnlearn.school.web.kit.Level.scale(words).get(lift.to().stones()).word());
    }
}
