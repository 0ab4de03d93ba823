package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.spool.Spool;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be able to do.
 *
 * @param sourceId the source's id, unique in the framework
 * @param code what teachers call it, such as {@code 4.NF.B.3}; unique in the framework where the
 *     source has codes
 * @param statement the whole sentence as plain text, without HTML
 * @param shortName a name of a few words; null if the source has none
 * @param strand the part of the subject; empty if not given
 * @param grade as the source writes it, such as {@code K}, {@code 4} or {@code HS}; may be empty
 * @param area whether it only holds others together, which are what is learned
 * @param details everything that the source says of it, as a JSON object
 */
public record Competency(
        String sourceId,
        String code,
        String statement,
        @Nullable String shortName,
        String strand,
        String grade,
        boolean area,
        String details) {

    /** A competency of which the source says nothing else. */
    static Competency plain(Names names, String statement, String strand, String grade) {
        return new Competency(
                names.sourceId(),
                names.code(),
                statement,
                names.shortName(),
                strand,
                grade,
                false,
                "{}");
    }

    /** A list of them that may be longer than the memory. */
    static Spool<Competency> spool() {
        return new Spool<>(
                one ->
                        List.of(
                                one.sourceId,
                                one.code,
                                one.statement,
                                one.shortName == null ? "" : one.shortName,
                                one.strand,
                                one.grade,
                                String.valueOf(one.area),
                                one.details),
                texts ->
                        new Competency(
                                texts.get(0),
                                texts.get(1),
                                texts.get(2),
                                texts.get(3).isEmpty() ? null : texts.get(3),
                                texts.get(4),
                                texts.get(5),
                                Boolean.parseBoolean(texts.get(6)),
                                texts.get(7)));
    }

    /** What a competency is called. */
    record Names(String sourceId, String code, @Nullable String shortName) {}
}
