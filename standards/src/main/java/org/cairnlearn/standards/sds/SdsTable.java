package org.cairnlearn.standards.sds;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cairnlearn.standards.table.BuiltRow;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;

/**
 * One of School Data Sync's files as one of OneRoster's tables.
 *
 * @param file the file's name
 * @param label the name under which its rows are counted
 * @param format the columns that are read
 * @param row puts a row into OneRoster's columns; empty if it says nothing new for this table
 */
record SdsTable(
        String file, String label, TableFormat format, Function<TableRow, Optional<BuiltRow>> row) {

    /** Columns that the format has and nobody here reads. */
    private static final Set<String> UNREAD =
            lower(
                    "password",
                    "phone",
                    "sms",
                    "activeDirectoryMatchId",
                    "State ID",
                    "Secondary Email",
                    "Middle Name",
                    "Birthdate",
                    "Graduation Year",
                    "Mailing Address",
                    "Mailing City",
                    "Mailing State",
                    "Mailing Zip",
                    "Mailing Latitude",
                    "Mailing Longitude",
                    "Mailing Country",
                    "Residence Address",
                    "Residence City",
                    "Residence State",
                    "Residence Zip",
                    "Residence Latitude",
                    "Residence Longitude",
                    "Residence Country",
                    "Gender",
                    "Federal Race",
                    "English Language Learners Status",
                    "ELL Status",
                    "FederalRace",
                    "Title",
                    "Qualification",
                    "School NCES_ID",
                    "Grade Low",
                    "Grade High",
                    "Principal SIS ID",
                    "Principal Name",
                    "Principal Secondary Email",
                    "Address",
                    "City",
                    "State",
                    "Country",
                    "Zip",
                    "Zone",
                    "Course Description");

    static SdsTable of(
            String file,
            List<String> required,
            List<String> optional,
            Function<TableRow, BuiltRow> row) {
        return new SdsTable(
                file, file, format(required, optional), from -> Optional.of(row.apply(from)));
    }

    static TableFormat format(List<String> required, List<String> optional) {
        return new TableFormat(SdsCsv.PREFIX, required, optional, UNREAD::contains);
    }

    private static Set<String> lower(String... names) {
        var lower = new HashSet<String>();
        for (String name : names) {
            lower.add(name.toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(lower);
    }
}
