package org.cairnlearn.school.competency;

/**
 * A competency (CASE: CFItem).
 *
 * @param code its human coding ("4.NF.B.3"); unique in its framework
 * @param name a few words for a card or a map; never empty
 * @param statement the whole sentence
 * @param strand the row of the map it stands in
 * @param grade the grade it belongs to ("K", "4", "HS"); may be empty
 */
public record Competency(
        CompetencyId id,
        FrameworkId framework,
        String code,
        String name,
        String statement,
        String strand,
        String grade) {}
