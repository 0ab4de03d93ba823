package org.cairnlearn.school.web.choice;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;

/**
 * What the figures of one student's groups are counted from.
 *
 * @param title Groups of Ada Lindqvist
 * @param back to how the groups of the class have mixed
 * @param lead each figure in a sentence
 * @param groups one row per group
 * @param mates how often with each classmate
 * @param file the groups as files
 * @param matesFile the classmates as files
 */
public record MixedPage(
        String title,
        Link back,
        List<String> lead,
        Table groups,
        Table mates,
        Take file,
        Take matesFile) {
    public MixedPage {
        lead = List.copyOf(lead);
    }
}
