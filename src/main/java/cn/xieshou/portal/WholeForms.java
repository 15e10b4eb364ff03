package cn.xieshou.portal;

import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.MayBeAbsent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form has to bring every text that its handler reads; a missing one is refused, whatever the handler would make of it.
 * Lists are left out: boxes of which none is ticked send nothing. A handler that reads a whole map requires its fields itself.
 */
@Component
class WholeForms implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod()) && handler instanceof HandlerMethod method) {
            IncompleteForm.require(request.getParameterMap().keySet(), fields(method));
        }
        return true;
    }

    /** Names of the texts that a handler reads from a form. */
    static List<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(WholeForms::fields)
                .distinct()
                .toList();
    }

    private static Stream<String> fields(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return isText(parameter.getParameterType()) && !parameter.hasParameterAnnotation(MayBeAbsent.class)
                    ? Stream.of(name(parameter))
                    : Stream.empty();
        }
        boolean form = parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0;
        return form
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .filter(field -> isText(field.getType()))
                        .filter(field -> !AnnotatedElementUtils.isAnnotated(field, MayBeAbsent.class))
                        .map(RecordComponent::getName)
                : Stream.empty();
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type == int.class || type == Integer.class;
    }

    private static String name(MethodParameter parameter) {
        RequestParam asked = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return asked.name().isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : asked.name();
    }
}
