package org.cairnlearn.school.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.StudentsRead;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every answer before it is sent and writes down the students in it. It stands around all
 * pages, so that none can forget it; when the line cannot be written, the answer is a failure and
 * shows nobody.
 */
final class AuditFilter extends OncePerRequestFilter {
    private final Work work;
    private final AuditBook audit;

    AuditFilter(Work work, AuditBook audit) {
        this.work = work;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var read = new StudentsRead();
        var held = new HeldAnswer(response);
        go(request, held, chain, read);
        var answer = new Answer(request, held);
        var who = Onlooker.find(request);
        if (who.isPresent()) {
            write(answer, who.get(), read);
        } else if (!answer.students(read.students()).isEmpty()) {
            throw new IllegalStateException(
                    "%s shows students to nobody\nMaybe its handler should say who looks: Onlooker.answersFor"
                            .formatted(answer.screen()));
        }
        held.copyBodyToResponse();
    }

    private static void go(
            HttpServletRequest request, HeldAnswer held, FilterChain chain, StudentsRead read)
            throws ServletException, IOException {
        var failure =
                read.<Optional<ServletException>, IOException>during(() -> {
                    try {
                        chain.doFilter(request, held);
                        return Optional.empty();
                    } catch (ServletException thrown) {
                        return Optional.of(thrown);
                    }
                });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void write(Answer answer, Onlooker who, StudentsRead read) {
        var sighting = answer.shown(who, read);
        if (!sighting.isEmpty()) {
            work.write(who.actor(), () -> audit.shown(sighting));
        }
        if (answer.isRefusal()) {
            work.write(
                    who.actor(),
                    () -> {
                        audit.refused(answer.refused(who));
                        return true;
                    });
        }
    }
}
