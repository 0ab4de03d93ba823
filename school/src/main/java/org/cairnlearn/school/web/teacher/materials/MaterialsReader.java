package org.cairnlearn.school.web.teacher.materials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Gap;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.Wanted;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.springframework.stereotype.Component;

/** Reads what the pages on materials show; how many there are changes no statement. */
@Component
class MaterialsReader {
    private final MaterialBook materials;
    private final CompetencyBook competencies;
    private final ProgressBook progress;
    private final RosterBook roster;
    private final Gate gate;

    MaterialsReader(
            MaterialBook materials,
            CompetencyBook competencies,
            ProgressBook progress,
            RosterBook roster,
            Gate gate) {
        this.materials = materials;
        this.competencies = competencies;
        this.progress = progress;
        this.roster = roster;
        this.gate = gate;
    }

    MaterialsView.Found find(Wanted wanted, int from) {
        var found = materials.list(wanted, MaterialsView.MOST, from);
        var offered = materials.skills();
        var named = new HashSet<>(offered);
        found.forEach(one -> named.addAll(one.competencies()));
        Optional.ofNullable(wanted.competency()).ifPresent(named::add);
        return new MaterialsView.Found(
                wanted,
                from,
                materials.count(wanted),
                found,
                new MaterialsView.Skills(offered, competencies.byId(named)));
    }

    Optional<MaterialView.Opened> open(MaterialId id, int from) {
        return materials
                .find(id)
                .map(one ->
                        new MaterialView.Opened(
                                one,
                                competencies.byId(one.competencies()),
                                materials.exercises(id),
                                from));
    }

    GapsView.Missing missing(PersonId reader, boolean all) {
        var skills = new LinkedHashMap<CompetencyId, Competency>();
        for (var framework : competencies.frameworks()) {
            competencies
                    .competencies(framework.id())
                    .forEach(skill -> skills.put(skill.id(), skill));
        }
        var gaps = materials.gaps(skills.keySet());
        var lacking = gaps.stream().map(Gap::competency).toList();
        return new GapsView.Missing(gaps, skills, ready(reader, lacking), all);
    }

    /** Who of the reader's students could begin each of these skills now, where any could. */
    private Map<CompetencyId, List<Person>> ready(PersonId reader, List<CompetencyId> skills) {
        var students = roster.people(gate.students(reader, Action.RECORD_WORK));
        var here = progress.read(students.stream().map(Person::id).toList(), skills);
        var ready = new HashMap<CompetencyId, List<Person>>();
        for (var student : students) {
            for (var skill : skills) {
                if (here.ready(student.id(), skill)) {
                    ready.computeIfAbsent(skill, _ -> new ArrayList<>()).add(student);
                }
            }
        }
        return ready;
    }
}
