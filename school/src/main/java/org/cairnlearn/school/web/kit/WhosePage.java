package org.cairnlearn.school.web.kit;

import java.util.List;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/**
 * Whose page it is, for the frame of a page that belongs to no class: the reader's name, and the
 * school where he or she belongs. To be called inside a piece of {@code Work}.
 */
@Component
public final class WhosePage {
    private final RosterBook roster;

    WhosePage(RosterBook roster) {
        this.roster = roster;
    }

    /** For somebody of the roster; there is no page for anybody else. */
    public Frames.Who of(PersonId reader) {
        var person = roster.findPerson(reader).orElseThrow(NotThere::new);
        var line = roster.lines(List.of(reader)).getOrDefault(reader, List.of());
        var school =
                roster.organisations().stream()
                        .filter(one -> line.indexOf(one.id()) == 0)
                        .map(Organisation::name)
                        .findFirst();
        return new Frames.Who(school.orElse(""), person.name().full());
    }
}
