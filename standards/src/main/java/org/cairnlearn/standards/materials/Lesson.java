package org.cairnlearn.standards.materials;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A lesson of a course of OATutor.
 *
 * @param objectives the skills that the course plan names for it; empty without a plan
 */
public record Lesson(String id, String title, Set<String> objectives, List<Exercise> exercises) {
    public Lesson {
        objectives = Set.copyOf(objectives);
        exercises = List.copyOf(exercises);
    }

    /** The skills that can be practised in it; those that it is for, where the plan says so. */
    public Set<String> skills() {
        var practised = new LinkedHashSet<String>();
        for (var exercise : exercises) {
            exercise.steps().forEach(step -> practised.addAll(step.skills()));
        }
        var meant = new LinkedHashSet<>(practised);
        meant.retainAll(objectives);
        return meant.isEmpty() ? practised : meant;
    }

    /** Who wrote its hints, as far as they say so. */
    public Set<String> hintsBy() {
        var authors = new LinkedHashSet<String>();
        for (var exercise : exercises) {
            for (var step : exercise.steps()) {
                step.hints().stream()
                        .map(Exercise.Hint::origin)
                        .filter(origin -> !origin.isEmpty())
                        .forEach(authors::add);
            }
        }
        return authors;
    }
}
