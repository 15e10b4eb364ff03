package cn.xieshou.workflow.security;

import cn.xieshou.database.Installation;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.rest.EnginePath;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The two chains: {@code /engine-rest} by HTTP Basic without any session, everything else by the sign-in page with one
 * session for portal and Tasklist. Who may see which address stands in {@link Addresses}.
 * {@link AccountSignIn} checks passwords for both as the one provider there is; named here once more, it would be asked and
 * count a wrong password twice.
 */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecuritySettings {

    private final Installation installation;
    private final ProcessEngine engine;

    SecuritySettings(Installation installation, ProcessEngine engine) {
        this.installation = installation;
        this.engine = engine;
    }

    @Bean
    @Order(1)
    SecurityFilterChain rest(HttpSecurity http, SecurityLog log, Clock clock) throws Exception {
        headers(http.securityMatcher("/engine-rest/**", "/engine-rest"))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(new BasicEntry(clock)))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new BasicEntry(clock)).accessDeniedHandler(new Denied(log)))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .addFilterAfter(new OwnPasswordFirst(), AuthorizationFilter.class);
        return engineGates(http, log).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            KnownAccounts known,
            SecurityContextRepository sessions,
            SignInRecords records,
            ObjectProvider<LogoutHandler> leaving,
            SecurityLog log)
            throws Exception {
        HttpSessionRequestCache requests = requestCache();
        headers(http)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(new CsrfTokens()))
                .requestCache(cache -> cache.requestCache(requests))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new SignInSuccess(requests, records))
                        .failureHandler(new SignInFailure()))
                .logout(logout -> logout.logoutRequestMatcher(signOut())
                        .addLogoutHandler((request, response, who) -> records.signedOut(who))
                        .addLogoutHandler((request, response, who) ->
                                leaving.orderedStream().forEach(one -> one.logout(request, response, who)))
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler((request, response, who) -> signedOut(request, response)))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new SignInEntry()).accessDeniedHandler(new Denied(log)))
                .authorizeHttpRequests(Addresses::authorize)
                .addFilterBefore(new OpenSessions(known, sessions), ExceptionTranslationFilter.class)
                .addFilterAfter(new OwnPasswordFirst(), AuthorizationFilter.class);
        return engineGates(http, log).build();
    }

    private HttpSecurity engineGates(HttpSecurity http, SecurityLog log) {
        return http.addFilterAfter(new WebAppRoot(), OwnPasswordFirst.class)
                .addFilterAfter(new WebAppPages(), WebAppRoot.class)
                .addFilterAfter(new AllowedCalls(log), WebAppPages.class)
                .addFilterAfter(new ExpressionRefusal(), AllowedCalls.class)
                .addFilterAfter(new EngineIdentity(engine, log), ExpressionRefusal.class);
    }

    private HttpSecurity headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(https ->
                        https.requestMatcher(request -> installation.https()).includeSubDomains(false)));
        return http.addFilterBefore(new ContentPolicy(), HeaderWriterFilter.class);
    }

    CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax").secure(installation.https()));
        return cookie;
    }

    private static HttpSessionRequestCache requestCache() {
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        requests.setMatchingRequestParameterName(null);
        RequestMatcher page = request -> {
            String accept = request.getHeader("Accept");
            return "GET".equals(request.getMethod())
                    && !Refusals.programAsks(request)
                    && (accept == null || accept.contains("text/html") || accept.startsWith("*/*"));
        };
        requests.setRequestMatcher(new AndRequestMatcher(
                page, request -> !EnginePath.decoded(request).equals("/error")));
        return requests;
    }

    /** The portal's form and the vendor's own sign-out, which ends the same one session. */
    private static RequestMatcher signOut() {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                path.matcher(HttpMethod.POST, "/logout"),
                path.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"));
    }

    private static void signedOut(
            jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response)
            throws java.io.IOException {
        if (EnginePath.decoded(request).equals("/logout")) {
            response.sendRedirect("/login?out");
        }
    }

    /** Patterns are of whole paths; by default they would be of what follows a servlet's mapping, and the API's never match. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** No text has a NUL in it, and PostgreSQL stores none. */
    @Bean
    static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> secureCookies() {
        return server -> server.getSession().getCookie().setSecure(installation.https());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedClients(TrustedProxies proxies) {
        return server -> server.addEngineValves(new ForwardedClient(proxies));
    }
}
