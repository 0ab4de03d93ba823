package org.cairnlearn.school.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which pages of the application were asked for and shown.
 *
 * @param answers each as "GET /path as somebody: 200"
 */
record Shown(RequestMappingHandlerMapping routes, Collection<String> answers) {
    /**
     * What comes before anybody is signed in, what holds nobody, what other systems ask for and
     * what a researcher sees without names, which have tests of their own.
     */
    private static final Pattern OF_NOBODY =
            Pattern.compile(
                    "/(sign-in|assets|language|error|elsewhere|passkey|class-door|ims|xapi|research"
                            + "|packages).*");

    /** Pages that nobody asked for. */
    Set<String> neverAsked() {
        return without(List.copyOf(answers));
    }

    /** Pages that everybody was refused, or that were not there. */
    Set<String> never() {
        return without(answers.stream().filter(one -> one.matches(".*: (200|303)")).toList());
    }

    private Set<String> without(List<String> asked) {
        return pages().filter(page -> asked.stream().noneMatch(one -> matches(page, one)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> pages() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route ->
                        route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> !OF_NOBODY.matcher(pattern).matches());
    }

    private static boolean matches(String pattern, String asked) {
        var path = asked.split(" ")[1].split("\\?")[0];
        return asked.startsWith("GET ") && path.matches(pattern.replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
