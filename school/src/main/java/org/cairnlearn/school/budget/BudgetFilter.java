package org.cairnlearn.school.budget;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.access.Refusal;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.access.Wants;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds every account to its budget. It stands around the log: after an answer the log knows whom
 * it showed, and what is counted then holds from the next request on.
 */
final class BudgetFilter extends OncePerRequestFilter {
    /** Where somebody says why; it and the way out stay open. */
    static final String REASON = "/account/reason";

    private static final List<String> ALWAYS_OPEN =
            List.of("/assets/", "/sign-out", "/language", "/error", "/sign-in");

    private final BudgetBook budgets;
    private final SystemBudgets systems;
    private final Supplier<List<String>> dutyLists;

    BudgetFilter(BudgetBook budgets, SystemBudgets systems, Supplier<List<String>> dutyLists) {
        this.systems = systems;
        this.budgets = budgets;
        this.dutyLists = dutyLists;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var system = Integrator.find(request);
        if (system.isPresent()) {
            hold(system.get(), request, response, chain);
            return;
        }
        var visitor = Visitor.find(request).filter(_ -> !isOpen(request.getRequestURI()));
        if (visitor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var gate = budgets.gate(visitor.get());
        if (gate.stopped()) {
            Refusal.send(new Refusal.Stopped(), request, response);
        } else if (gate.asked() && !request.getRequestURI().equals(REASON)) {
            budgets.knock(visitor.get(), gate);
            ask(request, response);
        } else {
            chain.doFilter(request, response);
            if (!isDutyList(request)) { // it adds nothing to what counts
                budgets.count(visitor.get(), gate, dutyLists.get());
            }
        }
    }

    private void hold(
            Integrator system,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (systems.isStopped(system)) {
            Refusal.send(new Refusal.Stopped(), request, response);
        } else {
            chain.doFilter(request, response);
            if (system.errand() == null) { // lent for one student, a token can try out no other
                systems.count(system, dutyLists.get());
            }
        }
    }

    private boolean isDutyList(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof String screen
                && dutyLists.get().contains(screen);
    }

    private static boolean isOpen(String path) {
        return ALWAYS_OPEN.stream().anyMatch(path::startsWith);
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Wants.fragment(request) || Wants.json(request) || !request.getMethod().equals("GET")) {
            Refusal.send(new Refusal.SayWhy(), request, response);
            return;
        }
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                REASON
                        + "?next="
                        + URLEncoder.encode(ReturnPath.of(asked).value(), StandardCharsets.UTF_8));
    }
}
