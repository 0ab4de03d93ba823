package org.cairnlearn.school.web.office;

import java.util.List;

/** The adult of each school to whom a student with an urgent worry is sent. */
public record TrustedPage(String said, List<School> schools) {
    public TrustedPage {
        schools = List.copyOf(schools);
    }

    /**
     * One school.
     *
     * @param id letters, digits, dashes
     * @param now Mr. Reyes, Room 12; or that nobody is named
     */
    public record School(String id, String name, String now, String place, List<Adult> adults) {
        public School {
            adults = List.copyOf(adults);
        }
    }

    /** Somebody of the staff. */
    public record Adult(String value, String name, boolean picked) {}
}
