package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.responselog.SkillMap;

/**
 * Which competencies the skills of materials are: by the tables that came with them, by the codes
 * and by the names of the school's frameworks. Made anew for each import, inside its work.
 */
final class MaterialSkills {
    /** The source id of the framework of OATutor's skills. */
    private static final String OATUTOR = "oatutor";

    private final CompetencyBook competencies;
    private final Map<String, List<CompetencyId>> byCode;
    private final Map<String, List<CompetencyId>> byName = new HashMap<>();
    private final Map<String, List<CompetencyId>> mapped = new HashMap<>();
    private final boolean withTables;

    private MaterialSkills(CompetencyBook competencies, boolean withTables) {
        this.competencies = competencies;
        this.byCode = competencies.idsByCode();
        this.withTables = withTables;
    }

    static MaterialSkills of(CompetencyBook competencies, List<Path> tables, List<Problem> problems)
            throws IOException {
        var skills = new MaterialSkills(competencies, !tables.isEmpty());
        for (var table : tables) {
            SkillMap.read(table, problems::add)
                    .competencies()
                    .forEach((skill, codes) ->
                            skills.mapped.put(skill, skills.map(table, codes, problems)));
        }
        return skills;
    }

    private List<CompetencyId> map(Path table, List<String> codes, List<Problem> problems) {
        var ids = new ArrayList<CompetencyId>();
        for (var code : codes) {
            coded(code)
                    .ifPresentOrElse(
                            ids::add,
                            () ->
                                    problems.add(
                                            Problem.error(
                                                            "skill-map.unknown-competency",
                                                            EvidenceImport.name(table))
                                                    .column("competency")
                                                    .saying(
                                                            "A competency in the table is in no framework of the school, or in more than one.",
                                                            "Import its framework first, or correct the code.")));
        }
        return ids;
    }

    /** What a code of a school's own table means; empty for none, or for more than one. */
    Optional<CompetencyId> coded(String code) {
        return only(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** What a skill of a school's own table means. */
    List<CompetencyId> find(String skill) {
        return mapped.containsKey(skill)
                ? mapped.getOrDefault(skill, List.of())
                : coded(skill).map(List::of).orElse(List.of());
    }

    /** What an objective of a package means: by its id, or by the code at the id's end. */
    List<CompetencyId> objective(String id) {
        var found = find(id);
        return found.isEmpty()
                ? find(id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1))
                : found;
    }

    /**
     * Makes a framework of those of OATutor's skills that mean nothing here otherwise; with tables,
     * they are left unmapped.
     */
    Map<String, List<CompetencyId>> oatutor(Collection<String> skills) {
        var own = byExactCode();
        readNames();
        var found = new HashMap<String, List<CompetencyId>>();
        var rest = new LinkedHashMap<String, String>();
        for (var skill : new LinkedHashSet<>(skills)) {
            var ids = known(skill, own);
            if (!ids.isEmpty()) {
                found.put(skill, ids);
            } else if (!withTables) {
                rest.put(skill, words(skill));
            }
        }
        if (!rest.isEmpty()) {
            competencies.addOwnFramework(OATUTOR, "Skills of OATutor", rest);
            var made = byExactCode();
            rest.keySet()
                    .forEach(skill ->
                            Optional.ofNullable(made.get(skill))
                                    .ifPresent(id -> found.put(skill, List.of(id))));
        }
        return found;
    }

    private List<CompetencyId> known(String skill, Map<String, CompetencyId> own) {
        if (mapped.containsKey(skill)) {
            return mapped.getOrDefault(skill, List.of());
        }
        return Optional.ofNullable(own.get(skill))
                .or(() -> coded(skill))
                .or(() -> only(byName.get(plain(skill))))
                .map(List::of)
                .orElse(List.of());
    }

    /** What the framework of OATutor's skills has already: it stays, whatever came in since. */
    private Map<String, CompetencyId> byExactCode() {
        var all = new HashMap<String, CompetencyId>();
        competencies
                .findFramework(OATUTOR)
                .map(framework -> competencies.competencies(framework.id()))
                .orElse(List.of())
                .forEach(one -> all.put(one.code(), one.id()));
        return all;
    }

    private void readNames() {
        for (var framework : competencies.frameworks()) {
            for (var one : competencies.competencies(framework.id())) {
                names(one)
                        .forEach(name ->
                                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(one.id()));
            }
        }
    }

    private static Set<String> names(Competency one) {
        var names = new LinkedHashSet<String>();
        names.add(plain(one.name()));
        names.add(plain(one.statement()));
        return names;
    }

    /** Letters and digits only, so that "add_integers" is "Add integers." */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String words(String skill) {
        var words = skill.replace('_', ' ').strip();
        return words.isEmpty()
                ? skill
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Optional<CompetencyId> only(
            @org.jspecify.annotations.Nullable List<CompetencyId> ids) {
        return ids == null || ids.size() != 1 ? Optional.empty() : Optional.of(ids.getFirst());
    }
}
