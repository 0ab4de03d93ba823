package org.cairnlearn.school.web.office.year;

import java.util.Collection;
import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.year.YearPage.Choice;
import org.cairnlearn.school.web.office.year.YearPage.Field;

/** Makes the fields of the forms: with what is stored, or with what was typed and refused. */
record YearFields(Words words, YearAsked typed, boolean refused) {

    /** A line of text. */
    Field text(String name, String stored, boolean needed) {
        return field(name, "text", stored, needed);
    }

    /** Several words, with a hint on how they are separated. */
    Field several(String name, Collection<String> stored) {
        return field(name, "text", String.join("; ", stored.stream().sorted().toList()), false)
                .hinted(words.say("office.year.hint_several"));
    }

    Field date(String name, String stored, boolean needed) {
        return field(name, "date", stored, needed);
    }

    private Field field(String name, String type, String stored, boolean needed) {
        return new Field(
                new Field.Input(name, name, type, refused ? typed.text(name) : stored, needed),
                label(name),
                "",
                List.of());
    }

    String label(String name) {
        return words.say("office.year.field", "name", name);
    }

    static Field hidden(String name, String value) {
        return new Field(new Field.Input(name, name, "hidden", value, false), "", "", List.of());
    }

    /** One of several. */
    Field choice(String name, List<Choice> choices) {
        return new Field(
                new Field.Input(name, name, "select", "", true),
                label(name),
                "",
                refused
                        ? choices.stream()
                                .map(one -> chosen(one, one.value().equals(typed.text(name))))
                                .toList()
                        : choices);
    }

    /** Keeps what stands in a form. */
    PostButton save(String address) {
        return new PostButton(words.say("office.year.save"), address);
    }

    /** Any of several. */
    Field checks(String name, List<Choice> choices) {
        return new Field(
                new Field.Input(name, name, "checks", "", false),
                label(name),
                words.say("office.year.hint_checks", "name", name),
                refused
                        ? choices.stream()
                                .map(one -> chosen(one, typed.texts(name).contains(one.value())))
                                .toList()
                        : choices);
    }

    private static Choice chosen(Choice one, boolean is) {
        return new Choice(one.value(), one.label(), is);
    }
}
