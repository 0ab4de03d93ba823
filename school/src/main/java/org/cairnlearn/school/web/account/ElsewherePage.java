package org.cairnlearn.school.web.account;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;

/**
 * Why a visit elsewhere did not open the door, or which school's door is meant.
 *
 * @param said what happened
 * @param help what is safe, and what to do
 * @param links where to go on; the first is the main one
 */
public record ElsewherePage(String title, String said, String help, List<Link> links) {
    public ElsewherePage {
        links = List.copyOf(links);
    }
}
