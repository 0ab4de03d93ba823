package org.cairnlearn.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The framework, the response log and the truth of a school as tables. */
final class LearningFiles {
    private final SimulatedSchool school;

    LearningFiles(SimulatedSchool school) {
        this.school = school;
    }

    void writeTo(Path folder) throws IOException {
        framework().writeTo(folder.resolve("framework.csv"));
        responses().writeTo(folder.resolve("responses.csv"));
        truth().writeTo(folder.resolve("truth.csv"));
    }

    private Table framework() {
        var table = new Table("framework,subject,code,name,statement,strand,grade,prerequisites");
        Framework framework = school.framework();
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

    private Table responses() {
        var table = new Table("student,seq,item,skills,t,score,max");
        for (Response response : school.log().responses()) {
            table.row(
                    response.student().value(),
                    String.valueOf(response.seq()),
                    response.item().id(),
                    joined(response.item().skills()),
                    String.valueOf(response.seconds()),
                    String.valueOf(response.score().points()),
                    String.valueOf(response.score().max()));
        }
        return table;
    }

    private Table truth() {
        var table = new Table("student,competency,known");
        for (Known known : school.truth()) {
            table.row(
                    known.student().value(),
                    known.competency().value(),
                    String.format(Locale.ROOT, "%.6f", known.probability()));
        }
        return table;
    }

    private static String joined(List<SkillCode> codes) {
        return codes.stream().map(SkillCode::value).collect(Collectors.joining(";"));
    }
}
