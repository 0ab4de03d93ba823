package org.cairnlearn.standards.cmi5;

import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code cmi5.xml} by the rules of its schema, element by element and without document types,
 * which could make a small file endless. What is not of the standard's namespace is left out.
 */
final class CourseXml {
    static final String FILE = "cmi5.xml";
    static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    /** What a unit is told in its address (cmi5, 8.1). */
    private static final Pattern OURS =
            Pattern.compile("&(endpoint|fetch|actor|registration|activityId)=");

    /** Deeper nesting is no course. */
    private static final int DEEPEST = 20;

    private final XMLStreamReader xml;
    private final Set<String> files;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> objectives = new HashSet<>();
    private boolean refused;

    private CourseXml(XMLStreamReader xml, Set<String> files, Problems problems) {
        this.files = files;
        this.xml = xml;
        this.problems = problems;
    }

    /**
     * The course of a package with these files; null when it was refused, for reasons that are
     * among the problems.
     */
    static @Nullable Course read(InputStream bytes, Set<String> files, Problems problems) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = new CourseXml(factory.createXMLStreamReader(bytes), files, problems);
            var course = reader.structure();
            return reader.refused ? null : course;
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            problems.add(
                    Problem.error("cmi5.not-xml", FILE)
                            .at(at == null ? 1 : Math.max(1, at.getLineNumber()))
                            .saying(
                                    "From here on the file is no XML that can be read.",
                                    "Ask whoever made the package for a whole one."));
            return null;
        }
    }

    private @Nullable Course structure() throws XMLStreamException {
        xml.nextTag();
        if (!is("courseStructure")) {
            refuse("cmi5.not-a-course", "The file is no course structure of cmi5.");
            return null;
        }
        var head = new Texts("", "", Map.of());
        var parts = new ArrayList<Course.Part>();
        var where = line();
        while (next()) {
            switch (xml.getLocalName()) {
                case "course" -> head = texts("course");
                case "objectives" -> objectives();
                case "au" -> parts.add(unit());
                case "block" -> parts.add(block(1));
                default -> skip();
            }
        }
        if (parts.isEmpty()) {
            refuse(where, "cmi5.nothing-in-it", "The course has no unit and no block.");
        }
        return new Course(head.id(), head.title(), parts);
    }

    /** What every element with a name has; the rest of its texts by the elements' names. */
    private record Texts(String id, String title, Map<String, String> more) {}

    private Texts texts(String element) throws XMLStreamException {
        var where = line();
        var id = id(element);
        var more = new HashMap<String, String>();
        while (next()) {
            more.put(xml.getLocalName(), langstring());
        }
        return new Texts(id, required(where, more.get("title"), element, "title"), more);
    }

    private void objectives() throws XMLStreamException {
        while (next()) {
            if (is("objective")) {
                objectives.add(texts("objective").id());
            } else {
                skip();
            }
        }
    }

    private Course.Block block(int depth) throws XMLStreamException {
        var where = line();
        if (depth > DEEPEST) {
            throw new XMLStreamException("Nested too deeply", xml.getLocation());
        }
        var id = id("block");
        var title = "";
        var parts = new ArrayList<Course.Part>();
        while (next()) {
            switch (xml.getLocalName()) {
                case "title" -> title = langstring();
                case "au" -> parts.add(unit());
                case "block" -> parts.add(block(depth + 1));
                default -> skip();
            }
        }
        if (parts.isEmpty()) {
            refuse(where, "cmi5.nothing-in-it", "A block has no unit and no block.");
        }
        return new Course.Block(id, required(where, title, "block", "title"), parts);
    }

    private Course.Unit unit() throws XMLStreamException {
        var where = line();
        var id = id("au");
        var rule = new Course.Rule(moveOn(), mastery());
        launchMethod();
        var texts = new HashMap<String, String>();
        var about = new ArrayList<String>();
        while (next()) {
            var name = xml.getLocalName();
            switch (name) {
                case "title" -> texts.put(name, langstring());
                case "objectives" -> about.addAll(references());
                case "url", "launchParameters", "entitlementKey" -> texts.put(name, text());
                default -> skip();
            }
        }
        var start =
                new Course.Start(
                        url(where, texts.getOrDefault("url", "")),
                        texts.getOrDefault("launchParameters", ""),
                        texts.getOrDefault("entitlementKey", ""));
        var title = required(where, texts.get("title"), "au", "title");
        return new Course.Unit(id, title, start, rule, about);
    }

    private List<String> references() throws XMLStreamException {
        var all = new ArrayList<String>();
        while (next()) {
            var id = attribute("idref");
            if (is("objective") && objectives.contains(id)) {
                all.add(id);
            } else if (is("objective")) {
                refuse("cmi5.unknown-objective", "An objective is named here that is not there.");
            }
            skip();
        }
        return all;
    }

    private Course.MoveOn moveOn() {
        var said = attribute("moveOn");
        for (var one : Course.MoveOn.values()) {
            if (one.text().equals(said)) {
                return one;
            }
        }
        if (!said.isEmpty()) {
            refuse("cmi5.move-on", "moveOn is none of those that the standard has.");
        }
        return Course.MoveOn.NOT_APPLICABLE;
    }

    private @Nullable BigDecimal mastery() {
        var said = attribute("masteryScore");
        if (said.isEmpty()) {
            return null;
        }
        if (said.matches("[+]?(0?\\.[0-9]{1,20}|[01](\\.[0-9]{0,20})?)")) {
            var score = new BigDecimal(said.endsWith(".") ? said + "0" : said);
            if (score.compareTo(BigDecimal.ONE) <= 0) {
                return score;
            }
        }
        refuse("cmi5.mastery-score", "masteryScore is no number from 0 to 1.");
        return null;
    }

    /** Every unit has the window for itself, which is right for both. */
    private void launchMethod() {
        if (!Set.of("", "AnyWindow", "OwnWindow").contains(attribute("launchMethod"))) {
            refuse("cmi5.launch-method", "launchMethod is neither AnyWindow nor OwnWindow.");
        }
    }

    /** Within the package: what lies elsewhere would be told of students. */
    private String url(long where, String said) {
        try {
            var url = new URI(said);
            if (said.isEmpty() || url.getRawPath() == null || url.getRawPath().isEmpty()) {
                refuse(where, "cmi5.no-url", "A unit does not say where it begins.");
            } else if (url.getScheme() != null || url.getRawAuthority() != null) {
                refuse(
                        where,
                        "cmi5.elsewhere",
                        "A unit lies on another server. Units are opened from within the package.");
            } else if (PackageFiles.isUnsafe(url.getPath())) {
                refuse(where, "cmi5.leads-out", "The address of a unit leads out of the package.");
            } else if (!files.contains(url.getPath())) {
                refuse(
                        where,
                        "cmi5.missing-file",
                        "The file that a unit begins with is not in the package.");
            } else if (OURS.matcher("&" + url.getQuery()).find()) {
                refuse(
                        where,
                        "cmi5.own-parameter",
                        "The address of a unit has a parameter that is told at its start: endpoint, fetch, actor, registration or activityId.");
            }
        } catch (URISyntaxException broken) {
            refuse(where, "cmi5.no-url", "The address of a unit is none.");
        }
        return said;
    }

    private String id(String element) {
        var id = attribute("id");
        if (!id.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
            refuse("cmi5.no-id", "The id of this %s is missing or no IRI.".formatted(element));
        } else if (!ids.add(element + " " + id)) {
            refuse("cmi5.same-id", "This id was there before.");
        }
        return id;
    }

    private String required(long where, @Nullable String said, String element, String what) {
        if (said == null || said.isEmpty()) {
            refuse(where, "cmi5.no-" + what, "This %s has no %s.".formatted(element, what));
            return "";
        }
        return said;
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** The first of several languages; an element of another kind holds none. */
    private String langstring() throws XMLStreamException {
        var first = "";
        while (next()) {
            var said = is("langstring") ? text() : skipped();
            first = first.isEmpty() ? said : first;
        }
        return first;
    }

    /** All text of an element. */
    private String text() throws XMLStreamException {
        return xml.getElementText().strip();
    }

    private String skipped() throws XMLStreamException {
        skip();
        return "";
    }

    /** Goes to the next element within the one at hand; false at its end. */
    private boolean next() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (NAMESPACE.equals(xml.getNamespaceURI())) {
                        return true;
                    }
                    skip();
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // text and comments between elements
                }
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            var event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private boolean is(String name) {
        return xml.isStartElement()
                && xml.getLocalName().equals(name)
                && NAMESPACE.equals(xml.getNamespaceURI());
    }

    private long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private void refuse(String code, String why) {
        refuse(line(), code, why);
    }

    private void refuse(long where, String code, String why) {
        refused = true;
        problems.add(
                Problem.error(code, FILE)
                        .at(where)
                        .saying(why, "Ask whoever made the package for one by the standard."));
    }
}
