package org.cairnlearn.standards.edfi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.oneroster.RosterFile;

/** The interchanges that a roster is made of, and which tables each has a part of. */
enum Interchange {
    EDUCATION_ORGANIZATION("EducationOrganization", RosterFile.ORGS, RosterFile.COURSES),
    CALENDAR("EducationOrgCalendar", RosterFile.ACADEMIC_SESSIONS),
    MASTER_SCHEDULE("MasterSchedule", RosterFile.CLASSES),
    STUDENT("Student", RosterFile.USERS),
    STUDENT_ENROLLMENT("StudentEnrollment", RosterFile.ENROLLMENTS),
    STAFF_ASSOCIATION("StaffAssociation", RosterFile.USERS, RosterFile.ENROLLMENTS),
    /** Named so until Ed-Fi 4; since 5 it is {@link #CONTACT}. */
    PARENT("Parent", RosterFile.USERS, RosterFile.RELATIONSHIPS),
    CONTACT("Contact", RosterFile.USERS, RosterFile.RELATIONSHIPS);

    private final String stem;
    private final Set<RosterFile> tables;

    Interchange(String stem, RosterFile first, RosterFile... others) {
        this.stem = stem;
        this.tables = EnumSet.of(first, others);
    }

    /** By the name of a document's root. */
    static Optional<Interchange> find(String root) {
        return Arrays.stream(values())
                .filter(one -> root.equals("Interchange" + one.stem))
                .findFirst();
    }

    String fileName() {
        return stem + ".xml";
    }

    boolean has(RosterFile table) {
        return tables.contains(table);
    }

    /** Without which a table is not complete; a district may have no contacts to send. */
    static List<Interchange> neededFor(RosterFile table) {
        return Arrays.stream(values())
                .filter(one -> one.has(table) && one != PARENT && one != CONTACT)
                .toList();
    }
}
