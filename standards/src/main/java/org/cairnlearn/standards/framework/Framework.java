package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.spool.Spool;

/**
 * A body of competencies and how they hang together. All links lead to competencies of this
 * framework, and no competency is, over any way, its own prerequisite.
 *
 * @param sourceId the same for each later version of this framework from this source
 * @param credit whom to name as publisher and author where the text is shown; empty if not given
 * @param licence under which terms the text may be used; empty if not given
 * @param prerequisites directed, each once
 * @param related pairs that belong together without an order, each once
 * @param kept what else the source says
 */
public record Framework(
        String sourceId,
        String title,
        String subject,
        String credit,
        String licence,
        List<Competency> competencies,
        List<Prerequisite> prerequisites,
        List<Related> related,
        Kept kept) {
    public Framework {
        competencies = Spool.copyOf(competencies);
        prerequisites = Spool.copyOf(prerequisites);
        related = Spool.copyOf(related);
    }

    /** A framework whose source says nothing else. */
    static Framework plain(
            Heading heading,
            List<Competency> competencies,
            List<Prerequisite> prerequisites,
            List<Related> related) {
        return of(heading, competencies, prerequisites, related, Kept.NOTHING);
    }

    static Framework of(
            Heading heading,
            List<Competency> competencies,
            List<Prerequisite> prerequisites,
            List<Related> related,
            Kept kept) {
        return new Framework(
                heading.sourceId(),
                heading.title(),
                heading.subject(),
                heading.credit(),
                heading.licence(),
                competencies,
                prerequisites,
                related,
                kept);
    }

    /** What a framework is called, what it is about, and on which terms. */
    record Heading(String sourceId, String title, String subject, String credit, String licence) {}
}
