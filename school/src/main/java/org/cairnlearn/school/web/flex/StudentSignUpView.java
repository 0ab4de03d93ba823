package org.cairnlearn.school.web.flex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.plan.Meeting;
import org.cairnlearn.school.plan.SignUp;
import org.cairnlearn.school.plan.SignUp.Level;
import org.cairnlearn.school.plan.SignUp.State;
import org.cairnlearn.school.plan.SignUps;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Words for one flex block, for a student. */
record StudentSignUpView(SignUps.Mine mine, Period times, Words words) {
    StudentSignUpPage.OfBlock block() {
        return new StudentSignUpPage.OfBlock(
                "%s · %s"
                        .formatted(
                                words.say("teacher.today.block", "name", times.name()),
                                words.span(times.starts(), times.ends())),
                notes(),
                mine.meetings().stream().map(this::session).toList());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        holding().ifPresent(word -> notes.add(there(word)));
        var window = mine.timing().window();
        notes.add(
                mine.timing().planned()
                        ? words.say("student.flex.planned")
                        : words.say(
                                "student.flex.window",
                                "opens",
                                SignUpView.moment(window.opens(), words),
                                "closes",
                                SignUpView.moment(window.closes(), words)));
        return notes;
    }

    private Optional<SignUp> holding() {
        return mine.words().stream().filter(word -> word.state() == State.HOLDS).findFirst();
    }

    /** Where the student is to be, who said so and why, and what the plan made of it. */
    private String there(SignUp word) {
        var session = title(word);
        var said =
                word.said().level() == Level.CHOSEN
                        ? words.say("student.flex.chosen", "session", session)
                        : words.say(
                                "student.flex.called",
                                "session",
                                session,
                                "adult",
                                name(word.said().by()));
        var why =
                word.said().reason().isEmpty()
                        ? ""
                        : " " + words.say("student.flex.why", "reason", word.said().reason());
        var became =
                word.became() == null
                        ? ""
                        : " " + words.say("student.flex.became", "became", word.became());
        return said + why + became;
    }

    private String title(SignUp word) {
        return mine.meetings().stream()
                .map(SignUps.Seats::meeting)
                .filter(one -> one.id().equals(word.wanted().meeting()))
                .findFirst()
                .map(one -> one.offer().title())
                .orElse("");
    }

    private String name(PersonId adult) {
        return Optional.ofNullable(mine.adults().get(adult))
                .map(one -> one.name().full())
                .orElse("");
    }

    private StudentSignUpPage.Session session(SignUps.Seats seats) {
        var meeting = seats.meeting();
        var there = holding().filter(word -> word.wanted().meeting().equals(meeting.id()));
        var with = name(meeting.host());
        return new StudentSignUpPage.Session(
                meeting.id().toString(),
                meeting.offer().title(),
                meeting.offer().room().isEmpty()
                        ? words.say("signup.with", "adult", with)
                        : words.say("flex.where", "place", meeting.offer().room(), "adult", with),
                new StudentSignUpPage.State(state(seats, there.isPresent()), there.isPresent()),
                act(meeting, there, seats.left()));
    }

    private String state(SignUps.Seats seats, boolean there) {
        var line = mine.places().getOrDefault(seats.meeting().id(), 0);
        if (there) {
            return words.say("student.flex.yours");
        }
        if (line > 0) {
            return words.say("student.flex.line", "before", line - 1);
        }
        return words.say("student.flex.seats", "left", Math.max(0, seats.left()));
    }

    private @Nullable PostButton act(Meeting meeting, Optional<SignUp> there, int left) {
        if (!mine.timing().open()) {
            return null;
        }
        if (there.isPresent()) {
            return there.get().said().level() == Level.CHOSEN
                    ? button(words.say("student.flex.leave"), "/leave", meeting)
                    : null;
        }
        if (mine.places().getOrDefault(meeting.id(), 0) > 0) {
            return button(words.say("student.flex.wait_no_more"), "/leave", meeting);
        }
        var called = holding().filter(word -> word.said().level() != Level.CHOSEN);
        return called.isPresent()
                ? null
                : button(
                        words.say(left > 0 ? "student.flex.ask" : "student.flex.wait"),
                        "",
                        meeting);
    }

    private PostButton button(String label, String what, Meeting meeting) {
        return new PostButton(
                label, StudentSignUpController.PAGE + what + "?meeting=" + meeting.id());
    }
}
