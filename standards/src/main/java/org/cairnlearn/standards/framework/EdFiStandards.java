package org.cairnlearn.standards.framework;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.framework.Tally.Met;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.table.TextSource;

/**
 * Reads the learning standards of an Ed-Fi interchange file, element by element: one framework for
 * each namespace and academic subject. Where no parent is named, {@code 110.13.1.A} is a part of
 * {@code 110.13.1}, if that is there.
 */
final class EdFiStandards {
    static final String FORMAT = "edfi-xml";
    private static final String STANDARD = "LearningStandard";
    private static final List<String> GRADES =
            List.of(
                    "Kindergarten",
                    "First",
                    "Second",
                    "Third",
                    "Fourth",
                    "Fifth",
                    "Sixth",
                    "Seventh",
                    "Eighth",
                    "Ninth",
                    "Tenth",
                    "Eleventh",
                    "Twelfth");

    private final String file;
    private final ProblemList problems = new ProblemList();
    private final Tally tally;
    private final Map<String, Map<String, Element>> bySubject = new LinkedHashMap<>();

    private record Element(Map<String, List<String>> texts) {
        String text(String name) {
            return texts.getOrDefault(name, List.of("")).getFirst();
        }

        /** What stands behind the sign # of a descriptor. */
        String word(String name) {
            var text = text(name);
            return text.substring(text.lastIndexOf('#') + 1);
        }
    }

    private EdFiStandards(String file) {
        this.file = file;
        this.tally = new Tally(file);
    }

    static FrameworkReading read(TextSource source) throws IOException {
        var reading = new EdFiStandards(source.name());
        var whole = true;
        try (var bytes = source.open()) {
            reading.elements(SafeXml.reader(bytes));
        } catch (XMLStreamException broken) {
            whole = false;
            reading.problems.add(
                    Where.lined(source.name(), Math.max(1, broken.getLocation().getLineNumber()))
                            .error("broken-xml", "")
                            .saying(
                                    "The file breaks off, is not well-formed here, or wants another"
                                            + " file to be read. What stands before was read.",
                                    "Export it again, without a document type."));
        }
        return reading.made(whole);
    }

    private void elements(XMLStreamReader xml) throws XMLStreamException {
        var place = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("A document type", xml.getLocation());
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(STANDARD)) {
                place++;
                take(element(xml), Where.pointed(file, "/*/%s[%d]".formatted(STANDARD, place)));
            }
        }
    }

    /** The texts of all elements inside of the one at which the reader stands. */
    private static Element element(XMLStreamReader xml) throws XMLStreamException {
        var texts = new LinkedHashMap<String, List<String>>();
        var text = new StringBuilder();
        var depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!text.toString().isBlank()) {
                        texts.computeIfAbsent(xml.getLocalName(), _ -> new ArrayList<>())
                                .add(JsonValues.clean(text.toString().strip()));
                    }
                    text.setLength(0);
                }
                default -> {}
            }
        }
        return new Element(texts);
    }

    private void take(Element element, Where where) {
        tally.row();
        var id = element.text("LearningStandardId");
        if (id.isEmpty() || element.text("Description").isEmpty()) {
            tally.refuse();
            problems.add(
                    where.error(
                                    "missing-field",
                                    id.isEmpty() ? "LearningStandardId" : "Description")
                            .saying(
                                    "A standard needs an id and a description.",
                                    "Export it again from the system that keeps it."));
            return;
        }
        var framework = element.text("Namespace") + "#" + element.word("AcademicSubject");
        var met = tally.meet(framework + " " + id, element);
        if (met == Met.NEVER) {
            bySubject.computeIfAbsent(framework, _ -> new LinkedHashMap<>()).put(id, element);
        } else if (met == Met.THE_SAME) {
            tally.repeat();
            problems.add(
                    where.warning("repeated", "LearningStandardId")
                            .saying("It stands in the file twice.", "Remove one of the two."));
        } else {
            tally.refuse();
            problems.add(
                    where.error("duplicate-identifier", "LearningStandardId")
                            .saying(
                                    "An earlier one has the same id and says something else; that"
                                            + " one was kept.",
                                    "Give each its own id."));
        }
    }

    private FrameworkReading made(boolean whole) {
        var frameworks = new ArrayList<Framework>();
        bySubject.forEach((id, elements) -> frameworks.add(framework(id, elements)));
        if (frameworks.isEmpty() && problems.errors() == 0) {
            problems.add(
                    Where.pointed(file, "/*")
                            .error("no-items", "")
                            .saying(
                                    "The file has no learning standards; nothing was read.",
                                    "Give the interchange file of standards."));
        }
        return FrameworkReading.of(FORMAT, frameworks, tally.counted(whole), problems.all());
    }

    private static Framework framework(String id, Map<String, Element> elements) {
        var parents = new HashMap<String, String>();
        elements.forEach((own, element) -> {
            var parent = element.text("ParentLearningStandardId");
            parents.put(own, parent.isEmpty() ? prefix(own, elements.keySet()) : parent);
        });
        Set<String> wholes = new LinkedHashSet<>(parents.values());
        var first = elements.values().iterator().next();
        var subject = first.word("AcademicSubject");
        return Framework.plain(
                new Framework.Heading(
                        id,
                        subject.isEmpty() ? id : subject + " standards",
                        subject,
                        first.text("MandatingEducationOrganization"),
                        ""),
                elements.entrySet().stream()
                        .map(entry ->
                                competency(
                                        entry.getKey(),
                                        entry.getValue(),
                                        wholes.contains(entry.getKey())))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Competency competency(String id, Element element, boolean area) {
        return new Competency(
                id,
                id,
                element.text("Description"),
                null,
                element.text("CourseTitle"),
                grade(element.word("GradeLevel")),
                area,
                JsonValues.write(element.texts()));
    }

    /** The nearest shorter id that is there: 110.13.1 for 110.13.1.A. */
    private static String prefix(String id, Set<String> ids) {
        for (var dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
            if (ids.contains(id.substring(0, dot))) {
                return id.substring(0, dot);
            }
        }
        return "";
    }

    private static String grade(String word) {
        for (var grade = 0; grade < GRADES.size(); grade++) {
            if (word.startsWith(GRADES.get(grade))) {
                return grade == 0 ? "K" : String.valueOf(grade);
            }
        }
        return word;
    }
}
