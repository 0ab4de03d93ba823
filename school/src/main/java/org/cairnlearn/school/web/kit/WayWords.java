package org.cairnlearn.school.web.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.Route;

/** Ways to work on a skill, in words. */
public record WayWords(Words words) {
    /**
     * Two ways to choose from, one of them without a screen: what the school has comes before what
     * there always is.
     */
    public List<String> two(List<Route> routes) {
        var two = new ArrayList<Route>();
        routes.stream().findFirst().ifPresent(two::add);
        routes.stream()
                .filter(route -> !two.contains(route))
                .filter(route -> !route.mode().usesScreen())
                .findFirst()
                .ifPresent(two::add);
        return two.stream().map(this::say).toList();
    }

    private String say(Route route) {
        return switch (route) {
            case Route.With(var material) ->
                    words.say(
                                    "kit.way_with",
                                    "title",
                                    material.about().title(),
                                    "mode",
                                    material.use().mode())
                            + credit(material.rights());
            case Route.Generic(var mode) -> words.say("kit.way", "mode", mode);
        };
    }

    /** Whose it is and under which licence, wherever a material is named. */
    private static String credit(Material.Rights rights) {
        return Stream.of(rights.source(), rights.licence().name())
                .filter(text -> !text.isEmpty())
                .map(text -> " · " + text)
                .collect(Collectors.joining());
    }
}
