package org.cairnlearn.school.consent;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What holds for one student and one purpose on a day: the last answer about each kind of data, and
 * the purpose's own rule where there is none. A refusal always wins: consent for everything does
 * not undo the refusal of one kind.
 *
 * @param said the answers in force
 */
public record Standing(Purpose purpose, Map<DataKind, Answer> said) {
    public Standing {
        said = Map.copyOf(said);
    }

    /** Whether this kind of data must be left out; of everything, when any kind must. */
    public boolean refused(DataKind asked) {
        var against =
                said.entrySet().stream()
                        .filter(one -> asked == DataKind.EVERYTHING || one.getKey().covers(asked))
                        .anyMatch(one -> one.getValue() != Answer.GIVEN);
        return against || (purpose.rule() == Purpose.Rule.ONLY_IF_GIVEN && !given(asked));
    }

    /** Whether consent was given for this kind, or for everything. */
    public boolean given(DataKind asked) {
        return said.entrySet().stream()
                .anyMatch(one -> one.getKey().covers(asked) && one.getValue() == Answer.GIVEN);
    }

    /** The kinds of data about which the answer is another one than about the rest. */
    public Set<DataKind> exceptions() {
        var rest = rest();
        var others = EnumSet.noneOf(DataKind.class);
        for (var kind : DataKind.values()) {
            if (kind != DataKind.EVERYTHING && refused(kind) != rest) {
                others.add(kind);
            }
        }
        return others;
    }

    /** Whether a kind of data of which nobody spoke must be left out. */
    public boolean rest() {
        var whole = said.get(DataKind.EVERYTHING);
        return whole == null ? purpose.rule() == Purpose.Rule.ONLY_IF_GIVEN : whole != Answer.GIVEN;
    }
}
