package org.cairnlearn.standards.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.standards.oneroster.ClassType;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.TableReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harbor School as Ed-Fi interchanges: one school, one session, one section, three people. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EdfiXmlTest {
    private static final String SECTION =
            """
            <SectionIdentity><SectionIdentifier>M6-1</SectionIdentifier>
              <CourseOfferingReference><CourseOfferingIdentity><LocalCourseCode>M6</LocalCourseCode>
                <SchoolReference><SchoolIdentity><SchoolId>7</SchoolId></SchoolIdentity></SchoolReference>
                <SessionReference><SessionIdentity><SessionName>Fall</SessionName><SchoolYear>2026-2027</SchoolYear>
                  <SchoolReference><SchoolIdentity><SchoolId>7</SchoolId></SchoolIdentity></SchoolReference>
                </SessionIdentity></SessionReference></CourseOfferingIdentity></CourseOfferingReference>
            </SectionIdentity>
            """;

    @TempDir private Path folder;

    @BeforeEach
    void harbor() throws IOException {
        write(
                "EducationOrganization",
                """
                <LocalEducationAgency id="L1"><NameOfInstitution>Bay</NameOfInstitution>
                  <LocalEducationAgencyId>1</LocalEducationAgencyId></LocalEducationAgency>
                <School><NameOfInstitution>Harbor</NameOfInstitution><SchoolId>7</SchoolId>
                  <LocalEducationAgencyReference ref="L1"/></School>
                <Course><CourseCode>M6</CourseCode><CourseTitle>Mathematics 6</CourseTitle>
                  <AcademicSubject>uri://ed-fi.org/AcademicSubjectDescriptor#Mathematics</AcademicSubject>
                  <EducationOrganizationReference><EducationOrganizationIdentity>
                    <EducationOrganizationId>7</EducationOrganizationId>
                  </EducationOrganizationIdentity></EducationOrganizationReference></Course>
                """);
        write(
                "EducationOrgCalendar",
                """
                <Session><SessionName>Fall</SessionName><SchoolYear>2026-2027</SchoolYear>
                  <BeginDate>2026-08-17</BeginDate><EndDate>2026-12-18</EndDate>
                  <Term>uri://ed-fi.org/TermDescriptor#Fall Semester</Term>
                  <SchoolReference><SchoolIdentity><SchoolId>7</SchoolId></SchoolIdentity></SchoolReference>
                </Session>
                """);
        schedule();
        write("Student", student("11", "Ada") + student("12", "Ben"));
        staff();
    }

    private void schedule() throws IOException {
        write(
                "MasterSchedule",
                """
                <CourseOffering><LocalCourseCode>M6</LocalCourseCode>
                  <SchoolReference><SchoolIdentity><SchoolId>7</SchoolId></SchoolIdentity></SchoolReference>
                  <SessionReference><SessionIdentity><SessionName>Fall</SessionName><SchoolYear>2026-2027</SchoolYear>
                    <SchoolReference><SchoolIdentity><SchoolId>7</SchoolId></SchoolIdentity></SchoolReference>
                  </SessionIdentity></SessionReference>
                  <CourseReference><CourseIdentity><CourseCode>M6</CourseCode>
                    <EducationOrganizationReference><EducationOrganizationIdentity>
                      <EducationOrganizationId>7</EducationOrganizationId>
                    </EducationOrganizationIdentity></EducationOrganizationReference>
                  </CourseIdentity></CourseReference></CourseOffering>
                <Section>%s</Section>
                """
                        .formatted(
                                SECTION.replace("<SectionIdentity>", "")
                                        .replace("</SectionIdentity>", "")));
    }

    private void staff() throws IOException {
        write(
                "StaffAssociation",
                """
                <Staff><StaffUniqueId>11</StaffUniqueId><Name><FirstName>May</FirstName>
                  <LastSurname>Lin</LastSurname></Name></Staff>
                <StaffSectionAssociation><StaffReference><StaffIdentity>
                  <StaffUniqueId>11</StaffUniqueId></StaffIdentity></StaffReference>
                  <SectionReference>%s</SectionReference>
                  <ClassroomPosition>Teacher of Record</ClassroomPosition>
                  <BeginDate>2026-08-17</BeginDate></StaffSectionAssociation>
                """
                        .formatted(SECTION));
    }

    private static String student(String id, String name) {
        return """
        <Student><StudentUniqueId>%s</StudentUniqueId><Name><FirstName>%s</FirstName>
          <LastSurname>Okafor</LastSurname></Name></Student>
        """
                .formatted(id, name);
    }

    private Path write(String interchange, String records) throws IOException {
        return Files.writeString(
                folder.resolve(interchange + ".xml"),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Interchange%1$s xmlns="http://ed-fi.org/5.2.0">
                %2$s</Interchange%1$s>
                """
                        .formatted(interchange, records));
    }

    private OneRosterPackage read() throws IOException {
        return EdfiXml.read(folder).orElseThrow();
    }

    private static List<String> codes(OneRosterPackage read) {
        return read.problems().stream()
                .map(p -> "%s:%s %s".formatted(p.file(), p.line(), p.code()))
                .toList();
    }

    @Test
    void a_district_without_its_enrollment_interchange_says_so() throws IOException {
        var read = read();
        assertThat(codes(read)).containsExactly("StudentEnrollment.xml:null edfi.missing-file");
        assertThat(read.orgs())
                .extracting(r -> r.value().parentSourcedId())
                .containsExactly("", "1");
        assertThat(read.classes())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.value().title()).isEqualTo("Mathematics 6");
                    assertThat(row.value().courseSourcedId()).isEqualTo("7 / M6");
                    assertThat(row.value().subjects()).containsExactly("Mathematics");
                    assertThat(row.value().termSourcedIds())
                            .containsExactly("7 / 2026-2027 / Fall");
                });
        assertThat(read.users())
                .extracting(row -> row.value().sourcedId())
                .containsExactly("11", "12", "staff-11");
        assertThat(read.find(RosterFile.ENROLLMENTS).orElseThrow().extent())
                .isEqualTo(TableReading.Extent.PART);
        assertThat(read.find(RosterFile.USERS).orElseThrow().extent())
                .isEqualTo(TableReading.Extent.ALL);
    }

    @Test
    void with_it_students_have_places_grades_and_a_homeroom() throws IOException {
        write(
                "StudentEnrollment",
                """
                <StudentSchoolAssociation><StudentReference><StudentIdentity>
                  <StudentUniqueId>11</StudentUniqueId></StudentIdentity></StudentReference>
                  <SchoolReference><SchoolIdentity><SchoolId>7</SchoolId></SchoolIdentity></SchoolReference>
                  <EntryDate>2026-08-17</EntryDate>
                  <EntryGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Sixth grade</EntryGradeLevel>
                </StudentSchoolAssociation>
                <StudentSectionAssociation><StudentReference><StudentIdentity>
                  <StudentUniqueId>11</StudentUniqueId></StudentIdentity></StudentReference>
                  <SectionReference>%s</SectionReference><BeginDate>2026-08-17</BeginDate>
                  <EndDate>2026-12-18</EndDate><HomeroomIndicator>true</HomeroomIndicator>
                </StudentSectionAssociation>
                """
                        .formatted(SECTION));
        var read = read();
        assertThat(read.problems()).isEmpty();
        var ada = read.users().getFirst().value();
        assertThat(ada.grades()).containsExactly("06");
        assertThat(ada.orgSourcedIds()).containsExactly("7");
        assertThat(read.classes().getFirst().value().classType()).isEqualTo(ClassType.HOMEROOM);
        assertThat(read.enrollments())
                .extracting(row -> row.value().userSourcedId() + " " + row.value().role().text())
                .containsExactly("11 student", "staff-11 teacher");
        assertThat(read.enrollments().getFirst().value().endDate()).isEqualTo("2026-12-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Parent", "Contact"})
    void contacts_come_with_relation_custody_and_contact(String kind) throws IOException {
        write(
                kind,
                """
                <%1$s><%1$sUniqueId>5</%1$sUniqueId><Name><FirstName>Ify</FirstName>
                  <LastSurname>Okafor</LastSurname></Name></%1$s>
                <Student%1$sAssociation><StudentReference><StudentIdentity>
                  <StudentUniqueId>11</StudentUniqueId></StudentIdentity></StudentReference>
                  <%1$sReference><%1$sIdentity><%1$sUniqueId>5</%1$sUniqueId></%1$sIdentity></%1$sReference>
                  <Relation>uri://ed-fi.org/RelationDescriptor#Mother</Relation>
                  <PrimaryContactStatus>1</PrimaryContactStatus><LegalGuardian>false</LegalGuardian>
                </Student%1$sAssociation>
                """
                        .formatted(kind));
        assertThat(read().guardianships())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.value().sourcedId()).isEqualTo("11 / contact-5");
                    assertThat(row.value().relation()).isEqualTo("Mother");
                    assertThat(row.value().custody()).isFalse();
                    assertThat(row.value().contact()).isTrue();
                });
    }

    @Test
    void a_record_is_named_by_line_and_xpath_and_the_good_ones_stay() throws IOException {
        write("Student", student("11", "Ada") + student("12", ""));
        var read = read();
        assertThat(read.problems())
                .filteredOn(problem -> problem.code().equals("edfi.missing-field"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(5L);
                    assertThat(problem.column()).isEqualTo("FirstName");
                    assertThat(problem.pointer())
                            .isEqualTo("/InterchangeStudent/Student[2]/Name/FirstName");
                });
        assertThat(read.users()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ed-fi.org/5.0.0", "http://ed-fi.org/0400"})
    void the_namespace_of_another_version_is_the_same_to_us(String namespace) throws IOException {
        var file = folder.resolve("Student.xml");
        Files.writeString(
                file, Files.readString(file).replace("http://ed-fi.org/5.2.0", namespace));
        assertThat(read().users()).hasSize(3);
    }

    @Test
    void a_descriptor_may_be_a_word_alone() throws IOException {
        var file = folder.resolve("EducationOrgCalendar.xml");
        Files.writeString(
                file, Files.readString(file).replace("uri://ed-fi.org/TermDescriptor#", ""));
        assertThat(read().academicSessions().getFirst().value().type().text())
                .isEqualTo("semester");
    }

    @Test
    void a_text_of_255_letters_may_be_cut() throws IOException {
        write("Student", student("11", "A".repeat(255)));
        assertThat(codes(read())).contains("Student.xml:3 edfi.cut-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            })
    void a_document_type_is_refused_with_all_its_entities(String type) throws IOException {
        var file = folder.resolve("Student.xml");
        var text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\n", "\n" + type).replace("Ada", "&a;&b;"));
        var read = read();
        assertThat(codes(read)).contains("Student.xml:2 edfi.dtd");
        assertThat(read.users()).extracting(r -> r.value().givenName()).containsExactly("May");
        assertThat(read.find(RosterFile.USERS).orElseThrow().extent())
                .isEqualTo(TableReading.Extent.PART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x>", "<x/>"})
    void a_record_without_end_is_refused(String piece) throws IOException {
        write("Student", student("11", "Ada") + "<Student>" + piece.repeat(200_000));
        var read = read();
        assertThat(codes(read)).contains("Student.xml:5 edfi.too-large");
        assertThat(read.users()).extracting(r -> r.value().givenName()).contains("Ada");
    }

    @Test
    void a_document_that_breaks_off_keeps_what_was_before() throws IOException {
        var file = folder.resolve("Student.xml");
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf("Ben")));
        var read = read();
        assertThat(codes(read)).contains("Student.xml:5 edfi.broken-xml");
        assertThat(read.users()).hasSize(2);
    }

    @Test
    void other_xml_is_not_a_roster() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("Student.xml"), "<InterchangeStudent/>");
        assertThat(EdfiXml.read(other)).isEmpty();
    }
}
