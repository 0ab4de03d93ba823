package org.cairnlearn.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairnlearn.simulation.learning.Skill;
import org.cairnlearn.simulation.learning.Subject;

/**
 * What students can work with, as a table: most skills have something on paper, something on a
 * screen, and something to do with hands or in pairs; a few lack some of it, as in a real school.
 */
final class MaterialsFile {
    private static final int ONE_WITHOUT_A_SCREEN = 9;
    private static final int ONE_WITHOUT_PAPER = 14;
    private static final String BLANK = "";

    /** Things to work with, by strand, and how many of them the school has. */
    private static final Map<String, Kit> KITS =
            Map.of(
                    "Ratios", new Kit("Recipe box", 6),
                    "Numbers", new Kit("Number line on the floor", 2),
                    "Equations", new Kit("Balance and weights", 4),
                    "Shapes", new Kit("Paper, scissors and compasses", 12),
                    "Data", new Kit("Dice, cards and a bag of beads", 8));

    private record Kit(String name, int copies) {}

    void writeTo(Path folder) throws IOException {
        var table = new Table("id,title,mode,skills,minutes,copies,device,subject,author,licence");
        for (Subject subject : Subject.values()) {
            List<Skill> skills = subject.framework().skills();
            for (int n = 0; n < skills.size(); n++) {
                add(table, new Place(subject, skills.get(n), n));
            }
        }
        table.writeTo(folder.resolve("materials.csv"));
    }

    private static void add(Table table, Place of) {
        if (of.n() % ONE_WITHOUT_PAPER != 5) {
            of.row(table, "paper", "Worked examples: ", BLANK);
        }
        if (of.n() % ONE_WITHOUT_A_SCREEN != 3) {
            of.row(table, "screen", "Practice: ", BLANK);
        }
        Kit kit = KITS.get(of.skill().description().strand());
        if (kit != null && of.n() % 2 == 0) {
            of.row(table, "hands-on", kit.name() + ": ", String.valueOf(kit.copies()));
        } else if (kit == null) {
            of.row(table, "in pairs", "Read and talk: ", BLANK);
        }
    }

    /** A skill among those of its subject. */
    private record Place(Subject subject, Skill skill, int n) {
        void row(Table table, String mode, String title, String copies) {
            table.row(
                    skill.code() + "-" + mode.replace(' ', '-'),
                    title + skill.description().name(),
                    mode,
                    skill.code().value(),
                    mode.equals("hands-on") ? "25" : "15",
                    copies,
                    mode.equals("screen") ? "laptop" : BLANK,
                    subject.title(),
                    "Harbor School",
                    "CC BY 4.0");
        }
    }
}
