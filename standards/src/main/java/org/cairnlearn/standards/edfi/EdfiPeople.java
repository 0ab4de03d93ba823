package org.cairnlearn.standards.edfi;

import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.table.BuiltRow;

/** Puts people, and where they belong, into OneRoster's columns. */
final class EdfiPeople {
    private static final Set<String> LEADING =
            Set.of(
                    "LEA Administrator",
                    "LEA System Administrator",
                    "LEA Administrative Support Staff",
                    "Assistant Principal",
                    "Assistant Superintendent",
                    "Principal",
                    "School Administrator",
                    "School Leader",
                    "Superintendent");
    private static final Set<String> TEACHING =
            Set.of(
                    "Teacher",
                    "Substitute Teacher",
                    "Special Education Teacher",
                    "Librarians/Media Specialists");
    private static final Set<String> LEADING_A_CLASS =
            Set.of("Teacher of Record", "Assistant Teacher", "Substitute Teacher", "Teacher");

    private final Known known;

    EdfiPeople(Known known) {
        this.known = known;
    }

    Optional<BuiltRow> person(XmlElement of) {
        return switch (of.name()) {
            case "Student" -> {
                String id = known.student(of);
                yield Optional.of(
                        named(of, "StudentUniqueId", id)
                                .always("role", "student")
                                .parts("orgSourcedIds", "StudentUniqueId", known.schoolsOf(id))
                                .parts("grades", "StudentUniqueId", known.gradesOf(id))
                                .row());
            }
            case "Staff" -> {
                String id = known.staff(of);
                yield Optional.of(
                        named(of, "StaffUniqueId", id)
                                .always("role", role(id))
                                .parts("orgSourcedIds", "StaffUniqueId", known.schoolsOf(id))
                                .row());
            }
            case "Parent", "Contact" ->
                    Optional.of(
                            named(of, of.name() + "UniqueId", contact(of))
                                    .always("role", "guardian")
                                    .row());
            default -> Optional.empty();
        };
    }

    private static Fields named(XmlElement of, String idPath, String id) {
        return new Fields(of)
                .from("sourcedId", idPath, id)
                .always("enabledUser", "true")
                .some("identifier", idPath)
                .need("givenName", "Name/FirstName")
                .need("familyName", "Name/LastSurname")
                .some("middleName", "Name/MiddleName")
                .some("preferredGivenName", "Name/PreferredFirstName")
                .some("preferredFamilyName", "Name/PreferredLastSurname")
                .some("username", "LoginId")
                .some("email", "ElectronicMail/ElectronicMailAddress");
    }

    /** Whoever has no position that is known is taken for an aide: he or she may see least. */
    private String role(String staff) {
        var positions = known.positionsOf(staff);
        if (positions.stream().anyMatch(LEADING::contains)) {
            return "administrator";
        }
        if (known.teaches(staff) || positions.stream().anyMatch(TEACHING::contains)) {
            return "teacher";
        }
        return positions.contains("Counselor") ? "counselor" : "aide";
    }

    private static String contact(XmlElement of) {
        String id = of.below("ContactUniqueId");
        id = id.isEmpty() ? of.below("ParentUniqueId") : id;
        return id.isEmpty() ? "" : "contact-" + id;
    }

    Optional<BuiltRow> bond(XmlElement of) {
        String kind =
                switch (of.name()) {
                    case "StudentParentAssociation" -> "ParentReference";
                    case "StudentContactAssociation" -> "ContactReference";
                    default -> "";
                };
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Fields(of)
                        .from("userSourcedId", "StudentReference", known.student(of))
                        .from("relationshipUserSourcedId", kind, contact(known.target(of, kind)))
                        .from("relationshipRole", "Relation", Known.word(of, "Relation"))
                        .from("custody", "LegalGuardian", truth(of, "LegalGuardian"))
                        .from("contact", "PrimaryContactStatus", isContact(of))
                        .row());
    }

    private static String truth(XmlElement of, String path) {
        return of.find(path).map(one -> Known.isTrue(one) ? "true" : "false").orElse("");
    }

    private static String isContact(XmlElement of) {
        String first = truth(of, "PrimaryContactStatus");
        return first.equals("true") || of.find("EmergencyContactStatus").isEmpty()
                ? first
                : truth(of, "EmergencyContactStatus");
    }

    Optional<BuiltRow> place(XmlElement of) {
        boolean student = of.name().equals("StudentSectionAssociation");
        if (!student && !of.name().equals("StaffSectionAssociation")) {
            return Optional.empty();
        }
        String person = student ? known.student(of) : known.staff(of);
        String section = known.section(known.target(of, "SectionReference"));
        String begins = of.find("BeginDate").map(XmlElement::text).orElse("");
        String position = Known.word(of, "ClassroomPosition");
        var row =
                new Fields(of)
                        .from("sourcedId", of, Known.joined(person, section, begins))
                        .from("classSourcedId", "SectionReference", section)
                        .from(
                                "userSourcedId",
                                student ? "StudentReference" : "StaffReference",
                                person)
                        .always("role", student ? "student" : role(position, position.isEmpty()))
                        .some("beginDate", "BeginDate")
                        .some("endDate", "EndDate");
        if (position.equals("Teacher of Record")) {
            row.always("primary", "true");
        }
        return Optional.of(row.row());
    }

    private static String role(String position, boolean unsaid) {
        return unsaid || LEADING_A_CLASS.contains(position) ? "teacher" : "aide";
    }
}
