package cn.xieshou.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * What the firewall turns away gets its answer at once: on the way to the error page it would be turned away again, and end
 * without a word.
 */
@Component
class Rejected implements RequestRejectedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(Failure.BAD_REQUEST.status());
        PlainPage page = PlainPage.of(Failure.BAD_REQUEST, request.getRequestURI());
        page.describe(response);
        response.getOutputStream().write(page.text().getBytes(StandardCharsets.UTF_8));
    }
}
