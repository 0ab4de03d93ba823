package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets what somebody's page reads come in one transaction. It is over before the log is written and
 * the page is sent; a system that fetches much at once is not meant.
 */
final class OneReading implements HandlerInterceptor {
    private final Work work;

    OneReading(Work work) {
        this.work = work;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && HttpMethod.GET.matches(request.getMethod())
                && Visitor.find(request).isPresent()
                && !isForAnyone(method)) {
            work.beginPage();
        }
        return true;
    }

    /** The pages before the sign-in ask which schools there are, outside of any school's work. */
    private static boolean isForAnyone(HandlerMethod method) {
        return Policy.find(method)
                .filter(allow -> List.of(allow.value()).contains(Audience.ANYONE))
                .isPresent();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        work.endPage();
    }
}
