package org.cairnlearn.school.web.teacher.sheets;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Slip;
import org.jspecify.annotations.Nullable;

/**
 * The day slips of a class, to print and cut.
 *
 * @param today back to the teacher's day
 * @param waiting said in place of the slips while students may not see them yet, else null
 */
public record SlipsPage(
        PlacesPage.Head head, Link today, @Nullable Notice waiting, List<Slip> slips) {
    private static final int ON_A_SHEET = 4;

    public SlipsPage {
        slips = List.copyOf(slips);
    }

    /** The slips of each sheet of paper. */
    public List<List<Slip>> sheets() {
        var sheets = new ArrayList<List<Slip>>();
        for (var from = 0; from < slips.size(); from += ON_A_SHEET) {
            sheets.add(slips.subList(from, Math.min(slips.size(), from + ON_A_SHEET)));
        }
        return sheets;
    }
}
