package org.cairnlearn.school.web.teacher.supports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Provider;
import org.cairnlearn.school.support.Setting;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportEntry;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a service or an accommodation, as it was typed.
 *
 * @param kind "service" or "accommodation"
 * @param minutes a week; only of a service, as provider and setting
 */
public record SupportForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String minutes,
        @Nullable String provider,
        @Nullable String setting,
        @Nullable String begins,
        @Nullable String ends) {
    static final String SERVICE = "service";
    static final String ACCOMMODATION = "accommodation";
    private static final int LONGEST = 200;

    /** What is wrong with it. */
    enum Wrong {
        NAME,
        MINUTES,
        DATES
    }

    /** What it says, or what is wrong. */
    sealed interface Read {
        record Good(Support what) implements Read {}

        record Bad(Wrong wrong) implements Read {}
    }

    static SupportForm empty(String kind, LocalDate today) {
        return new SupportForm(kind, "", "", "", "PULL_OUT", today.toString(), "");
    }

    /** The form of an entry that is there. */
    static SupportForm of(SupportEntry entry, Function<Provider, String> named) {
        var dates = entry.what().dates();
        var ends = dates.ends();
        var until = ends == null ? "" : ends.toString();
        return switch (entry.what()) {
            case Support.Service what ->
                    new SupportForm(
                            SERVICE,
                            what.name(),
                            String.valueOf(what.minutesAWeek()),
                            named.apply(what.provider()),
                            what.setting().name(),
                            dates.begins().toString(),
                            until);
            case Support.Accommodation what ->
                    new SupportForm(
                            ACCOMMODATION,
                            what.helps(),
                            "",
                            "",
                            "",
                            dates.begins().toString(),
                            until);
            case Support.CaseManager _ ->
                    throw new IllegalArgumentException("A case manager has no form here");
        };
    }

    boolean isService() {
        return SERVICE.equals(kind);
    }

    /** A field as text. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Whether somewhere else is chosen, not the classroom. */
    public boolean pullOut() {
        return !Setting.PUSH_IN.name().equals(setting);
    }

    Read read(Function<String, Provider> provider) {
        var words = text(name);
        if (words.isEmpty() || words.length() > LONGEST) {
            return new Read.Bad(Wrong.NAME);
        }
        var dates = dates();
        if (dates.isEmpty()) {
            return new Read.Bad(Wrong.DATES);
        }
        if (!isService()) {
            return new Read.Good(new Support.Accommodation(words, dates.get()));
        }
        var many = minutesAWeek();
        if (many < 1 || many > Support.MOST_MINUTES) {
            return new Read.Bad(Wrong.MINUTES);
        }
        return new Read.Good(
                new Support.Service(
                        words,
                        provider.apply(text(this.provider)),
                        many,
                        pullOut() ? Setting.PULL_OUT : Setting.PUSH_IN,
                        dates.get()));
    }

    private int minutesAWeek() {
        var typed = text(minutes);
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private Optional<Dates> dates() {
        try {
            var first = LocalDate.parse(text(begins));
            var last = text(ends).isEmpty() ? null : LocalDate.parse(text(ends));
            return last != null && last.isBefore(first)
                    ? Optional.empty()
                    : Optional.of(new Dates(first, last));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
