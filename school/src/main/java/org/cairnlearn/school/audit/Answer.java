package org.cairnlearn.school.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Wants;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.StudentsRead;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;

/** An answer that is about to be sent, as the log understands it. */
record Answer(HttpServletRequest request, HeldAnswer held) {
    private static final Set<Integer> NO = Set.of(401, 403, 404, 429);
    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+](json|xml|javascript).*");

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Whether somebody asked for something and got nothing. */
    boolean isRefusal() {
        return NO.contains(held.getStatus()) && !isMissingDocument();
    }

    /** A system that looks whether it has left something here tries nobody's id out. */
    private boolean isMissingDocument() {
        return held.getStatus() == 404 && Screen.of(screen()) == Screen.ACTIVITY;
    }

    /**
     * What it shows.
     *
     * @param read the students who were read to make it
     */
    Sighting shown(Onlooker who, StudentsRead read) {
        var text = text();
        var students =
                new HashSet<>(
                        who.isSystem() ? all(read.students()) : students(text, read.students()));
        if (isRight()) {
            students.addAll(read.nameless());
        }
        var perhaps = new HashSet<PersonId>();
        if (isRight()) {
            perhaps.addAll(Body.of(request.getRequestURI()).ids()); // of somebody without a name
        }
        if (!who.isSystem() || HttpMethod.GET.matches(request.getMethod())) {
            text.ifPresent(body -> perhaps.addAll(body.ids())); // not ids that it has sent itself
        }
        perhaps.removeAll(students);
        return new Sighting(who, screen(), form(), students, perhaps);
    }

    /** What it does not show: those whom the request named. */
    Sighting refused(Onlooker who) {
        var asked = new StringBuilder(request.getRequestURI());
        request.getParameterMap()
                .values()
                .forEach(values -> asked.append(' ').append(String.join(" ", values)));
        return new Sighting(
                who, screen(), form(), Body.of(asked.toString()).ids(), Set.<PersonId>of());
    }

    /** The students in it; all of them when it cannot be read here, as a picture. */
    Set<PersonId> students(Collection<Person> read) {
        return students(text(), read);
    }

    private Set<PersonId> students(Optional<Body> text, Collection<Person> read) {
        if (held.getContentSize() == 0 || read.isEmpty()) {
            return Set.of();
        }
        return text.map(body -> students(body, read)).orElseGet(() -> all(read));
    }

    private Set<PersonId> all(Collection<Person> read) {
        return isRight() ? read.stream().map(Person::id).collect(Collectors.toSet()) : Set.of();
    }

    private Set<PersonId> students(Body text, Collection<Person> read) {
        var students = new HashSet<>(text.named(read));
        var ids = text.ids();
        read.stream().map(Person::id).filter(ids::contains).forEach(students::add);
        if (form() == Form.FILE || form() == Form.DATA) {
            students.addAll(text.numbered(read));
        }
        return students;
    }

    private Optional<Body> text() {
        if (TEXT.matcher(type()).matches()) {
            return Optional.of(Body.ofText(held.getContentAsByteArray()));
        }
        return type().equals(WORKBOOK)
                ? Optional.of(Body.ofWorkbook(held.getContentAsByteArray()))
                : Optional.empty();
    }

    private boolean isRight() {
        return held.getStatus() < 300 && held.getContentSize() > 0;
    }

    private Form form() {
        if (held.getHeader(HttpHeaders.CONTENT_DISPOSITION) != null) {
            return Form.FILE;
        }
        if (type().contains("json")) {
            return Form.DATA;
        }
        return Wants.fragment(request) ? Form.PART : Form.PAGE;
    }

    private String type() {
        var type = held.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    String screen() {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof String pattern
                ? pattern
                : "";
    }
}
