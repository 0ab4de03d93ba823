package org.cairnlearn.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairnlearn.simulation.learning.Framework;
import org.cairnlearn.simulation.learning.Skill;
import org.cairnlearn.simulation.learning.SkillCode;

/** The frameworks, the response logs and the truth of a school as tables. */
final class LearningFiles {
    private final SimulatedSchool school;

    LearningFiles(SimulatedSchool school) {
        this.school = school;
    }

    void writeTo(Path folder) throws IOException {
        for (Studied studied : school.studied()) {
            String end =
                    switch (studied.subject()) {
                        case MATHEMATICS -> ".csv";
                        case READING_AND_WRITING -> "-reading-and-writing.csv";
                    };
            framework(studied.framework()).writeTo(folder.resolve("framework" + end));
            responses(studied.log()).writeTo(folder.resolve("responses" + end));
        }
        truth().writeTo(folder.resolve("truth").resolve("truth.csv"));
    }

    private static Table framework(Framework framework) {
        var table = new Table("framework,subject,code,name,statement,strand,grade,prerequisites");
        for (Skill skill : framework.skills()) {
            table.row(
                    framework.name(),
                    framework.subject(),
                    skill.code().value(),
                    skill.description().name(),
                    skill.description().statement(),
                    skill.description().strand(),
                    String.valueOf(skill.grade()),
                    joined(skill.prerequisites()));
        }
        return table;
    }

    private static Table responses(ResponseLog log) {
        return new Table("student,seq,item,skills,t,score,max")
                .rows(
                        log.responses().stream()
                                .map(response ->
                                        List.of(
                                                response.student().value(),
                                                String.valueOf(response.seq()),
                                                response.item().id(),
                                                joined(response.item().skills()),
                                                String.valueOf(response.seconds()),
                                                String.valueOf(response.score().points()),
                                                String.valueOf(response.score().max()))));
    }

    private Table truth() {
        return new Table("student,competency,known")
                .rows(
                        school.truth().stream()
                                .map(known ->
                                        List.of(
                                                known.student().value(),
                                                known.competency().value(),
                                                String.format(
                                                        Locale.ROOT,
                                                        "%.6f",
                                                        known.probability()))));
    }

    private static String joined(List<SkillCode> codes) {
        return codes.stream().map(SkillCode::value).collect(Collectors.joining(";"));
    }
}
