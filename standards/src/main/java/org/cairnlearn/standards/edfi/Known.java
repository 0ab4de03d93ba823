package org.cairnlearn.standards.edfi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the records of all interchanges say of each other: a section's course is named by its
 * offering, a person's role by an assignment, a student's grade by a school association.
 */
final class Known {
    private static final Set<String> PEOPLE_AND_PLACES =
            Set.of(
                    "StateEducationAgency",
                    "EducationServiceCenter",
                    "LocalEducationAgency",
                    "School",
                    "OrganizationDepartment",
                    "Session",
                    "Course",
                    "CourseOffering",
                    "Section",
                    "Student",
                    "Staff",
                    "Parent",
                    "Contact");

    private final Map<String, XmlElement> byId = new HashMap<>();
    private final Map<String, XmlElement> offerings = new HashMap<>();
    private final Map<String, XmlElement> courses = new HashMap<>();
    private final Map<String, Set<String>> positions = new HashMap<>();
    private final Set<String> teaching = new HashSet<>();
    private final Map<String, Set<String>> schools = new LinkedHashMap<>();
    private final Map<String, Set<String>> grades = new HashMap<>();
    private final Set<String> homerooms = new HashSet<>();

    void take(XmlElement element) {
        if (!element.link().id().isEmpty() && PEOPLE_AND_PLACES.contains(element.name())) {
            byId.putIfAbsent(element.link().id(), element);
        }
        switch (element.name()) {
            case "CourseOffering" -> offerings.putIfAbsent(offering(element), element);
            case "Course" -> courses.putIfAbsent(course(element), element);
            case "StaffEducationOrganizationAssignmentAssociation" ->
                    add(positions, staff(element), word(element, "StaffClassification"));
            case "StaffSchoolAssociation" ->
                    add(
                            schools,
                            staff(element),
                            target(element, "SchoolReference").below("SchoolId"));
            case "StaffSectionAssociation" -> teaching.add(staff(element));
            case "StudentSchoolAssociation" -> {
                add(
                        schools,
                        student(element),
                        target(element, "SchoolReference").below("SchoolId"));
                add(grades, student(element), Grades.code(word(element, "EntryGradeLevel")));
            }
            case "StudentSectionAssociation" -> {
                if (element.find("HomeroomIndicator").filter(Known::isTrue).isPresent()) {
                    homerooms.add(section(target(element, "SectionReference")));
                }
            }
            default -> {} // everything else says nothing of another record
        }
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        if (!value.isEmpty()) {
            map.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value);
        }
    }

    static boolean isTrue(XmlElement element) {
        return element.text().equals("true") || element.text().equals("1");
    }

    static String word(XmlElement element, String path) {
        return element.find(path).map(one -> XmlElement.word(one.text())).orElse("");
    }

    /** What a reference leads to: the element with its id, else the identity that it carries. */
    XmlElement target(XmlElement element, String reference) {
        var found = element.findBelow(reference);
        if (found.isEmpty()) {
            return new XmlElement(reference, element.place(), "", XmlElement.Link.NONE, List.of());
        }
        return byId.getOrDefault(found.get().link().ref(), found.get());
    }

    Optional<XmlElement> findOffering(XmlElement section) {
        return Optional.ofNullable(
                offerings.get(offering(target(section, "CourseOfferingReference"))));
    }

    Optional<XmlElement> findCourse(XmlElement offering) {
        return Optional.ofNullable(courses.get(course(target(offering, "CourseReference"))));
    }

    List<String> schoolsOf(String person) {
        return List.copyOf(schools.getOrDefault(person, Set.of()));
    }

    List<String> gradesOf(String student) {
        return List.copyOf(grades.getOrDefault(student, Set.of()));
    }

    Set<String> positionsOf(String staff) {
        return positions.getOrDefault(staff, Set.of());
    }

    boolean teaches(String staff) {
        return teaching.contains(staff);
    }

    boolean isHomeroom(String section) {
        return homerooms.contains(section);
    }

    /** Students keep their id as it is, so that results of tests name them; it is the state's. */
    String student(XmlElement element) {
        return element.name().equals("Student")
                ? element.below("StudentUniqueId")
                : target(element, "StudentReference").below("StudentUniqueId");
    }

    /** Staff and students are numbered apart, so that the same number may stand for both. */
    String staff(XmlElement element) {
        String id =
                element.name().equals("Staff")
                        ? element.below("StaffUniqueId")
                        : target(element, "StaffReference").below("StaffUniqueId");
        return id.isEmpty() ? "" : "staff-" + id;
    }

    String session(XmlElement element) {
        String school = target(element, "SchoolReference").below("SchoolId");
        return joined(school, element.below("SchoolYear"), element.below("SessionName"));
    }

    String offering(XmlElement element) {
        return joined(
                session(target(element, "SessionReference"), element),
                element.below("LocalCourseCode"));
    }

    private String session(XmlElement session, XmlElement offering) {
        String own = session(session);
        String school = target(offering, "SchoolReference").below("SchoolId");
        return own.startsWith(" / ") ? school + own : own;
    }

    String section(XmlElement element) {
        return joined(
                offering(target(element, "CourseOfferingReference")),
                element.below("SectionIdentifier"));
    }

    String course(XmlElement element) {
        String org =
                target(element, "EducationOrganizationReference").below("EducationOrganizationId");
        return joined(org, element.below("CourseCode"));
    }

    static String joined(String... parts) {
        return String.join(" / ", parts);
    }
}
