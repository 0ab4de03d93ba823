package org.cairnlearn.school.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A talk as its adult writes it down.
 *
 * @param id made with the page: sent twice, it is kept once
 * @param day on which it was; the sending may come later
 */
public record Closing(
        ConferenceId id, Conference.Between between, LocalDate day, Said said, Table table) {

    /**
     * What was said.
     *
     * @param kept what became of the last promise; null when there was none
     * @param step what is agreed
     * @param by until when; null while nobody has said
     */
    public record Said(
            Conference.@Nullable Kept kept, Notes notes, String step, @Nullable LocalDate by) {
        public Said {
            step = Texts.line(step);
        }

        /** Nothing yet. */
        public static Said nothing() {
            return new Said(null, new Notes("", ""), "", null);
        }
    }

    /** Notes of both kinds; either may be empty. */
    public record Notes(String shared, String own) {
        public Notes {
            shared = Texts.note(shared);
            own = Texts.note(own);
        }

        List<Note.Text> written() {
            return Stream.of(
                            new Note.Text(Note.Readers.SHARED, shared),
                            new Note.Text(Note.Readers.PRIVATE, own))
                    .filter(text -> !text.words().isEmpty())
                    .toList();
        }
    }

    /**
     * What lay on the table beside the student's own agenda.
     *
     * @param minutes how long it took; null when nobody knows
     */
    public record Table(List<String> proposals, List<String> evidence, @Nullable Integer minutes) {
        public Table {
            proposals = proposals.stream().map(Texts::line).toList();
            evidence = evidence.stream().map(Texts::line).toList();
        }
    }
}
