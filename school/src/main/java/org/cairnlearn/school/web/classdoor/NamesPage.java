package org.cairnlearn.school.web.classdoor;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;

/** Who am I: the names of a class, as buttons. */
public record NamesPage(List<Link> names) {
    public NamesPage {
        names = List.copyOf(names);
    }
}
