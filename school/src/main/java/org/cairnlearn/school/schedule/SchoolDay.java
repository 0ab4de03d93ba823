package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.roster.ClassId;

/**
 * A day of a school.
 *
 * @param rotation its name in the rotation ("A"); empty when the school has none, or no school that
 *     day
 * @param bells the bell schedule in force; {@link Bells#NONE} when the school has none, or no
 *     school that day
 * @param note what people should know about it; may be empty
 * @param lost the periods of the bells that do not take place for anybody
 * @param lostOf the periods, by code, that do not take place for single classes
 */
public record SchoolDay(
        LocalDate date,
        DayKind kind,
        String rotation,
        Bells bells,
        String note,
        List<Period> lost,
        Map<ClassId, List<String>> lostOf) {
    public SchoolDay {
        lost = List.copyOf(lost);
        lostOf = Map.copyOf(lostOf);
    }

    /** How long a block is taken to be while the school has not said when its periods are. */
    public static final int USUAL_MINUTES = 45;

    public boolean hasSchool() {
        return kind.hasSchool();
    }

    /** The day's periods in their order; none when the school has not said when they are. */
    public List<Period> periods() {
        return bells.periods();
    }

    /** Whether a class alone loses a block. */
    public boolean loses(ClassId schoolClass, String period) {
        return lostOf.getOrDefault(schoolClass, List.of()).contains(period);
    }

    public Optional<Period> findPeriod(String code) {
        return bells.find(code);
    }
}
