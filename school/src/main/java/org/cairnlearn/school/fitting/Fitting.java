package org.cairnlearn.school.fitting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.learner.bkt.Bkt;
import org.cairnlearn.learner.responses.Predictor;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.responses.Role;
import org.cairnlearn.learner.responses.Split;
import org.cairnlearn.learner.statespace.FitWish;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.standards.Problems;
import org.jspecify.annotations.Nullable;

/** The front door of fitting. */
public final class Fitting {
    private Fitting() {}

    /** Which kind of model. */
    public enum Kind {
        STATE_SPACE,
        BKT,
        BKT_FORGETS;

        /** As the command line writes it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How the students are parted. */
    public enum Parting {
        SRC,
        HASH;

        /** As the command line writes it. */
        public String text() {
            return this == SRC ? "src" : "hash";
        }
    }

    /**
     * Reads a response log whole, or refuses it.
     *
     * @throws IOException if the file cannot be read
     */
    public static LogFile read(Path log) throws IOException {
        return read(log, Set.of());
    }

    /**
     * The same without some students: every model and prediction is then as if the log had never
     * named them, and says how many they are.
     *
     * @param leftOut by the names that the log gives them
     * @throws IOException if the file cannot be read
     */
    public static LogFile read(Path log, Set<String> leftOut) throws IOException {
        return LogReader.read(log, leftOut);
    }

    /**
     * What a log's own word on its students allows: by source if it says who tests, else by hash.
     */
    public static Parting parting(LogFile.Whole log) {
        return log.origin().tests() == null ? Parting.HASH : Parting.SRC;
    }

    /** Who trains and who tests. */
    public static Split split(LogFile.Whole log, Parting parting) {
        List<Boolean> tests = log.origin().tests();
        return parting == Parting.SRC && tests != null
                ? Split.source(log.responses(), tests)
                : Split.hash(log.responses());
    }

    /**
     * Which group each student is in, from a table with the columns student and group.
     *
     * @throws IOException if the file cannot be read
     */
    public static Map<String, String> groups(Path file, Problems problems) throws IOException {
        return GroupsFile.read(file, problems);
    }

    /**
     * What to fit or measure.
     *
     * @param threads how many may work on a fit; the model is the same to the bit
     */
    public record Wish(Kind kind, Parting parting, @Nullable Predictor fitted, int threads) {}

    /** Fits to the training and validation students and predicts the test students. */
    public static Measured evaluate(LogFile.Whole log, Wish wish) {
        Responses responses = log.responses();
        Split split = split(log, wish.parting());
        int[] train = split.students(Role.TRAIN, Role.VALIDATION);
        double before = Processor.seconds();
        Predictor model =
                wish.fitted() == null
                        ? fit(responses, train, wish.kind(), FitWish.standard().on(wish.threads()))
                        : wish.fitted();
        double fitSeconds = Processor.seconds() - before;
        return new Measuring(log, wish, model).measure(split, fitSeconds);
    }

    /**
     * Fits to the training and validation students, or to everyone, and writes the model. A fit
     * that is stopped leaves what it has found so far beside the file; called again for the same
     * log, it goes on from there and comes to the same model to the bit.
     *
     * @throws IOException if a file cannot be written
     */
    public static Predictor fit(LogFile.Whole log, Wish wish, boolean everyone, Path into)
            throws IOException {
        Split split = split(log, wish.parting());
        int[] students =
                everyone
                        ? split.students(Role.values())
                        : split.students(Role.TRAIN, Role.VALIDATION);
        var about = List.of(log.origin().sha256(), wish.parting().text(), "" + everyone);
        Predictor model;
        try (var journal = JournalFile.beside(into, about)) {
            var how = FitWish.standard().on(wish.threads()).from(journal);
            model = fit(log.responses(), students, wish.kind(), how);
        }
        JournalFile.remove(into);
        var provenance = Provenance.of(log, wish.parting(), model);
        provenance.put("everyone", everyone);
        ModelFile.write(into, model, provenance);
        return model;
    }

    /**
     * A model that was written before.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds no model, with what is wrong
     */
    public static Predictor readModel(Path file) throws IOException {
        return ModelFile.read(file);
    }

    /** A model as a document that {@link #model} reads again. */
    public static byte[] document(Predictor model, Map<String, Object> provenance) {
        return ModelFile.document(model, provenance);
    }

    /**
     * The model in a document.
     *
     * @throws IllegalArgumentException if it holds no model, with what is wrong
     */
    public static Predictor model(byte[] document) {
        return ModelFile.model(document);
    }

    private static Predictor fit(Responses log, int[] students, Kind kind, FitWish how) {
        return switch (kind) {
            case STATE_SPACE -> StateSpace.fit(log, students, how);
            case BKT -> Bkt.fit(log, students, false);
            case BKT_FORGETS -> Bkt.fit(log, students, true);
        };
    }

    /**
     * An evaluation and the predictions it rests on.
     *
     * @param predictions one for each row of the log; NaN where the row was not to be predicted
     */
    public static final class Measured {
        private final Evaluation evaluation;
        private final Responses log;
        private final double[] predictions;

        Measured(Evaluation evaluation, Responses log, double[] predictions) {
            this.evaluation = evaluation;
            this.log = log;
            this.predictions = predictions;
        }

        public Evaluation evaluation() {
            return evaluation;
        }

        /**
         * Writes the diagnosis as a page for people and as JSON.
         *
         * @param groups the group of each student by name; may be empty
         * @throws IOException if a file cannot be written
         */
        public void diagnose(Path page, Path json, Map<String, String> groups) throws IOException {
            var diagnosis = new Diagnosing(log, predictions).of(evaluation, groups);
            DiagnosisFiles.page(diagnosis, page);
            DiagnosisFiles.json(diagnosis, json);
        }

        /**
         * Writes student, seq and probability of every test row.
         *
         * @throws IOException if the file cannot be written
         */
        public void write(Path file) throws IOException {
            PredictionsFile.write(file, log, predictions);
        }
    }
}
