package org.cairnlearn.school.fitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** A diagnosis for people, as a page, and for machines, as JSON. */
final class DiagnosisFiles {
    private DiagnosisFiles() {}

    static void page(Diagnosis diagnosis, Path file) throws IOException {
        Files.writeString(file, DiagnosisPage.of(diagnosis));
    }

    static void json(Diagnosis diagnosis, Path file) throws IOException {
        Files.write(
                file,
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(diagnosis));
    }
}
