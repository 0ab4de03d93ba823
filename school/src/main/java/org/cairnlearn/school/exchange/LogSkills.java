package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.responselog.SkillMap;

/**
 * Which competencies a log's skills are: by the tables that came with it, else by the codes of the
 * school's frameworks. Without a table, skills that are no code become a framework of the log's
 * own.
 */
final class LogSkills {
    /** How the source id of a log's own framework begins. */
    private static final String OWN = "log:";

    private final Work work;
    private final CompetencyBook competencies;
    private final EvidenceWish wish;
    private final LogFile log;
    private final Map<String, List<CompetencyId>> bySkill = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    LogSkills(Work work, CompetencyBook competencies, EvidenceWish wish, LogFile log) {
        this.work = work;
        this.competencies = competencies;
        this.wish = wish;
        this.log = log;
    }

    void prepare(ProblemTally problems) throws IOException {
        var byCode = work.read(Actor.Task.importing(wish.wish().tenant()), competencies::idsByCode);
        var skills = skills();
        if (wish.maps().skills().isEmpty()) {
            addOwn(skills, withoutOtherLogs(byCode));
            return;
        }
        for (var table : wish.maps().skills()) {
            SkillMap.read(table, problems)
                    .competencies()
                    .forEach((skill, codes) ->
                            bySkill.put(skill, map(table, codes, byCode, problems)));
        }
        skills.forEach(skill ->
                direct(skill, byCode).ifPresent(id -> bySkill.putIfAbsent(skill, List.of(id))));
    }

    /** The competencies of a row's skills; none when the row names no skill that is known. */
    List<CompetencyId> find(Answer row, ProblemTally problems) {
        var found = new LinkedHashSet<CompetencyId>();
        for (var skill : row.skills()) {
            var ids = bySkill.getOrDefault(skill, List.of());
            if (ids.isEmpty()) {
                tellUnknown(row, problems, skill);
            }
            found.addAll(ids);
        }
        return List.copyOf(found);
    }

    private void tellUnknown(Answer row, ProblemTally problems, String skill) {
        if (told.add(skill)) {
            problems.add(
                    Problem.error("evidence.unknown-skill", EvidenceImport.name(wish.wish().path()))
                            .at(row.line())
                            .column(log.columns().skills())
                            .saying(
                                    "A skill here stands in no --map skills table and is no code of a framework. Rows that name no other skill were not taken in.",
                                    "Add the skill to the table, then import the log again."));
        }
    }

    private Set<String> skills() throws IOException {
        var skills = new LinkedHashSet<String>();
        log.forEach(row -> skills.addAll(row.skills()), _ -> {});
        return skills;
    }

    private static List<CompetencyId> map(
            Path table,
            List<String> codes,
            Map<String, List<CompetencyId>> byCode,
            ProblemTally problems) {
        var ids = new ArrayList<CompetencyId>();
        for (var code : codes) {
            direct(code, byCode)
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

    private static Optional<CompetencyId> direct(
            String code, Map<String, List<CompetencyId>> byCode) {
        var ids = byCode.getOrDefault(code.strip().toUpperCase(Locale.ROOT), List.of());
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    /** The codes but for those of other logs: their "1" is not this log's "1". */
    private Map<String, List<CompetencyId>> withoutOtherLogs(
            Map<String, List<CompetencyId>> byCode) {
        var others =
                work.read(
                        Actor.Task.importing(wish.wish().tenant()),
                        () ->
                                competencies.frameworks().stream()
                                        .filter(framework -> framework.sourceId().startsWith(OWN))
                                        .flatMap(framework ->
                                                competencies.competencies(framework.id()).stream())
                                        .map(Competency::id)
                                        .collect(Collectors.toSet()));
        var rest = new HashMap<String, List<CompetencyId>>();
        byCode.forEach((code, ids) ->
                rest.put(code, ids.stream().filter(id -> !others.contains(id)).toList()));
        return rest;
    }

    /** What the log's own framework has already: it stays, whatever frameworks came in since. */
    private Map<String, CompetencyId> ownBefore() {
        return work.read(
                Actor.Task.importing(wish.wish().tenant()),
                () ->
                        competencies
                                .findFramework(OWN + wish.source())
                                .map(framework -> byExactCode(framework.id()))
                                .orElse(Map.of()));
    }

    private Map<String, CompetencyId> byExactCode(FrameworkId framework) {
        return competencies.competencies(framework).stream()
                .collect(Collectors.toMap(Competency::code, Competency::id));
    }

    private void addOwn(Set<String> skills, Map<String, List<CompetencyId>> byCode) {
        var before = ownBefore();
        var own = new LinkedHashMap<String, String>();
        for (var skill : skills) {
            Optional.ofNullable(before.get(skill))
                    .or(() -> direct(skill, byCode))
                    .ifPresentOrElse(
                            id -> bySkill.put(skill, List.of(id)), () -> own.put(skill, skill));
        }
        if (own.isEmpty()) {
            return;
        }
        var made =
                work.write(
                        Actor.Task.importing(wish.wish().tenant()),
                        () ->
                                byExactCode(
                                        competencies.addOwnFramework(
                                                OWN + wish.source(),
                                                "Skills of " + wish.source(),
                                                own)));
        own.keySet()
                .forEach(skill ->
                        Optional.ofNullable(made.get(skill))
                                .ifPresent(id -> bySkill.put(skill, List.of(id))));
    }
}
