package org.cairnlearn.school.web.teacher.materials;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * The skills that lack a way: work to do.
 *
 * @param generic what there is for any skill without a material
 * @param which those that somebody is ready for, or all
 * @param file the same as a file for a spreadsheet
 * @param none said when nothing is missing, else null
 */
public record GapsPage(
        MaterialsPage.Head head,
        String generic,
        List<Link> which,
        Take file,
        @Nullable Notice none,
        List<Row> rows) {
    public GapsPage {
        which = List.copyOf(which);
        rows = List.copyOf(rows);
    }

    /**
     * One skill.
     *
     * @param code as its framework writes it; may be empty
     * @param ready how many of the reader's students could begin it now
     * @param who they are; empty when there is nobody
     * @param missing what is missing
     * @param there how many materials there are
     */
    public record Row(
            String skill, String code, String ready, String who, String missing, Link there) {}
}
