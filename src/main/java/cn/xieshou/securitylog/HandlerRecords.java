package cn.xieshou.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Records files that leave and personal data that is shown, when the answer is written; refusals are recorded elsewhere. */
@Component
class HandlerRecords implements HandlerInterceptor, WebMvcConfigurer {

    private static final String NOTHING_SENT = "（未传内容）";

    private final SecurityLog log;

    HandlerRecords(SecurityLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(handler instanceof HandlerMethod method)) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == HttpStatus.OK && (failure == null || response.isCommitted())) {
            record(method, subject(request), response, failure == null ? sent(request) : "（传输中断）");
        } else if (status == HttpStatus.NOT_MODIFIED) {
            record(method, subject(request), response, NOTHING_SENT);
        } else if (isRefusal(status) && !Asker.account().isEmpty()) {
            log.refused(SecurityKind.ACCESS_REFUSED, subject(request), "没有权限，或没有这个事项");
        }
    }

    /** Who only asks whether there is something new is a line as well: it shows that an address is still in use, and whence. */
    private static String sent(HttpServletRequest request) {
        return "HEAD".equals(request.getMethod()) ? NOTHING_SENT : "";
    }

    /** A page that answers «not found» may be one of another school: the visitor is not told, the log is. */
    private static boolean isRefusal(@Nullable HttpStatus status) {
        return status == HttpStatus.NOT_FOUND || status == HttpStatus.FORBIDDEN;
    }

    private void record(HandlerMethod method, String subject, HttpServletResponse response, String end) {
        RecordsExport export = method.getMethodAnnotation(RecordsExport.class);
        RecordsPersonalData personal = method.getMethodAnnotation(RecordsPersonalData.class);
        if (export != null) {
            log.read(SecurityKind.EXPORT, subject, export.value() + end);
        } else if (isFile(response)) {
            log.read(SecurityKind.EXPORT, subject, "文件" + end);
        } else if (personal != null) {
            log.read(SecurityKind.PERSONAL_DATA_READ, subject, personal.value());
        }
    }

    /** The address; of pages that need no sign-in only its pattern, because there the address itself may be the secret. */
    private static String subject(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean secret = Asker.account().isEmpty() || pattern.contains("{secret}");
        return secret ? pattern : request.getRequestURI();
    }

    private static boolean isFile(HttpServletResponse response) {
        String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return disposition != null && disposition.startsWith("attachment");
    }
}
