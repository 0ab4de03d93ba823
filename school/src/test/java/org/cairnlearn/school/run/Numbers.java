package org.cairnlearn.school.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a page in English that count people or things, and whether each leads to what it
 * counts: it stands in a link or a disclosure or beside one in its line, or the list that it counts
 * stands beneath it, as long as the number says.
 */
final class Numbers {
    /** What numbers of pages count; hours and days are no things. */
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.,:/–-])(\\d[\\d,]*|One|Two|Three)(?: of (?:your )?\\d+)?"
                            + "(?: (?:more|other|new|whole|school|refused))?"
                            + " (?:students?|others?|people|adults?|teachers?|famil(?:y|ies)"
                            + "|profiles?|talks?|skills?|materials?|pieces? of (?:work|evidence)"
                            + "|marks?|groups?|sessions?|rooms?|checks?|requests?|goals?|rows?"
                            + "|records?|sources?|imports?|lines?|accounts?|messages?|blocks?"
                            + "|levels?|choices|proposals?|playlists?|stud(?:y|ies)|class(?:es)?"
                            + "|teams?|answers?|seats?|places?|statements?|systems?|notices?)"
                            + "(?![\\p{L}])");

    private static final Pattern CELL =
            Pattern.compile("(\\d[\\d,]*)(?: of .*|, that is .*|\\s*%.*)?");

    private static final Pattern PIECE =
            Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z][\\w-]*)([^>]*)>|([^<]+)", Pattern.DOTALL);
    private static final Set<String> EMPTY =
            Set.of(
                    "meta",
                    "link",
                    "input",
                    "br",
                    "hr",
                    "img",
                    "use",
                    "path",
                    "circle",
                    "rect",
                    "ellipse",
                    "col",
                    "source",
                    "line",
                    "polyline",
                    "polygon");
    private static final Set<String> LEADING =
            Set.of("a", "summary", "details", "label", "button", "option", "svg", "head", "nav");
    private static final Set<String> LINE = Set.of("li", "tr", "p", "dd", "dt", "h2", "h3", "td");
    private static final Set<String> THINGS = Set.of("li", "tr", "article", "a", "b", "summary");
    private static final Pattern CLASS = Pattern.compile("\\bclass=\"(\\S+?)[\"\\s]");
    private static final Set<String> PART =
            Set.of("section", "article", "aside", "main", "details", "body");

    /** What leads nowhere by design: the page, a colon and the number, with the reason. */
    private static final Map<String, String> NOWHERE =
            Map.ofEntries(
                    Map.entry(
                            "/office/figures: .*",
                            "a leader sees counts of many and no person; the page says who does"),
                    Map.entry(
                            "/office/(sources/\\{}|run.*): #",
                            "rows of a file, which stays where it came from; what was refused is"
                                    + " kept, and a link"),
                    Map.entry(
                            "/office/glass/\\{}: # pieces? of work",
                            "broken glass shows the profile, and not the work"),
                    Map.entry(
                            "/teacher/materials/missing: # skills?",
                            "the links beneath have the same numbers"),
                    Map.entry(
                            "/teacher/(today|class/\\{}/(entry|start)): # students?",
                            "how large a class is; who is here is a link, and the table has a row"
                                    + " for each"),
                    Map.entry(
                            "/teacher/student/\\{}: # of # skills?",
                            "drawn week by week; the map of the class is a link"),
                    Map.entry("/student/map: # of # skills?", "each of them is marked on the map"),
                    Map.entry(
                            "/teacher/class/\\{}/why: (#|One) more pieces? of work",
                            "what is still to be done"),
                    Map.entry(
                            "/teacher/class/\\{}/sign-in/cards: # students?",
                            "whose card is missing; the button beside it makes them"));

    private final Set<String> found = new TreeSet<>();

    void look(Crawler.Step step) {
        var type = step.answer().headers().firstValue("Content-Type").orElse("");
        if (step.answer().statusCode() == 200 && type.startsWith("text/html")) {
            var page = step.path().replaceAll("\\?.*", "").replaceAll(Crawler.ID, "{}");
            leadingNowhere(step.answer().body())
                    .forEach(one -> found.add(page + ": " + one.replaceAll("\\d+", "#")));
        }
    }

    /** Each kind of number that led nowhere, by page. */
    Set<String> leadingNowhere() {
        return found.stream()
                .filter(one -> NOWHERE.keySet().stream().noneMatch(one::matches))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An element with its text in order. */
    private static final class Element {
        private final String name;
        private final String attributes;
        private final Optional<Element> parent;
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Element(String name, String attributes, Optional<Element> parent) {
            this.name = name;
            this.attributes = attributes;
            this.parent = parent;
        }

        Stream<Element> up() {
            return Stream.iterate(
                            Optional.of(this),
                            Optional::isPresent,
                            one -> one.flatMap(it -> it.parent))
                    .map(Optional::orElseThrow);
        }

        Stream<Element> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
        }
    }

    /** Each number that leads nowhere, with the words around it. */
    static List<String> leadingNowhere(String page) {
        return parse(page)
                .all()
                .filter(one -> one.up().anyMatch(it -> it.name.equals("main")))
                .flatMap(one -> counts(one).filter(count -> !leads(one, count)))
                .distinct()
                .toList();
    }

    private static Element parse(String page) {
        var root = new Element("body", "", Optional.empty());
        var now = root;
        var pieces = PIECE.matcher(page);
        while (pieces.find()) {
            if (pieces.group(4) != null) {
                var text = pieces.group(4);
                now.up().forEach(one -> one.text.append(text));
            } else if (pieces.group(2) != null) {
                var name = pieces.group(2).toLowerCase(Locale.ROOT);
                if (!pieces.group(1).isEmpty()) {
                    now =
                            now.up()
                                    .filter(one -> one.name.equals(name))
                                    .findFirst()
                                    .flatMap(one -> one.parent)
                                    .orElse(root);
                } else {
                    var element = new Element(name, pieces.group(3), Optional.of(now));
                    now.children.add(element);
                    now = EMPTY.contains(name) || pieces.group(3).endsWith("/") ? now : element;
                }
            }
        }
        return root;
    }

    /** The numbers that stand in an element and in none of its parts alone. */
    private static Stream<String> counts(Element one) {
        var text = text(one);
        if (one.name.equals("td") && CELL.matcher(text).matches()) {
            return one.children.stream().anyMatch(it -> it.name.equals("td"))
                    ? Stream.empty()
                    : Stream.of(text);
        }
        var inParts = one.children.stream().map(Numbers::text).toList();
        return COUNT.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(count -> inParts.stream().noneMatch(part -> part.contains(count)));
    }

    private static String text(Element one) {
        return one.text.toString().replaceAll("\\s+", " ").strip();
    }

    private static boolean leads(Element one, String count) {
        var line = one.up().filter(it -> LINE.contains(it.name)).findFirst().orElse(one);
        return one.up().anyMatch(it -> LEADING.contains(it.name))
                || line.all().anyMatch(it -> LEADING.contains(it.name) && !it.name.equals("svg"))
                || row(one).anyMatch(it -> it.name.equals("a"))
                || isCounted(one, count);
    }

    private static Stream<Element> row(Element one) {
        return one.up().filter(it -> it.name.equals("tr")).findFirst().stream()
                .flatMap(Element::all);
    }

    /** Whether so many things of one look stand in the part of the page where the number is. */
    private static boolean isCounted(Element one, String count) {
        var part = one.up().filter(it -> PART.contains(it.name)).findFirst();
        var number = number(count.split(" ")[0].replace(",", ""));
        return part.isPresent()
                && part.stream()
                        .flatMap(Element::all)
                        .filter(it -> THINGS.contains(it.name))
                        .collect(Collectors.groupingBy(Numbers::look, Collectors.counting()))
                        .containsValue(number);
    }

    private static long number(String digits) {
        return switch (digits) {
            case "One" -> 1;
            case "Two" -> 2;
            case "Three" -> 3;
            default -> Long.parseLong(digits);
        };
    }

    /** Things of one list, or of one class of looks. */
    private static String look(Element one) {
        var look = CLASS.matcher(one.attributes);
        var list = one.parent.map(System::identityHashCode).orElse(0);
        return look.find() ? one.name + "." + look.group(1) : one.name + list;
    }
}
