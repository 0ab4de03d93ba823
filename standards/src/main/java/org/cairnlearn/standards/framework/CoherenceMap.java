package org.cairnlearn.standards.framework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.table.TextSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads {@code data.js} of Achieve the Core's Coherence Map: {@code window.cc = {...}} with the
 * standards, clusters and domains of the Common Core in mathematics, {@code edges} from each
 * prerequisite to what needs it, and {@code nd_edges}, related pairs given in both directions. The
 * map stores no codes; they are put together as the official identifiers of the Common Core are:
 * {@code 4.NF.B.3a} from grade, domain, cluster and ordinal, {@code HSG-CO.A.1} in high school. The
 * example problems in the file are other people's work and are skipped unread.
 */
final class CoherenceMap {
    static final String FORMAT = "coherence-map";
    private static final String PREFIX = "framework";
    private static final String CREDIT =
            "Standards: \u00a9 2010 National Governors Association Center for Best Practices and"
                    + " Council of Chief State School Officers. All rights reserved. Links between"
                    + " standards: Student Achievement Partners, Achieve the Core Coherence Map.";
    private static final String LICENCE =
            "Standards: Common Core State Standards public license. Links: CC0 1.0.";

    private final String file;
    private final ProblemList problems;
    private final Map<String, Competency> competencies = new LinkedHashMap<>();

    private CoherenceMap(String file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    static FrameworkReading read(TextSource source) throws IOException {
        var problems = new ProblemList();
        CoherenceData data;
        try (Reader text =
                new BufferedReader(
                        new InputStreamReader(source.open(), StandardCharsets.UTF_8), 1 << 16)) {
            skipToObject(text);
            try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
                data = CoherenceData.read(json);
            }
        } catch (JacksonException broken) {
            // Its text may repeat what stands in the file.
            problems.add(
                    Problem.error(PREFIX + ".broken-json", source.name())
                            .at(JsonValues.line(broken))
                            .pointer("")
                            .saying(
                                    "The file breaks off or is not well-formed; nothing was read.",
                                    "Download or copy the file again."));
            return FrameworkReading.nothing(FORMAT, problems.all());
        }
        return new CoherenceMap(source.name(), problems).reading(data);
    }

    /** Leaves the reader before the first brace: what stands there is the assignment. */
    private static void skipToObject(Reader text) throws IOException {
        int letter;
        do {
            text.mark(1);
            letter = text.read();
        } while (letter >= 0 && letter != '{');
        text.reset();
    }

    private FrameworkReading reading(CoherenceData data) {
        var codes = new HashSet<String>();
        for (var standard : data.standards()) {
            competency(data, standard, codes);
        }
        var framework =
                Framework.plain(
                        new Framework.Heading(
                                "ccss-math",
                                "Common Core State Standards for Mathematics",
                                "Mathematics",
                                CREDIT,
                                LICENCE),
                        List.copyOf(competencies.values()),
                        prerequisites(data.edges()),
                        related(data.related()));
        long rows = data.standards().size();
        var count = new FileCount(file, rows, rows - competencies.size(), 0, true);
        var found = competencies.isEmpty() ? List.<Framework>of() : List.of(framework);
        return FrameworkReading.of(FORMAT, found, List.of(count), problems.all());
    }

    private void competency(
            CoherenceData data, CoherenceData.Standard standard, Set<String> codes) {
        String pointer = "/standards/" + standard.key();
        var cluster = data.clusters().get(standard.cluster());
        var domain = cluster == null ? null : data.domains().get(cluster.domain());
        if (cluster == null || domain == null) {
            problems.add(
                    Problem.error(PREFIX + ".unknown-reference", file)
                            .pointer(pointer + "/ccmathcluster_id")
                            .field("ccmathcluster_id")
                            .saying(
                                    "The standard's cluster, or the cluster's domain, is not in"
                                            + " the file.",
                                    "Download the file again, or correct the id."));
            return;
        }
        if (isBlank(standard, pointer)) {
            return;
        }
        String code = code(standard, cluster, domain);
        if (competencies.containsKey(standard.id()) || !codes.add(code)) {
            problems.add(
                    Problem.error(PREFIX + ".duplicate-code", file)
                            .pointer(pointer)
                            .saying(
                                    "An earlier standard has the same id or code; that one was"
                                            + " kept.",
                                    "Give each standard an ordinal of its own."));
            return;
        }
        competencies.put(
                standard.id(),
                Competency.plain(
                        new Competency.Names(standard.id(), code, null),
                        HtmlText.of(standard.html()),
                        strand(domain.name()),
                        domain.grade()));
    }

    private boolean isBlank(CoherenceData.Standard standard, String pointer) {
        boolean noId = standard.id().isEmpty();
        boolean blank = noId || HtmlText.of(standard.html()).isEmpty();
        if (blank) {
            problems.add(
                    Problem.error(PREFIX + ".missing-field", file)
                            .pointer(pointer)
                            .field(noId ? "id" : "desc")
                            .saying("The standard has no id or no text.", "Fill in both."));
        }
        return blank;
    }

    private static String code(
            CoherenceData.Standard standard,
            CoherenceData.Cluster cluster,
            CoherenceData.Domain domain) {
        String gap = domain.grade().equals("HS") ? "" : ".";
        return "%s%s%s.%s.%s"
                .formatted(
                        domain.grade(),
                        gap,
                        domain.ordinal(),
                        cluster.ordinal(),
                        standard.ordinal().replace(".", ""));
    }

    /** Some names carry the asterisk of a footnote that is not there. */
    private static String strand(String name) {
        return HtmlText.of(name).replaceAll("\\*+$", "").strip();
    }

    private List<Prerequisite> prerequisites(List<CoherenceData.Edge> edges) {
        var pointers = new LinkedHashMap<Prerequisite, String>();
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            if (bothKnown(edge, "/edges/" + i)) {
                pointers.putIfAbsent(new Prerequisite(edge.from(), edge.to()), "/edges/" + i);
            }
        }
        var links = new PrerequisiteLinks(pointers.keySet());
        for (Prerequisite inLoop : links.inLoops()) {
            problems.add(
                    Problem.error(PREFIX + ".prerequisite-loop", file)
                            .pointer(pointers.getOrDefault(inLoop, ""))
                            .saying(
                                    "The standard would be its own prerequisite, over %d standards."
                                            .formatted(links.loopSize(inLoop)),
                                    "Remove one of the links of this loop."));
        }
        return links.good();
    }

    private List<Related> related(List<CoherenceData.Edge> edges) {
        var seen = new HashMap<Related, Integer>();
        var pairs = new ArrayList<Related>();
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            if (bothKnown(edge, "/nd_edges/" + i)
                    && !edge.from().equals(edge.to())
                    && !seen.containsKey(new Related(edge.to(), edge.from()))
                    && seen.put(new Related(edge.from(), edge.to()), i) == null) {
                pairs.add(new Related(edge.from(), edge.to()));
            }
        }
        return pairs;
    }

    private boolean bothKnown(CoherenceData.Edge edge, String pointer) {
        boolean from = competencies.containsKey(edge.from());
        boolean to = competencies.containsKey(edge.to());
        if (!from || !to) {
            problems.add(
                    Problem.error(PREFIX + ".unknown-reference", file)
                            .pointer(pointer + (from ? "/to" : "/from"))
                            .field(from ? "to" : "from")
                            .saying(
                                    "The link leads to a standard that is not in the file or was"
                                            + " refused; it was left out.",
                                    "Remove the link, or add the standard."));
        }
        return from && to;
    }
}
