package cn.xieshou.odd;

import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.upload.Upload;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The portal's addresses, read from its mappings: a new page is among them by itself. */
final class PageEntries {

    private PageEntries() {}

    static List<Entry> of(RequestMappingHandlerMapping mappings, List<Register<?>> registers) {
        List<Entry> entries = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> entries.addAll(of(info, handler, registers)));
        return entries;
    }

    private static List<Entry> of(RequestMappingInfo info, HandlerMethod handler, List<Register<?>> registers) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        List<String> methods = named.isEmpty()
                ? List.of("GET", "POST")
                : named.stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream()
                        .map(method ->
                                new Entry(Entry.Kind.PAGE, method, path, parameters(path, handler, registers), null)))
                .toList();
    }

    /** A register's page asks for a map: its filters, its order and its page. */
    private static List<String> parameters(String path, HandlerMethod handler, List<Register<?>> registers) {
        return registers.stream()
                .filter(register ->
                        List.of(register.path(), register.path() + "/export").contains(path))
                .findFirst()
                .map(register -> Stream.concat(
                                register.filters("office").stream().map(Filter::name), Stream.of("sort", "page"))
                        .toList())
                .orElseGet(() -> parameters(handler));
    }

    /** Names that the handler asks for by itself or through a record. */
    static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(PageEntries::names)
                .distinct()
                .toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            String name = asked.name().isEmpty() ? asked.value() : asked.name();
            return Stream.of(name.isEmpty() ? String.valueOf(parameter.getParameterName()) : name);
        }
        if (parameter.getParameterType().equals(Upload.class)) {
            return Stream.of("file");
        }
        return parameter.getParameterType().isRecord()
                        && !parameter.hasParameterAnnotation(AuthenticationPrincipal.class)
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.empty();
    }
}
