package org.cairnlearn.standards.oneroster.rest;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Which fields the objects of the services can have (OneRoster 1.2). */
public final class ServiceNames {
    private static final Set<String> COMMON =
            Set.of("sourcedId", "status", "dateLastModified", "metadata");

    private static final Map<String, Set<String>> FIELDS =
            Map.of(
                    "org",
                    Set.of("name", "type", "identifier", "parent", "children"),
                    "academicSession",
                    Set.of(
                            "title",
                            "startDate",
                            "endDate",
                            "type",
                            "parent",
                            "children",
                            "schoolYear"),
                    "course",
                    Set.of(
                            "title",
                            "schoolYear",
                            "courseCode",
                            "grades",
                            "subjects",
                            "org",
                            "subjectCodes",
                            "resources"),
                    "class",
                    Set.of(
                            "title",
                            "classCode",
                            "classType",
                            "location",
                            "grades",
                            "subjects",
                            "course",
                            "school",
                            "terms",
                            "subjectCodes",
                            "periods",
                            "resources"),
                    "user",
                    Set.of(
                            "userMasterIdentifier",
                            "username",
                            "userIds",
                            "enabledUser",
                            "givenName",
                            "familyName",
                            "middleName",
                            "preferredFirstName",
                            "preferredMiddleName",
                            "preferredLastName",
                            "pronouns",
                            "roles",
                            "userProfiles",
                            "primaryOrg",
                            "identifier",
                            "email",
                            "sms",
                            "phone",
                            "agents",
                            "grades",
                            "password",
                            "resources"),
                    "enrollment",
                    Set.of("user", "class", "school", "role", "primary", "beginDate", "endDate"),
                    "resource",
                    Set.of(
                            "title",
                            "roles",
                            "importance",
                            "vendorResourceId",
                            "vendorId",
                            "applicationId"),
                    "demographics",
                    Set.of(
                            "birthDate",
                            "sex",
                            "americanIndianOrAlaskaNative",
                            "asian",
                            "blackOrAfricanAmerican",
                            "nativeHawaiianOrOtherPacificIslander",
                            "white",
                            "demographicRaceTwoOrMoreRaces",
                            "hispanicOrLatinoEthnicity",
                            "countryOfBirthCode",
                            "stateOfBirthAbbreviation",
                            "cityOfBirth",
                            "publicSchoolResidenceStatus"));

    private ServiceNames() {}

    /** Whether objects of a kind can have a field; of a dotted name its first part counts. */
    public static boolean knows(String object, String field) {
        var name = field.split("\\.", 2)[0];
        return COMMON.contains(name)
                || FIELDS.getOrDefault(object, Set.of()).contains(name)
                || Arrays.stream(GradebookKind.values())
                        .anyMatch(one -> one.object().equals(object) && one.has(name));
    }
}
