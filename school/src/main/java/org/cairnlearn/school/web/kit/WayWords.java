package org.cairnlearn.school.web.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.Route;
import org.cairnlearn.school.plan.Group;
import org.jspecify.annotations.Nullable;

/** Ways to work on a skill, in words. */
public record WayWords(Words words) {
    /**
     * Two ways to choose from, one of them without a screen: first what the plan has for the group,
     * then what the school has, then what there always is.
     */
    public List<String> two(List<Route> routes, Group.With with) {
        return chosen(routes, with).stream().map(this::say).toList();
    }

    /** Opens the unit of a packaged course that is one of the two; null where none is. */
    public @Nullable PostButton open(List<Route> routes, Group.With with) {
        return chosen(routes, with).stream()
                .flatMap(route ->
                        route instanceof Route.With(var material)
                                ? Stream.of(material.use().place())
                                : Stream.empty())
                .filter(Material.Place::isUnit)
                .findFirst()
                .map(place -> new PostButton(words.say("student.choose.open"), place.link()))
                .orElse(null);
    }

    private static List<Route> chosen(List<Route> routes, Group.With with) {
        var fitting =
                routes.stream().sorted(Comparator.comparing(route -> order(route, with))).toList();
        var two = new ArrayList<Route>();
        fitting.stream().findFirst().ifPresent(two::add);
        fitting.stream()
                .filter(route -> !two.contains(route))
                .filter(route -> !route.mode().usesScreen())
                .findFirst()
                .ifPresent(two::add);
        return two;
    }

    private static int order(Route route, Group.With with) {
        if (route instanceof Route.With(var material) && material.id().equals(with.material())) {
            return 0;
        }
        return route.mode().usesScreen() == with.onScreen() ? 1 : 2;
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

    /** A material with whose it is. */
    public static String named(Material material) {
        return material.about().title() + credit(material.rights());
    }

    /** Whose it is and under which licence, wherever a material is named. */
    private static String credit(Material.Rights rights) {
        return Stream.of(rights.source(), rights.licence().name())
                .filter(text -> !text.isEmpty())
                .map(text -> " · " + text)
                .collect(Collectors.joining());
    }
}
