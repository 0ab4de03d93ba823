package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import org.cairnlearn.learner.responses.Predictor;
import org.cairnlearn.school.fitting.Fitting;

/** A model file that a command was given. */
final class ModelInput {
    private ModelInput() {}

    static Predictor require(Path file) throws IOException {
        try {
            return Fitting.readModel(Inputs.readableFile(file));
        } catch (IllegalArgumentException wrong) {
            throw CommandStopped.refused(
                    "model.not-a-model",
                    wrong.getMessage() + ".",
                    "Write it with cairn mastery fit.");
        }
    }
}
