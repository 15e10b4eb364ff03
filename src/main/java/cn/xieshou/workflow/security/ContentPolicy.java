package cn.xieshou.workflow.security;

import cn.xieshou.workflow.rest.EnginePath;
import cn.xieshou.workflow.rest.HeldText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Which scripts a page may run: own files only; the start pages of the web apps also their one inline script, by a nonce of
 * the request. The vendor hands nonces around in the servlet context, where two requests swap them and pages stay blank.
 */
class ContentPolicy extends OncePerRequestFilter {

    private static final String HEADER = "Content-Security-Policy";

    private static final String COMMON =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";

    /** What stands in the start page where the nonce belongs. */
    private static final String MARK = "xieshou-nonce-of-this-request";

    private static final Pattern START_PAGE = Pattern.compile("/camunda/app/[a-z]+/default/(index\\.html)?");

    private static final SecureRandom RANDOM = new SecureRandom();

    static void markNonces(ServletContext context) {
        context.setAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE, MARK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = EnginePath.decoded(request);
        if (START_PAGE.matcher(path).matches()) {
            startPage(request, response, chain);
        } else {
            response.setHeader(HEADER, path.startsWith("/camunda/") ? COMMON + " 'unsafe-eval'" : COMMON);
            chain.doFilter(request, response);
        }
    }

    private static void startPage(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        response.setHeader(HEADER, COMMON + " 'unsafe-eval' 'nonce-" + nonce + "'");
        HeldText page = new HeldText(response);
        chain.doFilter(request, page);
        write(response, page.text().replace(MARK, nonce));
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        if (!text.isEmpty()) {
            byte[] page = text.getBytes(StandardCharsets.UTF_8);
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }
}
