package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.competency.FrameworkFeed;
import org.cairnlearn.school.competency.Given.OfFramework;
import org.cairnlearn.school.competency.Given.OfItem;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.framework.CaseEdition;
import org.cairnlearn.standards.framework.CaseObjects;
import org.cairnlearn.standards.framework.CaseWriter;
import org.springframework.stereotype.Component;

/** Writes frameworks as CASE packages, piece by piece: what came in goes out whole. */
@Component
public final class FrameworkExport {
    private final FrameworkFeed feed;
    private final Work work;

    FrameworkExport(FrameworkFeed feed, Work work) {
        this.feed = feed;
        this.work = work;
    }

    /**
     * Which framework is written where.
     *
     * @param named its identifier, its id at its source, or its title
     */
    public record Wish(TenantId tenant, String named, CaseEdition edition, Path file) {}

    /** What came of it. */
    public sealed interface Written {
        record Done(String title) implements Written {}

        /**
         * None is named so, or several are.
         *
         * @param titles all that there are
         */
        record WhichOne(List<String> titles) implements Written {
            public WhichOne {
                titles = List.copyOf(titles);
            }
        }
    }

    /**
     * Writes a package into a file; for the command line of the server.
     *
     * @throws IOException when it cannot be written
     */
    public Written run(Wish wish) throws IOException {
        try {
            return work.read(
                    Actor.Task.administering(wish.tenant()),
                    () ->
                            find(wish.named())
                                    .map(one -> write(one, wish))
                                    .orElseGet(this::whichOne));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<OfFramework> find(String named) {
        var found = feed.frameworks().stream().filter(one -> isNamed(one, named)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isNamed(OfFramework one, String named) {
        return one.identifier().equalsIgnoreCase(named)
                || one.framework().sourceId().equals(named)
                || one.framework().title().equalsIgnoreCase(named);
    }

    private Written whichOne() {
        return new Written.WhichOne(
                feed.frameworks().stream()
                        .map(one -> "%s (%s)".formatted(one.framework().title(), one.identifier()))
                        .toList());
    }

    private Written write(OfFramework one, Wish wish) {
        try (var text = Files.newBufferedWriter(wish.file())) {
            write(one, wish.edition(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written.Done(one.framework().title());
    }

    /** Writes a package, inside a piece of work of whoever may read it. */
    public void write(OfFramework of, CaseEdition edition, Writer text) {
        var telling = new FrameworkTelling(of);
        try (var out = CaseWriter.to(text, edition)) {
            out.document(telling.document());
            if (of.linked()) {
                feed.items(of.framework().id(), one -> out.item(telling.item(one)));
                feed.links(of.framework().id(), one -> out.association(telling.association(one)));
            } else {
                plain(of, telling, out);
            }
            feed.definitions(
                    of.framework().id(),
                    one ->
                            out.definition(
                                    one.kind(),
                                    one.sourceId(),
                                    telling.definition(one)
                                            .orElseGet(() -> CaseObjects.object(one.details()))));
        }
    }

    private void plain(OfFramework of, FrameworkTelling telling, CaseWriter out) {
        var items = new ArrayList<OfItem>();
        feed.items(of.framework().id(), items::add);
        items.forEach(one -> out.item(telling.item(one)));
        telling.plainLinks(items, feed.plainLinks(of.framework().id())).forEach(out::association);
    }
}
