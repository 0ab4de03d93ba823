package org.cairnlearn.school.web.kit;

import java.util.List;
import java.util.Set;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.Standing;

/** What holds on a student's data, in plain words: the same for the office and for families. */
public final class SharingWords {
    private final Words words;

    /** In one language. */
    public SharingWords(Words words) {
        this.words = words;
    }

    /** One row for each purpose. */
    public List<SharingRow> rows(List<Standing> standings) {
        return standings.stream().map(this::row).toList();
    }

    /** What data can be for. */
    public String purpose(Purpose purpose) {
        return words.say("student.data.purpose", "purpose", purpose);
    }

    /** Which data. */
    public String kind(DataKind kind) {
        return words.say("student.data.kind", "kind", kind);
    }

    private SharingRow row(Standing standing) {
        var purpose = standing.purpose();
        var closed = standing.rest();
        return new SharingRow(
                new SharingRow.About(
                        purpose(purpose),
                        words.say("student.data.what", "purpose", purpose),
                        words.say("student.data.rule", "source", purpose.source())),
                !closed,
                words.say("student.data.state", "state", state(standing)),
                except(standing.exceptions(), closed));
    }

    private enum State {
        ALWAYS,
        YES,
        YES_UNLESS,
        NO,
        NO_UNLESS
    }

    private static State state(Standing standing) {
        if (!standing.purpose().canBeRefused()) {
            return State.ALWAYS;
        }
        if (standing.said().containsKey(DataKind.EVERYTHING)) {
            return standing.rest() ? State.NO : State.YES;
        }
        return standing.rest() ? State.NO_UNLESS : State.YES_UNLESS;
    }

    private String except(Set<DataKind> kinds, boolean closed) {
        if (kinds.isEmpty()) {
            return "";
        }
        var named = words.list(kinds.stream().map(this::kind).toList());
        return closed
                ? words.say("student.data.but_yes", "kinds", named)
                : words.say("student.data.but_no", "kinds", named);
    }
}
