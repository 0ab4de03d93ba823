package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * A student's talks: when the next one is, what it is about, and what was agreed.
 *
 * @param lead when it is, or how to get one
 * @param last what was agreed last time; null before the first talk
 */
public record StudentTalkPage(
        String lead, Agenda agenda, Ask ask, @Nullable Last last, Worry worry) {

    /**
     * What the student wants to talk about.
     *
     * @param add false when there is no more room
     * @param owner who writes: nobody else sends what is kept on the device
     */
    public record Agenda(List<Line> lines, boolean add, String owner) {
        public Agenda {
            lines = List.copyOf(lines);
        }
    }

    /** One line, and how to take it back. */
    public record Line(String words, PostButton takeBack) {}

    /** Either the form or what came of it. */
    public record Ask(@Nullable Form form, @Nullable Waiting waiting) {}

    /** What can be tapped. */
    public record Form(List<Choice> topics, List<Choice> when, List<Choice> adults) {
        public Form {
            topics = List.copyOf(topics);
            when = List.copyOf(when);
            adults = List.copyOf(adults);
        }
    }

    /** One thing that can be picked. */
    public record Choice(String value, String label, boolean picked) {}

    /**
     * What is asked for.
     *
     * @param place You are number 2 in line.
     */
    public record Waiting(String about, String words, String place, PostButton cancel) {}

    /** What was agreed, and what the adult wrote for the student. */
    public record Last(String when, String step, String until, List<Said> notes) {
        public Last {
            notes = List.copyOf(notes);
        }
    }

    /** A note for the student. */
    public record Said(String words, String who) {}

    /** Whom to go to with a worry that cannot wait: a person, not a form. */
    public record Worry(String who, String where) {}
}
