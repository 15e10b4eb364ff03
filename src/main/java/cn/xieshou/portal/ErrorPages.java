package cn.xieshou.portal;

import cn.xieshou.once.TypedText;
import cn.xieshou.shared.ErrorNumbers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every error as a Chinese page (or, for programs, JSON) with cause and remedy. One of ours carries a reference number
 * that stands in the log beside the stack trace; what had been typed is shown again so that nothing is lost.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final String RETRY_SECONDS = "30";

    private final ErrorNumbers numbers;
    private final Viewer viewer;
    private final TypedText typed;

    ErrorPages(ErrorNumbers numbers, Viewer viewer, TypedText typed) {
        this.numbers = numbers;
        this.viewer = viewer;
        this.typed = typed;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        Failure failure = failure(request);
        retryLater(failure, response);
        ModelAndView page = new ModelAndView("portal/failure");
        page.setStatus(org.springframework.http.HttpStatusCode.valueOf(failure.status()));
        page.addObject("failure", failure);
        page.addObject("reference", failure.isOurs() ? report(request, failure) : null);
        page.addObject("typed", typed.of(request));
        page.addObject("layout", failure.isOurs() || !viewer.signedIn() ? "bare" : "page");
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> json(HttpServletRequest request, HttpServletResponse response) {
        Failure failure = failure(request);
        retryLater(failure, response);
        String reference = failure.isOurs() ? report(request, failure) : "";
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "status",
                        failure.status(),
                        "message",
                        failure.cause() + failure.remedy(),
                        "reference",
                        reference));
    }

    private static void retryLater(Failure failure, HttpServletResponse response) {
        if (failure == Failure.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    private Failure failure(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (Malformed.isIn(thrown(request))) {
            return Failure.BAD_REQUEST;
        }
        return Failure.of(status instanceof Integer code ? code : Failure.NOT_FOUND.status(), thrown(request));
    }

    private static @Nullable Throwable thrown(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    /** «E-20260831-7F3A9C» */
    private String report(HttpServletRequest request, Failure failure) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return numbers.log(failure.status() + " " + request.getMethod() + " " + address, thrown(request));
    }
}
