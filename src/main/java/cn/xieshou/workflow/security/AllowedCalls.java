package cn.xieshou.workflow.security;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.account.Account;
import cn.xieshou.workflow.rest.EnginePath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What somebody who does not administer may call on the engine's REST API: what Tasklist needs to work on one's own tasks,
 * nothing else. The engine offers hundreds of calls more, and its grants on tasks open several of them.
 */
class AllowedCalls extends OncePerRequestFilter {

    private static final String ID = "[A-Za-z0-9._:-]+";

    private static final List<Call> CALLS = List.of(
            call("GET|POST", "task(/count)?"),
            call("GET", "task/" + ID + "(/form|/deployed-form|/form-variables)?"),
            call("POST", "task/" + ID + "/(claim|unclaim|complete|submit-form)"),
            call("GET|OPTIONS", "filter"),
            call("GET", "filter/count"),
            call("GET", "filter/" + ID),
            call("GET|POST", "filter/" + ID + "/(list|count)"),
            call("GET", "process-definition(/count)?"),
            call("GET", "process-definition/" + ID + "/(xml|startForm|deployed-start-form|form-variables)"),
            call("POST", "process-definition/" + ID + "/submit-form"));

    /** No model of ours has external tasks, and waiting for one would hold a connection for up to half an hour. */
    private static final Pattern SWITCHED_OFF = Pattern.compile("external-task/fetchAndLock/?");

    private static final Pattern OWN_PROFILE = Pattern.compile("user/(" + ID + ")/profile");

    private static final Pattern LISTS_OF_ENGINES = Pattern.compile("/(engine-rest|camunda/api/engine)/engine/?");

    private static final Pattern TASKLIST_FILES = Pattern.compile("/camunda/api/tasklist/plugin/[A-Za-z]+/static/.+");

    private final SecurityLog log;

    AllowedCalls(SecurityLog log) {
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EnginePath.decoded(request).startsWith("/camunda/api/tasklist") && !EnginePath.isMounted(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        Account account = now != null && now.getPrincipal() instanceof Account known ? known : null;
        Optional<String> none = account != null && administers(account) ? nothingOfCases(request) : Optional.empty();
        if (none.isPresent()) {
            NoCases.write(response, none.get());
        } else if (account != null && allowed(account, request)) {
            chain.doFilter(request, response);
        } else {
            log.refused(SecurityKind.ACCESS_REFUSED, EnginePath.decoded(request), "没有使用这个接口的权限");
            Refusals.write(response, HttpServletResponse.SC_NOT_FOUND, "NotAvailable", "没有这个接口，或您没有使用它的权限");
        }
    }

    private static boolean allowed(Account account, HttpServletRequest request) {
        if (EnginePath.of(request)
                .filter(path ->
                        NoCases.asked(path) || SWITCHED_OFF.matcher(path).matches())
                .isPresent()) {
            return false;
        }
        return administers(account)
                || EnginePath.of(request)
                        .map(path -> listed(request.getMethod(), path) || isOwnProfile(account, request, path))
                        .orElseGet(() -> isBesideTheEngine(request));
    }

    private static boolean administers(Account account) {
        return account.groups().contains(Authorities.ADMIN_GROUP);
    }

    private static Optional<String> nothingOfCases(HttpServletRequest request) {
        return EnginePath.of(request).flatMap(path -> NoCases.answer(request.getMethod(), path));
    }

    private static boolean listed(String method, String path) {
        return CALLS.stream().anyMatch(call -> call.matches(method, path));
    }

    private static boolean isOwnProfile(Account account, HttpServletRequest request, String path) {
        Matcher profile = OWN_PROFILE.matcher(path);
        return "GET".equals(request.getMethod())
                && profile.matches()
                && profile.group(1).equals(account.account());
    }

    private static boolean isBesideTheEngine(HttpServletRequest request) {
        String path = EnginePath.decoded(request);
        return "GET".equals(request.getMethod())
                && (LISTS_OF_ENGINES.matcher(path).matches()
                        || TASKLIST_FILES.matcher(path).matches());
    }

    private static Call call(String methods, String path) {
        return new Call(Pattern.compile(methods), Pattern.compile(path));
    }

    private record Call(Pattern methods, Pattern path) {

        boolean matches(String method, String called) {
            return methods.matcher(method).matches() && path.matcher(called).matches();
        }
    }
}
