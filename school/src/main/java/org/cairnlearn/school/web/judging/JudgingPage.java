package org.cairnlearn.school.web.judging;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;

/**
 * The rules of one school.
 *
 * @param lead one sentence: for whom they hold
 * @param levels the five levels, lowest first
 * @param inForce one sentence: which version, since when
 * @param versions every version of the school and the district, the newest first; one sentence each
 */
public record JudgingPage(
        String lead,
        List<Meaning> levels,
        List<Section> sections,
        String inForce,
        List<String> versions) {
    public JudgingPage {
        levels = List.copyOf(levels);
        sections = List.copyOf(sections);
        versions = List.copyOf(versions);
    }

    /** A level and what it means. */
    public record Meaning(Level level, String means) {}

    /** Rules about one thing, a sentence each. */
    public record Section(String title, List<String> rules) {
        public Section {
            rules = List.copyOf(rules);
        }
    }
}
