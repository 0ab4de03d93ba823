package org.cairnlearn.school.exchange;

import java.io.IOException;
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
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.responselog.ResponseLog;
import org.cairnlearn.standards.responselog.ResponseRow;
import org.cairnlearn.standards.responselog.SkillMap;

/**
 * Which competencies a log's skills are: by the tables that came with it, else by the codes of the
 * school's frameworks. Without a table, skills that are no code become a framework of the log's
 * own.
 */
final class LogSkills {
    private final Work work;
    private final CompetencyBook competencies;
    private final EvidenceWish wish;
    private final Map<String, List<CompetencyId>> bySkill = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    LogSkills(Work work, CompetencyBook competencies, EvidenceWish wish) {
        this.work = work;
        this.competencies = competencies;
        this.wish = wish;
    }

    void prepare(ProblemTally problems) throws IOException {
        var byCode = work.read(wish.wish().tenant(), competencies::idsByCode);
        var skills = skills();
        if (wish.skills().isEmpty()) {
            addOwn(skills, byCode);
            return;
        }
        for (var table : wish.skills()) {
            SkillMap.read(table, problems)
                    .competencies()
                    .forEach((skill, codes) -> map(skill, codes, byCode, problems));
        }
        skills.forEach(skill ->
                direct(skill, byCode).ifPresent(id -> bySkill.putIfAbsent(skill, List.of(id))));
    }

    /** The competencies of a row's skills; none when the row names no skill that is known. */
    List<CompetencyId> find(ResponseRow row, ProblemTally problems) {
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

    private void tellUnknown(ResponseRow row, ProblemTally problems, String skill) {
        if (told.add(skill)) {
            problems.add(
                    Problem.error("evidence.unknown-skill", EvidenceImport.name(wish.wish().path()))
                            .at(row.line())
                            .column("skills")
                            .saying(
                                    "A skill here stands in no --map skills table and is no code of a framework. Rows that name no other skill were not taken in.",
                                    "Add the skill to the table, then import the log again."));
        }
    }

    private Set<String> skills() throws IOException {
        var skills = new LinkedHashSet<String>();
        ResponseLog.open(wish.wish().path()).forEach(row -> skills.addAll(row.skills()), _ -> {});
        return skills;
    }

    private void map(
            String skill,
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
                                                            EvidenceImport.name(
                                                                    wish.skills().getFirst()))
                                                    .column("competency")
                                                    .saying(
                                                            "A competency in the table is in no framework of the school, or in more than one.",
                                                            "Import its framework first, or correct the code.")));
        }
        bySkill.put(skill, ids);
    }

    private static Optional<CompetencyId> direct(
            String code, Map<String, List<CompetencyId>> byCode) {
        var ids = byCode.getOrDefault(code.strip().toUpperCase(Locale.ROOT), List.of());
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private void addOwn(Set<String> skills, Map<String, List<CompetencyId>> byCode) {
        var own = new LinkedHashMap<String, String>();
        for (var skill : skills) {
            direct(skill, byCode)
                    .ifPresentOrElse(
                            id -> bySkill.put(skill, List.of(id)), () -> own.put(skill, skill));
        }
        if (own.isEmpty()) {
            return;
        }
        work.write(
                wish.wish().tenant(),
                () -> {
                    var framework =
                            competencies.addOwnFramework(
                                    "log:" + wish.source(), "Skills of " + wish.source(), own);
                    var ids =
                            competencies.competencies(framework).stream()
                                    .collect(
                                            Collectors.toMap(
                                                    competency -> competency.code(),
                                                    competency -> competency.id()));
                    own.keySet()
                            .forEach(skill ->
                                    Optional.ofNullable(ids.get(skill))
                                            .ifPresent(id -> bySkill.put(skill, List.of(id))));
                    return framework;
                });
    }
}
