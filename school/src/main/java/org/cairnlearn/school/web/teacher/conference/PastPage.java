package org.cairnlearn.school.web.teacher.conference;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.jspecify.annotations.Nullable;

/**
 * The talks that were held with a student, or not; the reader's own eyes only.
 *
 * @param rhythm how often, and how it stands
 * @param talks the newest first
 */
public record PastPage(String name, Link begin, Link profile, Rhythm rhythm, List<Talk> talks) {
    public PastPage {
        talks = List.copyOf(talks);
    }

    /**
     * How often this student should have a talk.
     *
     * @param stands the last one is 4 school days ago: done for this time
     */
    public record Rhythm(String stands, String action, List<ConferencesPage.Choice> choices) {
        public Rhythm {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One talk.
     *
     * @param head Monday 12 November, with Ms. Okafor
     * @param said what was agreed, or why it was not held; one short sentence each
     * @param add where a note is added; null when the talk was another adult's, or not held
     */
    public record Talk(String head, List<String> said, List<Note> notes, @Nullable Add add) {
        public Talk {
            said = List.copyOf(said);
            notes = List.copyOf(notes);
        }
    }

    /**
     * One note.
     *
     * @param only whether nobody but the reader reads it
     */
    public record Note(String words, String who, boolean only) {}

    /** Where a note is added. */
    public record Add(String action, String id) {}
}
