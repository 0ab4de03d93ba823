package org.cairnlearn.school.web.teacher.conference;

import java.time.LocalDate;
import java.util.UUID;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceId;
import org.jspecify.annotations.Nullable;

/**
 * A talk as it was filled in.
 *
 * @param id of the talk, made with the page
 * @param day of the page: what was written without network may be sent later
 * @param minutes by the quiet clock; null without it
 */
record TalkForm(
        UUID id,
        LocalDate day,
        @Nullable Integer minutes,
        TalkForm.@Nullable Said said,
        TalkForm.@Nullable When when) {
    /** No talk of a school is longer. */
    private static final int LONGEST = 240;

    /** The fields that people fill in. */
    record Said(
            Conference.@Nullable Kept kept,
            @Nullable String shared,
            @Nullable String own,
            @Nullable String step) {}

    /**
     * Until when.
     *
     * @param by the day that was tapped; null when none was
     * @param other another day
     */
    record When(@Nullable LocalDate by, @Nullable LocalDate other) {}

    ConferenceId conference() {
        return new ConferenceId(id);
    }

    Closing.Said words() {
        var until = when == null ? null : when.by() == null ? when.other() : when.by();
        return said == null
                ? new Closing.Said(null, new Closing.Notes("", ""), "", until)
                : new Closing.Said(
                        said.kept(),
                        new Closing.Notes(text(said.shared()), text(said.own())),
                        text(said.step()),
                        until);
    }

    @Nullable Integer tookMinutes() {
        return minutes == null ? null : Math.clamp(minutes, 0, LONGEST);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
