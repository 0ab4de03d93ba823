package org.cairnlearn.school.web.office.planner;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * What counts how much when a school's days are planned.
 *
 * @param schools which the reader may ask for
 */
public record WeightsPage(
        List<Choice> schools, Held held, List<Number> weights, List<Number> limits, Trial trial) {
    public WeightsPage {
        schools = List.copyOf(schools);
        weights = List.copyOf(weights);
        limits = List.copyOf(limits);
    }

    /** What is wrong with what was typed, each with the way to its field. */
    public List<Link> problems() {
        return Stream.concat(weights.stream(), limits.stream())
                .filter(one -> !one.wrong().isEmpty())
                .map(one -> Link.to(one.wrong(), "#" + one.field()))
                .toList();
    }

    /** A school to ask for. */
    public record Choice(String value, String name, boolean chosen) {}

    /**
     * Which version holds.
     *
     * @param version its name, posted back so that nobody overwrites what somebody else published
     * @param meanwhile that somebody else has published one; empty when nobody has
     */
    public record Held(String lead, String version, String meanwhile) {}

    /**
     * A number that can be changed.
     *
     * @param field its name in the form
     * @param value what stands in the field, as it was typed
     * @param wrong what is wrong with it and what to do; empty when nothing is
     */
    public record Number(String field, Meaning meaning, Range range, String value, String wrong) {}

    /**
     * What a number is.
     *
     * @param means what it does, with its unit
     * @param usual what it is unless somebody says otherwise, and what is in force if the field
     *     holds another
     */
    public record Meaning(String name, String means, String usual) {}

    /** Between which numbers it lies. */
    public record Range(int least, int most) {
        /** The whole number that somebody typed; empty if it is none of these. */
        OptionalInt read(String typed) {
            if (!typed.matches("[0-9]{1,5}")) {
                return OptionalInt.empty();
            }
            var number = Integer.parseInt(typed);
            return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }

    /**
     * What other weights would have done.
     *
     * @param text how far it is, or what it is
     * @param again where to ask again in a moment; null when nothing is going on
     * @param result null before there is any
     */
    public record Trial(String text, @Nullable String again, @Nullable Result result) {}

    /**
     * What came of a trial.
     *
     * @param table the measures side by side
     * @param note of what it was made
     * @param fill to the fields with the numbers that were tried; null where they are in force
     * @param file the same as files
     */
    public record Result(Table table, String note, @Nullable Link fill, Take file) {}
}
