package cn.xieshou.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** On to the page that was asked for before signing in; its path only, whatever host the request named. */
class SignInSuccess implements AuthenticationSuccessHandler {

    private final RequestCache requests;
    private final SignInRecords records;

    SignInSuccess(RequestCache requests, SignInRecords records) {
        this.requests = requests;
        this.records = records;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        records.signedIn(request, response, authentication);
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        response.sendRedirect(saved == null ? "/" : path(saved.getRedirectUrl()));
    }

    private static String path(String url) {
        URI target = URI.create(url);
        String query = target.getRawQuery();
        // One slash: «//elsewhere» would be another host.
        String path = "/" + target.getRawPath().replaceFirst("^/+", "");
        return query == null ? path : path + "?" + query;
    }
}
