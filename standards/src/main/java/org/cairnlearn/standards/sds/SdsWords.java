package org.cairnlearn.standards.sds;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** School Data Sync's words, in lower case, and OneRoster's for the same thing. */
final class SdsWords {
    private SdsWords() {}

    private static final List<String> TEACHING =
            List.of(
                    "teacher",
                    "professor",
                    "lecturer",
                    "instructor",
                    "faculty",
                    "assistantProfessor",
                    "associateProfessor",
                    "adjunct",
                    "chair",
                    "tutor",
                    "coach",
                    "substitute");
    private static final List<String> HELPING =
            List.of("aide", "paraprofessional", "teacherAssistant", "assistant", "nurse");
    private static final List<String> LEADING =
            List.of(
                    "administrator",
                    "assistantPrincipal",
                    "boardMember",
                    "clerk",
                    "dean",
                    "districtAdministrator",
                    "itAdmin",
                    "officeStaff",
                    "principal",
                    "registrar",
                    "siteAdministrator",
                    "staff",
                    "superintendent",
                    "systemAdministrator",
                    "vicePrincipal");

    /** What somebody is at an organisation. */
    static final Map<String, String> ROLES =
            words(Map.of("teacher", TEACHING, "aide", HELPING, "administrator", LEADING));

    /** What somebody is in a class. */
    static final Map<String, String> ENROLLMENTS = ROLES;

    /** Kinds of organisations. */
    static final Map<String, String> ORGS =
            words(
                    Map.of(
                            "school",
                            List.of("college", "campus", "university", "charter", "kindergarten"),
                            "department",
                            List.of("division", "program", "organization", "office"),
                            "district",
                            List.of("region", "county", "municipality", "network"),
                            "national",
                            List.of("ministryOfEducation", "country")));

    /** Kinds of stretches of time. */
    static final Map<String, String> SESSIONS =
            words(
                    Map.of(
                            "term",
                            List.of("quarter", "trimester", "session", "summer", "winter", "fall"),
                            "gradingPeriod",
                            List.of("markingPeriod")));

    private static Map<String, String> words(Map<String, List<String>> meanings) {
        var words = new HashMap<String, String>();
        meanings.forEach((meaning, many) ->
                many.forEach(word -> words.put(word.toLowerCase(Locale.ROOT), meaning)));
        return Map.copyOf(words);
    }
}
