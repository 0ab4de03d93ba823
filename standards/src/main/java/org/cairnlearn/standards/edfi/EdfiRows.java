package org.cairnlearn.standards.edfi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.table.BuiltRow;

/** Puts one record of an interchange into OneRoster's columns. */
final class EdfiRows {
    private final Known known;
    private final EdfiPeople people;

    EdfiRows(Known known) {
        this.known = known;
        this.people = new EdfiPeople(known);
    }

    /** Empty if the record is none of this table. */
    Optional<BuiltRow> row(RosterFile table, XmlElement of) {
        return switch (table) {
            case ORGS -> organisation(of);
            case ACADEMIC_SESSIONS -> of.name().equals("Session") ? session(of) : Optional.empty();
            case COURSES -> of.name().equals("Course") ? course(of) : Optional.empty();
            case CLASSES -> of.name().equals("Section") ? section(of) : Optional.empty();
            case USERS -> people.person(of);
            case RELATIONSHIPS -> people.bond(of);
            case ENROLLMENTS -> people.place(of);
            case ROLES -> Optional.empty();
        };
    }

    private Optional<BuiltRow> organisation(XmlElement of) {
        return switch (of.name()) {
            case "StateEducationAgency" -> organisation(of, "StateEducationAgencyId", "state");
            case "EducationServiceCenter" -> organisation(of, "EducationServiceCenterId", "local");
            case "LocalEducationAgency" -> organisation(of, "LocalEducationAgencyId", "district");
            case "School" -> organisation(of, "SchoolId", "school");
            case "OrganizationDepartment" ->
                    organisation(of, "OrganizationDepartmentId", "department");
            default -> Optional.empty();
        };
    }

    private Optional<BuiltRow> organisation(XmlElement of, String id, String type) {
        var row =
                new Fields(of)
                        .need("sourcedId", id)
                        .need("name", "NameOfInstitution")
                        .always("type", type);
        parent(of).ifPresent(parent -> row.from("parentSourcedId", parent, idOf(parent)));
        return Optional.of(row.row());
    }

    /** The nearest organisation above that the record names. */
    private Optional<XmlElement> parent(XmlElement of) {
        for (String reference :
                List.of(
                        "LocalEducationAgencyReference",
                        "ParentLocalEducationAgencyReference",
                        "ParentEducationOrganizationReference",
                        "EducationServiceCenterReference",
                        "StateEducationAgencyReference")) {
            if (of.find(reference).isPresent()) {
                return Optional.of(known.target(of, reference));
            }
        }
        return Optional.empty();
    }

    private static String idOf(XmlElement organisation) {
        for (String id :
                List.of(
                        "LocalEducationAgencyId",
                        "EducationOrganizationId",
                        "EducationServiceCenterId",
                        "StateEducationAgencyId",
                        "SchoolId")) {
            if (!organisation.below(id).isEmpty()) {
                return organisation.below(id);
            }
        }
        return organisation.link().ref();
    }

    private Optional<BuiltRow> session(XmlElement of) {
        String year = of.below("SchoolYear");
        return Optional.of(
                new Fields(of)
                        .from("sourcedId", "SessionName", known.session(of))
                        .need("title", "SessionName")
                        .from("type", "Term", type(Known.word(of, "Term")))
                        .need("startDate", "BeginDate")
                        .need("endDate", "EndDate")
                        .from("schoolYear", "SchoolYear", year.substring(year.indexOf('-') + 1))
                        .row());
    }

    private static String type(String term) {
        String lower = term.toLowerCase(Locale.ROOT);
        if (lower.contains("semester")) {
            return "semester";
        }
        return lower.contains("year") ? "schoolYear" : "term";
    }

    private Optional<BuiltRow> course(XmlElement of) {
        var org = known.target(of, "EducationOrganizationReference");
        return Optional.of(
                new Fields(of)
                        .from("sourcedId", "CourseCode", known.course(of))
                        .need("title", "CourseTitle")
                        .need("courseCode", "CourseCode")
                        .from("orgSourcedId", org, idOf(org))
                        .words("subjects", "AcademicSubject")
                        .parts(
                                "grades",
                                "OfferedGradeLevel",
                                of.all("OfferedGradeLevel").stream()
                                        .map(grade -> Grades.code(XmlElement.word(grade.text())))
                                        .toList())
                        .row());
    }

    private Optional<BuiltRow> section(XmlElement of) {
        var reference = known.target(of, "CourseOfferingReference");
        var offering = known.findOffering(of);
        var course = offering.flatMap(known::findCourse);
        String id = known.section(of);
        String school = known.target(reference, "SchoolReference").below("SchoolId");
        var session = known.target(reference, "SessionReference");
        var row =
                new Fields(of)
                        .from("sourcedId", "SectionIdentifier", id)
                        .from("title", "SectionName", title(of, offering, course))
                        .always("classType", known.isHomeroom(id) ? "homeroom" : "scheduled")
                        .need("classCode", "SectionIdentifier")
                        .from("schoolSourcedId", "CourseOfferingReference", school)
                        .from("termSourcedIds", "CourseOfferingReference", known.session(session))
                        .from(
                                "location",
                                "LocationReference",
                                of.below("ClassroomIdentificationCode"))
                        .parts("periods", "ClassPeriodReference", periods(of));
        course.ifPresent(found ->
                row.from("courseSourcedId", "CourseOfferingReference", known.course(found))
                        .parts("subjects", "CourseOfferingReference", subjects(found)));
        return Optional.of(row.row());
    }

    private static List<String> subjects(XmlElement course) {
        return course.all("AcademicSubject").stream()
                .map(subject -> XmlElement.word(subject.text()))
                .toList();
    }

    private List<String> periods(XmlElement section) {
        return section.all("ClassPeriodReference").stream()
                .map(period -> period.below("ClassPeriodName"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A section has the name of its own, of its offering, of its course, or its number. */
    private static String title(
            XmlElement section, Optional<XmlElement> offering, Optional<XmlElement> course) {
        var own = section.find("SectionName").map(XmlElement::text);
        return own.or(() -> offering.flatMap(o -> o.find("LocalCourseTitle")).map(XmlElement::text))
                .or(() -> course.flatMap(c -> c.find("CourseTitle")).map(XmlElement::text))
                .orElse(section.below("SectionIdentifier"));
    }
}
