package cn.xieshou.workflow.security;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes the names of vendor filters that this package replaces: the web apps register theirs only under names that are
 * free. The vendor's cross-site filter throws away the whole session on a wrong token, its header filter mixes up nonces of
 * parallel requests, its authentication filter keeps who is signed in a second time.
 */
@Component
@Order(0)
class VendorFilters implements ServletContextInitializer {

    static final List<String> REPLACED =
            List.of("Authentication Filter", "CsrfPreventionFilter", "HttpHeaderSecurity", "SessionCookieFilter");

    @Override
    public void onStartup(ServletContext context) {
        Filter nothing = (request, response, chain) -> chain.doFilter(request, response);
        REPLACED.forEach(name -> context.addFilter(name, nothing));
        ContentPolicy.markNonces(context);
    }
}
