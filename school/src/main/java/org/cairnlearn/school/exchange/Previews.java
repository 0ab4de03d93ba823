package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * Uploads that are shown before they are applied: the dry run's report, and later exactly the bytes
 * that were shown, or nothing. Each preview keeps its own bytes, so that two at once never mix.
 */
@Component
public final class Previews {
    /** What could be uploaded at most. */
    public static final int MOST_BYTES = 20 << 20;

    /** A preview that is older is made anew before it can be applied. */
    public static final Duration FRESH = Duration.ofMinutes(30);

    /** How long the bytes of a preview are kept that nobody applies or discards. */
    public static final Duration KEPT = Duration.ofDays(1);

    static final String TOO_MANY = "too-many-would-go";

    /** Among so many newest runs an earlier preview is looked for. */
    private static final int HISTORY = 50;

    private final Work work;
    private final Imports imports;
    private final ImportLedger ledger;
    private final Store store;

    Previews(Work work, Imports imports, ImportLedger ledger, Store store) {
        this.work = work;
        this.imports = imports;
        this.ledger = ledger;
        this.store = store;
    }

    /** Where previews are kept. */
    @Component
    static final class Store {
        private final RunSql runs;
        private final DetailSql details;
        private final Ids ids;

        Store(RunSql runs, DetailSql details, Ids ids) {
            this.runs = runs;
            this.details = details;
            this.ids = ids;
        }
    }

    /** What came of wanting to apply a preview. */
    public sealed interface Outcome {
        /** It ran; its run says how. */
        record Ran() implements Outcome {}

        /** It was too old, or something came in since: it was looked at again and waits. */
        record MadeAnew() implements Outcome {}

        /** More than a tenth would go, and nobody said that they shall. */
        record NotConfirmed() implements Outcome {}

        /** Nothing of this source is taken in for now. */
        record Paused() implements Outcome {}

        /** Another import is running. */
        record Busy() implements Outcome {}

        /** There is no such preview any more. */
        record Gone() implements Outcome {}
    }

    /** What a dry run showed. */
    private record Look(ImportReport report, List<RefusedRow> refused, String removals) {}

    /** Keeps the bytes and shows what they would change; nothing of the school's is touched. */
    public UUID make(Uploaded upload, byte[] content) {
        var bytes = UploadedBytes.of(content);
        return make(upload, bytes, bytes.asFile(upload.safeName(), file -> look(upload, file)));
    }

    /**
     * Shows what the files of a folder would change, which came from a server that is kept; an
     * earlier preview of the same server is thrown away.
     */
    UUID make(Uploaded upload, Path folder) throws IOException {
        var who = new Actor.Somebody(upload.tenant(), upload.by().value());
        work.read(ImportLedger.importing(upload.tenant()), () -> waiting(upload))
                .forEach(earlier -> discard(who, earlier));
        return make(upload, UploadedBytes.ofFolder(folder), look(upload, folder));
    }

    private List<UUID> waiting(Uploaded upload) {
        return store.runs.history(HISTORY).stream()
                .filter(run -> run.state() == RunState.PREVIEW)
                .filter(run -> run.arrival().kind() == upload.kind())
                .filter(run -> run.arrival().source().equals(upload.source()))
                .map(ImportedRun::id)
                .toList();
    }

    private UUID make(Uploaded upload, UploadedBytes bytes, Look look) {
        var now = ledger.now();
        var preview =
                new ImportedRun(
                        store.ids.next(),
                        new Arrival(upload.kind(), upload.source(), upload.by()),
                        upload.safeName(),
                        "",
                        RunState.PREVIEW,
                        "",
                        now,
                        null,
                        now.plus(KEPT));
        return work.write(
                ImportLedger.importing(upload.tenant()),
                () -> {
                    store.details.forgetOld(now);
                    store.runs.begin(preview);
                    store.details.keep(preview.id(), bytes);
                    write(preview.id(), look);
                    return preview.id();
                });
    }

    /**
     * Applies a preview, if it still shows what would happen.
     *
     * @param who the administrator who wants it
     * @param acceptRemovals the answer to the stop at a tenth
     */
    public Outcome apply(Actor.Somebody who, UUID preview, boolean acceptRemovals) {
        var kept = work.read(who, () -> find(preview));
        if (kept.isEmpty()) {
            return new Outcome.Gone();
        }
        var shown = kept.get().run();
        if (work.read(ImportLedger.importing(who.tenant()), () -> ledger.paused(shown.arrival()))) {
            return new Outcome.Paused();
        }
        if (stale(who, shown)) {
            lookAgain(who, kept.get());
            return new Outcome.MadeAnew();
        }
        if (!shown.removals().isEmpty() && !acceptRemovals) {
            return new Outcome.NotConfirmed();
        }
        if (!claim(who, preview)) {
            return new Outcome.Busy();
        }
        kept.get()
                .asFiles(file -> {
                    var wish = new ImportWish(who.tenant(), file, false, acceptRemovals, _ -> {});
                    return ledger.carryOut(
                            preview, wish, () -> imports.run(shown.arrival().kind(), wish));
                });
        return new Outcome.Ran();
    }

    /** Throws a preview away with its bytes. */
    public boolean discard(Actor.Somebody who, UUID preview) {
        return work.write(
                ImportLedger.importing(who.tenant()),
                () -> {
                    var now = ledger.now();
                    var discard = new RunSql.Move(RunState.PREVIEW, RunState.DISCARDED);
                    var there = store.runs.move(preview, discard, now, now);
                    store.details.forgetUpload(preview);
                    store.details.forgetRows(preview);
                    return there;
                });
    }

    /** A preview with its bytes. */
    private record Kept(ImportedRun run, UploadedBytes bytes) {
        /** What came from a server that is kept are the pages of its lists. */
        private <T> T asFiles(Function<Path, T> what) {
            return run.arrival().source().isEmpty()
                    ? bytes.asFile(run.input(), what)
                    : bytes.asFolder(run.input(), what);
        }
    }

    private Optional<Kept> find(UUID preview) {
        return store.runs
                .find(preview)
                .filter(run -> run.state() == RunState.PREVIEW)
                .flatMap(run ->
                        store.details
                                .findUpload(preview, ledger.now())
                                .map(bytes -> new Kept(run, bytes)));
    }

    private boolean stale(Actor who, ImportedRun shown) {
        var made = shown.started();
        return ledger.now().isAfter(made.plus(FRESH))
                || work.read(who, () -> store.runs.appliedSince(made));
    }

    private void lookAgain(Actor who, Kept kept) {
        var run = kept.run();
        var by = run.arrival().by();
        if (by == null) {
            throw new IllegalStateException("A preview is somebody's");
        }
        var arrival = run.arrival();
        var upload = new Uploaded(who.tenant(), by, arrival.kind(), arrival.source(), run.input());
        var look = kept.asFiles(file -> look(upload, file));
        work.write(
                ImportLedger.importing(who.tenant()),
                () -> {
                    var now = ledger.now();
                    var again = new RunSql.Move(RunState.PREVIEW, RunState.PREVIEW);
                    if (store.runs.move(run.id(), again, now, now.plus(KEPT))) {
                        write(run.id(), look);
                    }
                    return true;
                });
    }

    /** One import at a time is begun from previews, and each preview once. */
    private boolean claim(Actor who, UUID preview) {
        return work.write(
                ImportLedger.importing(who.tenant()),
                () -> {
                    var now = ledger.now();
                    var begin = new RunSql.Move(RunState.PREVIEW, RunState.RUNNING);
                    store.runs.oneAtATime();
                    if (store.runs.busy()
                            || !store.runs.move(
                                    preview, begin, now, now.plus(ImportLedger.ROWS_KEPT))) {
                        return false;
                    }
                    store.details.forgetUpload(preview);
                    return true;
                });
    }

    private Look look(Uploaded upload, Path file) {
        var report = imports.run(upload.kind(), trial(upload, file, false));
        var stop =
                report.problems().stream()
                        .filter(problem -> problem.code().endsWith(TOO_MANY))
                        .findFirst();
        var shown = stop.isEmpty() ? report : imports.run(upload.kind(), trial(upload, file, true));
        return new Look(
                shown,
                new RefusedRows(file).of(shown.problems()),
                stop.map(problem -> problem.message()).orElse(""));
    }

    private static ImportWish trial(Uploaded upload, Path file, boolean accept) {
        return new ImportWish(upload.tenant(), file, true, accept, _ -> {});
    }

    private void write(UUID run, Look look) {
        ledger.write(run, RunState.PREVIEW, look.report(), look.refused());
        store.runs.stop(run, look.removals());
    }
}
