package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.Problem;
import tools.jackson.databind.node.JsonNodeFactory;

/** The front door: plans in, answers out. */
public final class StudyDesk {
    private StudyDesk() {}

    /**
     * Runs a plan on data.
     *
     * @param data file by the plan's name of it; a single file may go by the empty name
     */
    public static StudyAnswer analyze(Path planFile, Map<String, Path> data) {
        try {
            var plan = PlanReader.read(planFile);
            var frames = frames(plan, data);
            var run = Steps.run(plan, frames);
            var wanted = plan.root().path("values");
            var values =
                    wanted.isMissingNode()
                            ? run.results()
                            : Values.pick(wanted, run.results(), plan.file());
            var document = JsonNodeFactory.instance.objectNode();
            document.put("purpose", plan.purpose());
            document.set("values", values);
            return new StudyAnswer.Done(document);
        } catch (StudyRefused e) {
            return new StudyAnswer.Refused(e.problems());
        }
    }

    private static Map<String, Frame> frames(Plan plan, Map<String, Path> data) {
        Map<String, Frame> frames = new HashMap<>();
        var names = plan.dataNames();
        for (var name : names) {
            var columns = plan.columns(name);
            if (columns.isEmpty()) {
                continue;
            }
            var path = data.get(name);
            if (path == null && name.equals(names.getFirst())) {
                path = data.get("");
            }
            if (path == null) {
                throw new StudyRefused(
                        List.of(
                                Problem.error("data.missing", plan.file())
                                        .pointer("/data")
                                        .saying(
                                                "The plan needs data called %s.".formatted(name),
                                                "Add --data %s=FILE.".formatted(name))));
            }
            frames.put(
                    name, Prepare.apply(plan.preparation(name), FrameReader.read(path, columns)));
        }
        return frames;
    }
}
