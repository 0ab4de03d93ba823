package org.cairnlearn.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A roster as the CSV files of OneRoster 1.1 (1EdTech, "OneRoster CSV Tables 1.1.1"). Bulk mode:
 * the columns status and dateLastModified are left blank, they belong to delta mode.
 */
final class RosterFiles {
    private static final String BLANK = "";

    private final Roster roster;
    private final String school;

    RosterFiles(Roster roster) {
        this.roster = roster;
        this.school = roster.campus().school().id().value();
    }

    void writeTo(Path folder) throws IOException {
        manifest().writeTo(folder.resolve("manifest.csv"));
        orgs().writeTo(folder.resolve("orgs.csv"));
        academicSessions().writeTo(folder.resolve("academicSessions.csv"));
        courses().writeTo(folder.resolve("courses.csv"));
        classes().writeTo(folder.resolve("classes.csv"));
        users().writeTo(folder.resolve("users.csv"));
        enrollments().writeTo(folder.resolve("enrollments.csv"));
    }

    private static Table manifest() {
        return new Table("propertyName,value")
                .row("manifest.version", "1.0")
                .row("oneroster.version", "1.1")
                .row("file.academicSessions", "bulk")
                .row("file.categories", "absent")
                .row("file.classes", "bulk")
                .row("file.classResources", "absent")
                .row("file.courses", "bulk")
                .row("file.courseResources", "absent")
                .row("file.demographics", "absent")
                .row("file.enrollments", "bulk")
                .row("file.lineItems", "absent")
                .row("file.orgs", "bulk")
                .row("file.resources", "absent")
                .row("file.results", "absent")
                .row("file.users", "bulk")
                .row("source.systemName", "Cairn simulation")
                .row("source.systemCode", "cairn-simulation");
    }

    private Table orgs() {
        var table =
                new Table("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
        Roster.Org district = roster.campus().district();
        org(table, district, "district", BLANK);
        org(table, roster.campus().school(), "school", district.id().value());
        return table;
    }

    private static void org(Table table, Roster.Org org, String type, String parent) {
        table.row(org.id().value(), BLANK, BLANK, org.name(), type, org.identifier(), parent);
    }

    private Table academicSessions() {
        var table =
                new Table(
                        "sourcedId,status,dateLastModified,title,type,startDate,endDate,"
                                + "parentSourcedId,schoolYear");
        Term.Session year = roster.term().year();
        session(table, year, "schoolYear", BLANK);
        session(table, roster.term().session(), "term", year.id().value());
        return table;
    }

    private void session(Table table, Term.Session session, String type, String parent) {
        table.row(
                session.id().value(),
                BLANK,
                BLANK,
                session.title(),
                type,
                session.begin().toString(),
                session.end().toString(),
                parent,
                schoolYear());
    }

    /** OneRoster names a school year by the calendar year in which it ends. */
    private String schoolYear() {
        return String.valueOf(roster.term().year().begin().getYear() + 1);
    }

    private Table courses() {
        var table =
                new Table(
                        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,"
                                + "grades,orgSourcedId,subjects,subjectCodes");
        List<Section.Course> courses =
                roster.sections().stream().map(Section::course).distinct().toList();
        for (Section.Course course : courses) {
            table.row(
                    course.id().value(),
                    BLANK,
                    BLANK,
                    roster.term().year().id().value(),
                    course.title(),
                    course.code(),
                    grade(course.grade()),
                    school,
                    course.subject(),
                    BLANK);
        }
        return table;
    }

    private Table classes() {
        var table =
                new Table(
                        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,"
                                + "classType,location,schoolSourcedId,termSourcedIds,subjects,"
                                + "subjectCodes,periods");
        for (Section section : roster.sections()) {
            table.row(
                    section.id().value(),
                    BLANK,
                    BLANK,
                    section.title(),
                    grade(section.course().grade()),
                    section.course().id().value(),
                    classCode(section),
                    section.kind() == Section.Kind.HOMEROOM ? "homeroom" : "scheduled",
                    section.place().room(),
                    school,
                    roster.term().session().id().value(),
                    section.course().subject(),
                    BLANK,
                    section.place().period());
        }
        return table;
    }

    private Table users() {
        var table =
                new Table(
                        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,"
                                + "userIds,givenName,familyName,middleName,identifier,email,sms,"
                                + "phone,agentSourcedIds,grades,password");
        int number = 1000;
        Map<SourcedId, Integer> grades = roster.grades();
        Person office = roster.people(Role.ADMINISTRATOR).getFirst();
        String district = roster.campus().district().id().value();
        for (Person person : roster.people()) {
            number++;
            table.row(
                    person.id().value(),
                    BLANK,
                    BLANK,
                    "true",
                    person.equals(office) ? district : school,
                    person.role().oneRoster(),
                    person.username(),
                    BLANK,
                    person.givenName(),
                    person.familyName(),
                    BLANK,
                    String.valueOf(number),
                    person.email(),
                    BLANK,
                    BLANK,
                    BLANK,
                    person.role() == Role.STUDENT
                            ? grade(grades.getOrDefault(person.id(), 0))
                            : BLANK,
                    BLANK);
        }
        return table;
    }

    private Table enrollments() {
        var table =
                new Table(
                        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,"
                                + "userSourcedId,role,primary,beginDate,endDate");
        Map<SourcedId, Role> roles = new HashMap<>();
        roster.people().forEach(person -> roles.put(person.id(), person.role()));
        for (Enrollment enrollment : roster.enrollments()) {
            Role role = roles.getOrDefault(enrollment.person(), Role.STUDENT);
            table.row(
                    enrollment.id().value(),
                    BLANK,
                    BLANK,
                    enrollment.section().value(),
                    school,
                    enrollment.person().value(),
                    role.oneRoster(),
                    String.valueOf(enrollment.primary()),
                    enrollment.begin().toString(),
                    roster.term().session().end().toString());
        }
        return table;
    }

    /** The course's code and the section's letter: "MATH-7-B". */
    private static String classCode(Section section) {
        String code = section.course().code();
        return section.kind() == Section.Kind.ENSEMBLE
                ? code
                : code + "-" + section.title().replaceAll(".*[^A-Z0-9]|.*Homeroom \\d", "");
    }

    /** As OneRoster writes it (CEDS): "07"; blank for all grades. */
    private static String grade(int grade) {
        return grade == 0 ? BLANK : String.format(Locale.ROOT, "%02d", grade);
    }
}
