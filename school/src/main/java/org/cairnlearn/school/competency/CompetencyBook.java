package org.cairnlearn.school.competency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencySql.Link;
import org.cairnlearn.school.platform.WorkMemory;
import org.springframework.stereotype.Component;

/**
 * The front door to what can be learned. Every call is made inside a piece of {@link
 * org.cairnlearn.school.platform.Work} and sees that tenant only.
 */
@Component
public final class CompetencyBook {
    private static final String COMMON_CORE = "CCSS.MATH.CONTENT.";

    private final CompetencySql sql;
    private final FrameworkLoad load;
    private final WorkMemory memory;

    CompetencyBook(CompetencySql sql, FrameworkLoad load, WorkMemory memory) {
        this.memory = memory;
        this.sql = sql;
        this.load = load;
    }

    /** All frameworks, by title. */
    public List<Framework> frameworks() {
        return memory.once(Framework.class, sql::frameworks);
    }

    /** A framework by its id where it comes from. */
    public Optional<Framework> findFramework(String sourceId) {
        return sql.find(sourceId);
    }

    /** The active competencies of a framework, in its own order. */
    public List<Competency> competencies(FrameworkId framework) {
        return sql.active(framework);
    }

    /** Those of them that exist, also those that their source has dropped. */
    public Map<CompetencyId, Competency> byId(Collection<CompetencyId> ids) {
        return sql.byId(ids).stream()
                .collect(Collectors.toUnmodifiableMap(Competency::id, Function.identity()));
    }

    /**
     * How other systems' files may name the active competencies: by code, stripped and in capital
     * letters, and without the prefix that Common Core's published codes carry. Two frameworks may
     * have the same code, hence a list.
     */
    public Map<String, List<CompetencyId>> idsByCode() {
        var found = new LinkedHashMap<String, Set<CompetencyId>>();
        for (var competency : sql.activeEverywhere()) {
            var code = competency.code().strip().toUpperCase(Locale.ROOT);
            note(found, code, competency.id());
            if (code.startsWith(COMMON_CORE) && code.length() > COMMON_CORE.length()) {
                note(found, code.substring(COMMON_CORE.length()), competency.id());
            }
        }
        return found.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private static void note(
            Map<String, Set<CompetencyId>> found, String code, CompetencyId competency) {
        found.computeIfAbsent(code, _ -> new LinkedHashSet<>()).add(competency);
    }

    /** The direct prerequisites of each competency of a framework that has any. */
    public Map<CompetencyId, Set<CompetencyId>> prerequisites(FrameworkId framework) {
        return sql.prerequisites(framework).stream()
                .collect(
                        Collectors.groupingBy(
                                Link::competency,
                                Collectors.mapping(Link::needs, Collectors.toUnmodifiableSet())));
    }

    /**
     * What builds on what among all active competencies, across frameworks: also where a publisher
     * says it of another one's, once both are here. A link across that would close a circle is left
     * out.
     */
    public Pathways pathways() {
        return memory.once(Pathways.class, this::readPathways);
    }

    private Pathways readPathways() {
        var before = new HashMap<CompetencyId, Set<CompetencyId>>();
        sql.allPrerequisites().forEach(link -> note(before, link));
        var across = sql.acrossFrameworks();
        var crossing = across.stream().flatMap(pair -> pair.precedes().stream()).toList();
        crossing.forEach(link -> note(before, link));
        var circling = Circles.in(before);
        for (var link : crossing) {
            if (circling.contains(link.competency()) && circling.contains(link.needs())) {
                before.getOrDefault(link.competency(), new HashSet<>()).remove(link.needs());
            }
        }
        var same = new HashMap<CompetencyId, Set<CompetencyId>>();
        for (var pair : across) {
            if (pair.isSame()) {
                note(same, new Link(pair.origin(), pair.destination()));
                note(same, new Link(pair.destination(), pair.origin()));
            }
        }
        return Pathways.of(before, same);
    }

    private static void note(Map<CompetencyId, Set<CompetencyId>> links, Link link) {
        links.computeIfAbsent(link.competency(), _ -> new HashSet<>()).add(link.needs());
    }

    /** Brings a framework in line with a snapshot; the same snapshot again changes nothing. */
    public FrameworkChanges load(FrameworkSnapshot snapshot) {
        return load(snapshot, Kept.NOTHING);
    }

    /** The same, with all that its source says beside. */
    public FrameworkChanges load(FrameworkSnapshot snapshot, Kept kept) {
        memory.forget();
        return load.load(snapshot, kept);
    }

    /**
     * A framework of the school's own, made of codes and names alone, such as the skills of a
     * response log. What it has already stays: a later log names fewer skills, and the evidence of
     * the others still counts.
     *
     * @param namesByCode in the order in which they shall stand; a new name replaces an old one
     */
    public FrameworkId addOwnFramework(
            String sourceId, String title, Map<String, String> namesByCode) {
        var entries = new ArrayList<FrameworkSnapshot.Entry>();
        var seen = new HashSet<String>();
        for (var known : sql.find(sourceId).map(f -> sql.active(f.id())).orElse(List.of())) {
            seen.add(known.code());
            entries.add(own(known.code(), namesByCode.getOrDefault(known.code(), known.name())));
        }
        namesByCode.forEach((code, name) -> {
            if (seen.add(code)) {
                entries.add(own(code, name));
            }
        });
        return load(
                        new FrameworkSnapshot(
                                sourceId, title, "", "", entries, Set.of(), Set.of(), true),
                        Kept.NOTHING)
                .framework();
    }

    private static FrameworkSnapshot.Entry own(String code, String name) {
        return new FrameworkSnapshot.Entry(code, code, name, name, "", "");
    }
}
