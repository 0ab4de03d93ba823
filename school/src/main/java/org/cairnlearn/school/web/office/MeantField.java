package org.cairnlearn.school.web.office;

import java.util.List;

/**
 * A field into which the office types whom it means.
 *
 * @param typed an id of the roster, or a name
 * @param choices who may be meant, for a person to choose; empty when nobody has to choose
 */
public record MeantField(String name, String label, String typed, List<Choice> choices) {
    public MeantField {
        choices = List.copyOf(choices);
    }

    /**
     * Somebody to choose.
     *
     * @param id of the roster
     * @param label the name, and what tells people of one name apart
     */
    public record Choice(String id, String label) {}
}
