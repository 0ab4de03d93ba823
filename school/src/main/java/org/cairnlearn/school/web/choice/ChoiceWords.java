package org.cairnlearn.school.web.choice;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.WayWords;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Ways to work, in words, with the names of what they hold. */
record ChoiceWords(
        Words words, Map<CompetencyId, Competency> skills, Map<MaterialId, Material> materials) {
    /** On paper. */
    String mode(Way way) {
        return words.say("kit.way", "mode", way.mode());
    }

    /** Opens a unit of a packaged course; null for everything else. */
    @Nullable PostButton open(Way way) {
        var material = way.with().material() == null ? null : materials.get(way.with().material());
        return material != null && material.use().place().isUnit()
                ? new PostButton(words.say("student.choose.open"), material.use().place().link())
                : null;
    }

    /**
     * The material with whose it is, or a teacher's words; empty where people are what it takes.
     */
    String with(Way way) {
        var material = way.with().material() == null ? null : materials.get(way.with().material());
        return material == null ? way.with().words() : WayWords.named(material);
    }

    /** About 20 minutes; empty where nobody said. */
    String minutes(Way way) {
        var minutes = way.minutes();
        return minutes == null
                ? ""
                : words.say(
                        "kit.way_minutes",
                        "minutes",
                        minutes,
                        "screen",
                        way.mode().usesScreen() ? "yes" : "no");
    }

    /** On paper · Prices in our street · about 20 minutes. */
    String parts(Way way) {
        return joined(Stream.of(mode(way), with(way), minutes(way)));
    }

    /** The same, and whether one may go on without it. */
    String step(Playlist.Step step) {
        var optional = step.optional() ? words.say("student.playlist.optional") : "";
        return joined(Stream.of(parts(step.way()), optional));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    String skill(CompetencyId id) {
        var skill = skills.get(id);
        return skill == null ? "" : skill.name();
    }

    String iCan(CompetencyId id) {
        var skill = skills.get(id);
        return skill == null ? "" : skill.statement();
    }

    /** Equal fractions: on paper, Number strips. */
    String whole(Way way) {
        var with = with(way);
        return with.isEmpty()
                ? words.say("kit.way_whole", "skill", skill(way.skill()), "mode", way.mode())
                : words.say(
                        "kit.way_whole_with",
                        "skill",
                        skill(way.skill()),
                        "mode",
                        way.mode(),
                        "title",
                        with);
    }
}
