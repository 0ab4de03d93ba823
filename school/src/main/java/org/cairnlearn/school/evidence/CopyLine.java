package org.cairnlearn.school.evidence;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes observations as lines of PostgreSQL's COPY, in the order of the columns of arriving. */
final class CopyLine {
    private static final String NOTHING = "\\N";

    private final StringBuilder lines;

    CopyLine(int observations) {
        this.lines = new StringBuilder(observations * 200);
    }

    void add(int position, UUID id, NewObservation of) {
        var shown = of.shown();
        var how = of.circumstances();
        lines.append(position).append('\t').append(id).append('\t');
        text(of.externalId()).append(of.fingerprint()).append('\t');
        lines.append(of.student()).append('\t').append(of.occurredAt()).append('\t');
        array(shown.competencies()).append('\t');
        if (shown.evenly()) {
            lines.append(NOTHING);
        } else {
            array(shown.shares().stream().map(Share::weight).toList());
        }
        lines.append('\t');
        text(shown.item()).append(shown.points()).append('\t').append(shown.max()).append('\t');
        lines.append(how.kind()).append('\t').append(how.helped()).append('\t');
        lines.append(how.rater() == null ? NOTHING : how.rater()).append('\t');
        text(how.occasion());
        text(how.remarks().rubric());
        text(how.remarks().artefact());
        text(how.remarks().note());
        lines.setCharAt(lines.length() - 1, '\n');
    }

    private StringBuilder array(List<?> values) {
        return lines.append(
                values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
    }

    private StringBuilder text(@Nullable String text) {
        if (text == null) {
            return lines.append(NOTHING).append('\t');
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
        return lines.append('\t');
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
