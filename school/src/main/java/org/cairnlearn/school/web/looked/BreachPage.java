package org.cairnlearn.school.web.looked;

import java.util.List;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;

/**
 * What came out with somebody's sign-in: the report after a break-in.
 *
 * @param touched whose data were shown
 * @param attempted who was asked for in vain
 * @param schools how many of which school, one sentence each
 */
public record BreachPage(
        String lead, List<String> schools, Table touched, List<String> attempted, Files files) {
    public BreachPage {
        schools = List.copyOf(schools);
        attempted = List.copyOf(attempted);
    }

    /**
     * Where it can be had as a table, and the ways back to the log.
     *
     * @param looks for each line of the table the lines of the log that it sums up
     */
    public record Files(Take file, String back, List<String> looks) {
        public Files {
            looks = List.copyOf(looks);
        }
    }
}
