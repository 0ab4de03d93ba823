package org.cairnlearn.school.web.kit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Refusal;
import org.cairnlearn.school.access.Wants;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/**
 * The one place where a failure becomes an answer: a page with a reference number, or a problem in
 * JSON (RFC 9457) with the same as {@code traceId}. The operator finds the reference in the log,
 * with the exception's class and frames. Its message is nowhere: it may hold what a student wrote.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@NullMarked
class Failures implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String DRAWING = Failures.class.getName() + ".drawing";

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE_LENGTH = 8;

    private final RandomGenerator chance = new SecureRandom();
    private final ErrorPages plain = new PlainErrorPages();
    private final ObjectProvider<ErrorPages> drawn;

    Failures(ObjectProvider<ErrorPages> drawn) {
        this.drawn = drawn;
    }

    /** A page's own method, or finding it, failed. */
    @ExceptionHandler(Throwable.class)
    void thrown(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted() || failure instanceof AsyncRequestNotUsableException) {
            log(reference(), status(failure), failure, request);
            return; // half an answer is out, or nobody is there to read one
        }
        response.reset();
        if (failure instanceof ErrorResponse said) {
            said.getHeaders()
                    .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        answer(status(failure), failure, request, response);
    }

    /** Something before or around the pages refused or failed; the container asks here. */
    @RequestMapping("/error")
    @Allow(Audience.ANYONE)
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var failure = thrown instanceof Throwable one ? one : null;
        answer(
                failure != null
                        ? status(failure)
                        : status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value(),
                failure,
                request,
                response);
    }

    private void answer(
            int status,
            @Nullable Throwable failure,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var told = new ErrorPages.Failure(status, reference(), Refusal.find(request));
        log(told.reference(), status, failure, request);
        var said = said(told, request);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(said.type());
        response.getOutputStream().write(said.body().getBytes(StandardCharsets.UTF_8));
    }

    /** What goes out, as what. */
    private record Said(String type, String body) {}

    /** In the words of whoever asks: a standard's service, another program, a person. */
    private Said said(ErrorPages.Failure told, HttpServletRequest request) {
        if (isBelow("/ims/case/", request)) {
            return new Said(
                    MediaType.APPLICATION_JSON_VALUE, StatusInfo.of(told.status()).bareJson());
        }
        if (isBelow("/ims/oneroster/", request)) {
            return new Said(MediaType.APPLICATION_JSON_VALUE, StatusInfo.of(told.status()).json());
        }
        return Wants.json(request) || isForPrograms(request)
                ? new Said(MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem(told))
                : new Said(
                        new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString(),
                        page(told, request));
    }

    /** Where nobody looks at pages, whatever a program says that it accepts, or doesn't say. */
    private static boolean isForPrograms(HttpServletRequest request) {
        return isBelow("/xapi/", request) || isBelow("/oauth2/", request);
    }

    private static boolean isBelow(String address, HttpServletRequest request) {
        var first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = first instanceof String asked ? asked : request.getRequestURI();
        return path.startsWith(address);
    }

    /** When drawing the page failed, the container asks once more, and gets the plain one. */
    private String page(ErrorPages.Failure failure, HttpServletRequest request) {
        var failedBefore = request.getAttribute(DRAWING) != null;
        request.setAttribute(DRAWING, true);
        return failedBefore
                ? plain.page(failure, request)
                : drawn.getIfAvailable(() -> plain).page(failure, request);
    }

    private static String problem(ErrorPages.Failure failure) {
        var status = HttpStatus.resolve(failure.status());
        return """
        {"type":"about:blank","title":"%s","status":%d,"traceId":"%s"}
        """
                .strip()
                .formatted(
                        status == null ? "Error" : status.getReasonPhrase(),
                        failure.status(),
                        failure.reference());
    }

    private static int status(Throwable failure) {
        return switch (failure) {
            case ErrorResponse said -> said.getStatusCode().value();
            case NotThere _ -> 404;
            case InvalidParameterException said -> said.getErrorCode();
            case ConversionNotSupportedException _ -> 500;
            case TypeMismatchException _ -> 400;
            case HttpMessageNotReadableException _ -> 400;
            case MultipartException _ -> 400;
            case RequestRejectedException _ -> 400;
            default -> 500;
        };
    }

    /** One line each: ours with where it failed, a visitor's without. */
    private static void log(
            String reference, int status, @Nullable Throwable failure, HttpServletRequest request) {
        if (status < 500) {
            LOG.info("{} {} {}", reference, status, request.getMethod());
        } else {
            LOG.error(
                    "{} {} {} {}",
                    reference,
                    status,
                    request.getMethod(),
                    failure == null ? "without an exception" : FailureTrace.of(failure));
        }
    }

    /** Eight letters and digits that are not mistaken for each other on the telephone. */
    private String reference() {
        var letters =
                chance.ints(REFERENCE_LENGTH, 0, LETTERS.length())
                        .mapToObj(LETTERS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining());
        return letters.substring(0, REFERENCE_LENGTH / 2)
                + "-"
                + letters.substring(REFERENCE_LENGTH / 2);
    }
}
