package org.cairnlearn.standards.assessment;

import java.util.Map;

/** Which test an identifier of the interchange names. */
record EdFiTest(String title, String subject, String grade, String term) {
    static void note(XmlRecord assessment, Map<String, EdFiTest> tests) {
        tests.put(
                assessment.at("AssessmentIdentifier"),
                new EdFiTest(
                        assessment.at("AssessmentTitle"),
                        assessment.word("AcademicSubject"),
                        assessment.word("AssessedGradeLevel"),
                        assessment.word("AssessmentPeriod", "AssessmentPeriod")));
    }
}
