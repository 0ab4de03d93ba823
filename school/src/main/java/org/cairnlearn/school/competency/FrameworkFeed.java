package org.cairnlearn.school.competency;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairnlearn.school.competency.Given.OfDefinition;
import org.cairnlearn.school.competency.Given.OfFramework;
import org.cairnlearn.school.competency.Given.OfItem;
import org.cairnlearn.school.competency.Given.OfLink;
import org.cairnlearn.school.competency.Given.OfPlainLink;
import org.springframework.stereotype.Component;

/**
 * The front door for whoever gives frameworks out to others: everything that their sources said,
 * piece by piece, found by the identifiers that stay for ever. Every call is made inside a piece of
 * {@link org.cairnlearn.school.platform.Work} and sees that tenant only.
 */
@Component
public final class FrameworkFeed {
    private final GivenSql sql;

    FrameworkFeed(GivenSql sql) {
        this.sql = sql;
    }

    /** All frameworks, by title. */
    public List<OfFramework> frameworks() {
        return sql.frameworks();
    }

    /** The active items of a framework, in its own order. */
    public void items(FrameworkId framework, Consumer<OfItem> taker) {
        sql.items(framework, taker);
    }

    /** An item by its identifier, also one that its source has dropped. */
    public Optional<OfItem> findItem(String identifier) {
        return sql.findItem(identifier);
    }

    /** All links of a framework whose source gave some, in its own order. */
    public void links(FrameworkId framework, Consumer<OfLink> taker) {
        sql.links(framework, taker);
    }

    /** All links that begin or end at an item, whichever framework gives them. */
    public List<OfLink> linksOf(String item) {
        return sql.linksOf(item);
    }

    /** A link by its identifier. */
    public Optional<OfLink> findLink(String identifier) {
        return sql.findLink(identifier);
    }

    /** What the items of a framework refer to, the rubrics last. */
    public void definitions(FrameworkId framework, Consumer<OfDefinition> taker) {
        sql.definitions(framework, taker);
    }

    /** A definition by its kind and its identifier. */
    public Optional<OfDefinition> findDefinition(String kind, String identifier) {
        return sql.findDefinition(kind, identifier);
    }

    /** Those that stand below one by their codes. */
    public List<OfDefinition> below(OfDefinition one, String code) {
        return sql.below(one, code);
    }

    /** What is needed first, and what is related, where the source gave no links of its own. */
    public List<OfPlainLink> plainLinks(FrameworkId framework) {
        return sql.plainLinks(framework);
    }
}
