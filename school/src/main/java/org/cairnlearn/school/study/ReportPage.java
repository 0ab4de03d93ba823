package org.cairnlearn.school.study;

import java.util.List;

/** Ready words and places of the one-page report. */
public record ReportPage(Head head, List<Plot> plots, List<Table> tables, Notes notes, String css) {
    public ReportPage {
        plots = List.copyOf(plots);
        tables = List.copyOf(tables);
    }

    /** The top of the page. */
    public record Head(String kicker, String title, String sentence) {}

    /** How the numbers are to be read. */
    public record Notes(String title, List<String> lines) {
        public Notes {
            lines = List.copyOf(lines);
        }
    }

    /** Ranges on one scale whose middle is "no difference". */
    public record Plot(String title, String note, List<Mark> marks) {
        public Plot {
            marks = List.copyOf(marks);
        }
    }

    /** From 0 (left) to 100 (right), with the same in words. */
    public record Mark(String label, double low, double point, double high, String text) {}

    /** A table; kind "plan" begins a new sheet of paper. */
    public record Table(
            String kind, String title, String note, List<String> header, List<List<String>> rows) {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }
}
