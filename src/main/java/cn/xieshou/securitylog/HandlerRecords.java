package cn.xieshou.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Records files that leave and personal data that is shown, when the answer is written; refusals are recorded elsewhere. */
@Component
class HandlerRecords implements HandlerInterceptor, WebMvcConfigurer {

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
        boolean left = response.getStatus() == HttpStatus.OK.value() && (failure == null || response.isCommitted());
        if (handler instanceof HandlerMethod method && left) {
            record(method, request, response, failure == null ? "" : "（传输中断）");
        }
    }

    private void record(HandlerMethod method, HttpServletRequest request, HttpServletResponse response, String end) {
        RecordsExport export = method.getMethodAnnotation(RecordsExport.class);
        RecordsPersonalData personal = method.getMethodAnnotation(RecordsPersonalData.class);
        if (export != null) {
            log.read(SecurityKind.EXPORT, request.getRequestURI(), export.value() + end);
        } else if (isFile(response)) {
            log.read(SecurityKind.EXPORT, request.getRequestURI(), "文件" + end);
        } else if (personal != null) {
            log.read(SecurityKind.PERSONAL_DATA_READ, request.getRequestURI(), personal.value());
        }
    }

    private static boolean isFile(HttpServletResponse response) {
        String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return disposition != null && disposition.startsWith("attachment");
    }
}
