package org.cairnlearn.school.web.office;

import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.web.kit.Link;

/**
 * All pages of the office that are for somebody, by what they are about.
 *
 * @param sections those with at least one page
 */
public record OfficeHome(List<Section> sections) {
    public OfficeHome {
        sections = sections.stream().filter(one -> !one.doors().isEmpty()).toList();
    }

    /** What belongs together; the bar shows it while one is in it. */
    public record Section(String id, String title, List<Door> doors) {
        public Section {
            doors = List.copyOf(doors);
        }

        List<Link> links() {
            return doors.stream().map(Door::link).toList();
        }

        private boolean current() {
            return doors.stream().anyMatch(one -> one.link().current());
        }
    }

    /**
     * One page.
     *
     * @param what what one does there, in a sentence
     */
    public record Door(Link link, String what) {}

    /** The section in which the reader is. */
    Optional<Section> here() {
        return sections.stream().filter(Section::current).findFirst();
    }
}
