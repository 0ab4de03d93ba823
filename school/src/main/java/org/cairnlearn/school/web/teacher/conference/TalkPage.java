package org.cairnlearn.school.web.teacher.conference;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.jspecify.annotations.Nullable;

/**
 * One talk while it is held: a screen that can be turned to the student, so it shows nothing that
 * the student may not read.
 *
 * @param last what was agreed last time; null before the first talk
 */
public record TalkPage(Head head, @Nullable Promise last, Agenda agenda, Since since, Form form) {
    /** The evidence, for what is kept of a talk. */
    List<Proof> evidence() {
        return since.evidence();
    }

    /** Who it is with, and the way back. */
    public record Head(String name, String planned, Link back) {}

    /**
     * The last promise.
     *
     * @param when Agreed on 12 Nov with Ms. Okafor. The day was 19 Nov.
     * @param kept yes, partly or no
     */
    public record Promise(String words, String when, List<Choice> kept) {
        public Promise {
            kept = List.copyOf(kept);
        }
    }

    /**
     * What to talk about.
     *
     * @param own what the student wrote, and what the student asked for
     * @param proposals what else there is
     */
    public record Agenda(List<Line> own, List<String> proposals) {
        public Agenda {
            own = List.copyOf(own);
            proposals = List.copyOf(proposals);
        }
    }

    /** One line of the student's. */
    public record Line(String words, String when) {}

    /**
     * What is new since the last talk.
     *
     * @param changed levels that are other ones, goals that began or ended; one sentence each
     */
    public record Since(List<String> changed, List<Proof> evidence) {
        public Since {
            changed = List.copyOf(changed);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What the work shows.
     *
     * @param behind where the work itself is
     */
    public record Proof(String text, String when, Link behind) {}

    /**
     * Where it is written down.
     *
     * @param wrong what is missing; null before it is sent
     */
    public record Form(Where where, Written written, Days days, @Nullable String wrong) {}

    /**
     * Where it is sent.
     *
     * @param id of this talk: sent twice, it is kept once
     * @param owner who writes: nobody else sends what is kept on the device
     */
    public record Where(String close, String draft, String id, String day, String owner) {}

    /**
     * What is written already.
     *
     * @param own the note that nobody else reads
     * @param saved when a draft was saved; empty when there is none
     */
    public record Written(String kept, String shared, String own, String step, String saved) {}

    /** Until when a step may be promised, and the days that are one tap away. */
    public record Days(List<Choice> near, String first, String last) {
        public Days {
            near = List.copyOf(near);
        }
    }

    /** One thing that can be picked. */
    public record Choice(String value, String label, boolean picked) {}
}
