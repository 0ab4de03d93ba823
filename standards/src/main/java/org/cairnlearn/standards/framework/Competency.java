package org.cairnlearn.standards.framework;

import org.jspecify.annotations.Nullable;

/**
 * One thing to be able to do.
 *
 * @param sourceId the source's id, unique in the framework
 * @param code what teachers call it, such as {@code 4.NF.B.3}; unique in the framework
 * @param statement the whole sentence as plain text, without HTML
 * @param shortName a name of a few words; null if the source has none
 * @param strand the part of the subject; empty if not given
 * @param grade as the source writes it, such as {@code K}, {@code 4} or {@code HS}; may be empty
 */
public record Competency(
        String sourceId,
        String code,
        String statement,
        @Nullable String shortName,
        String strand,
        String grade) {}
