package org.cairnlearn.school.web.kit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where what a page shows can be had as files for a spreadsheet.
 *
 * @param label what the files hold
 * @param files one per kind of file
 */
public record Take(String label, List<Link> files) {
    /** Nothing to take away. */
    public static final Take NOTHING = new Take("", List.of());

    public Take {
        files = List.copyOf(files);
    }

    /**
     * One table as each kind of file.
     *
     * @param label what it holds
     * @param path the address without the kind
     * @param query what the page was asked for
     */
    public static Take of(String label, String path, String query, Words words) {
        return new Take(
                label,
                Stream.of(
                                Link.to(words.say("teacher.map.xlsx"), path + ".xlsx?" + query),
                                Link.to(words.say("teacher.map.csv"), path + ".csv?" + query))
                        .toList());
    }
}
