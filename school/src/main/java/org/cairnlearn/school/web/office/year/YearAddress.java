package org.cairnlearn.school.web.office.year;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cairnlearn.school.roster.OrganisationId;

/** The addresses of one school's year. */
record YearAddress(OrganisationId school) {
    static final String PAGE = "/office/year";

    /** Where a part of the year is looked at. */
    String of(YearAsked.Part part) {
        return PAGE + "?school=%s&part=%s".formatted(school, part.text());
    }

    /** The same, with one thing to change. */
    String of(YearAsked.Part part, String name, Object value) {
        return of(part) + "&%s=%s".formatted(name, encoded(value));
    }

    /** Where something is changed. */
    String set(String what) {
        return PAGE + "/%s?school=%s".formatted(what, school);
    }

    /** Where something that was said by hand is taken back. */
    String back(String what, String name, Object value) {
        return PAGE + "/%s/back?school=%s&%s=%s".formatted(what, school, name, encoded(value));
    }

    static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
