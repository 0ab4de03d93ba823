package org.cairnlearn.school.support;

import java.time.LocalDate;
import org.cairnlearn.school.roster.PersonId;

/** What a student has. */
public sealed interface Support {
    /** The most minutes that fit in a school's week. */
    int MOST_MINUTES = 2400;

    Dates dates();

    /** The same with another last day. */
    Support ending(LocalDate day);

    /** What tells it from another entry of the same student; its words, in any case of letters. */
    String key();

    /** All of it in one line, for the history. */
    String summary();

    /**
     * A service.
     *
     * @param name its kind, in the school's own words; for the case manager's eyes only
     */
    record Service(String name, Provider provider, int minutesAWeek, Setting setting, Dates dates)
            implements Support {
        public Service {
            if (name.isBlank() || minutesAWeek < 1 || minutesAWeek > MOST_MINUTES) {
                throw new IllegalArgumentException(
                        "A service has a name and 1 to %d minutes a week".formatted(MOST_MINUTES));
            }
        }

        @Override
        public Service ending(LocalDate day) {
            return new Service(
                    name, provider, minutesAWeek, setting, new Dates(dates.begins(), day));
        }

        @Override
        public String key() {
            return Keys.of("service", name, dates.begins());
        }

        @Override
        public String summary() {
            return "%s, %d min, %s, %s".formatted(name, minutesAWeek, setting.text(), dates.text());
        }
    }

    /**
     * Something that helps in class.
     *
     * @param helps what to do, in words for a teacher
     */
    record Accommodation(String helps, Dates dates) implements Support {
        public Accommodation {
            if (helps.isBlank()) {
                throw new IllegalArgumentException("An accommodation says what helps");
            }
        }

        @Override
        public Accommodation ending(LocalDate day) {
            return new Accommodation(helps, new Dates(dates.begins(), day));
        }

        @Override
        public String key() {
            return Keys.of("accommodation", helps, dates.begins());
        }

        @Override
        public String summary() {
            return "%s, %s".formatted(helps, dates.text());
        }
    }

    /** The time of a case manager. */
    record CaseManager(PersonId manager, Dates dates) implements Support {
        @Override
        public CaseManager ending(LocalDate day) {
            return new CaseManager(manager, new Dates(dates.begins(), day));
        }

        @Override
        public String key() {
            return Keys.of("case manager", manager.toString(), dates.begins());
        }

        @Override
        public String summary() {
            return dates.text();
        }
    }
}
