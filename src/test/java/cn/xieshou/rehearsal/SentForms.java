package cn.xieshou.rehearsal;

import cn.xieshou.portal.FieldsOfForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whether the forms of a page send all that takes them wants: what does not come is refused whole, and nobody could send it. */
@Component
class SentForms {

    private final RequestMappingHandlerMapping mappings;

    SentForms(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** What is missing, in words; and how many buttons were looked at. */
    record Looked(List<String> missing, int buttons) {}

    Looked look(String page, String body) {
        List<String> missing = new ArrayList<>();
        int looked = 0;
        for (Element form : Jsoup.parse(body).select("form[method=post]")) {
            for (Element button : form.select("button[type=submit], input[type=submit]")) {
                String address = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
                Optional<HandlerMethod> taker = taker(address.replaceFirst("[?#].*", ""));
                Set<String> names = names(form, button);
                looked += taker.isPresent() ? 1 : 0;
                taker.stream()
                        .flatMap(handler -> FieldsOfForms.of(handler).stream())
                        .filter(field -> !names.contains(field))
                        .forEach(field -> missing.add(page + ": " + address + " gets no " + field));
            }
        }
        return new Looked(missing, looked);
    }

    /** What a browser sends when this button is pressed; of other buttons nothing, of the address what stands in it. */
    private static Set<String> names(Element form, Element button) {
        String address = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        Set<String> names = new HashSet<>(
                form.select("input[name]:not([disabled]), select[name]:not([disabled]), textarea[name]:not([disabled])")
                        .eachAttr("name"));
        names.add(button.attr("name"));
        Stream.of(address.replaceFirst("^[^?]*\\??", "").split("&"))
                .map(parameter -> parameter.split("=", 2)[0])
                .forEach(names::add);
        return names;
    }

    private Optional<HandlerMethod> taker(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("cn.xieshou"))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(entry -> takes(entry.getKey(), parsed))
                .min((one, other) -> variables(one.getKey()) - variables(other.getKey()))
                .map(Map.Entry::getValue);
    }

    private static boolean takes(RequestMappingInfo info, PathContainer path) {
        return info.getPathPatternsCondition() != null
                && info.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** The address with the fewest variables is meant. */
    private static int variables(RequestMappingInfo info) {
        return String.join("", info.getPatternValues()).split("\\{", -1).length;
    }
}
