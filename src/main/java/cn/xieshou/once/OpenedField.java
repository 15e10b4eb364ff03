package cn.xieshou.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Lets every form of every page say when it was opened, beside the token that security puts there. */
@Component
class OpenedField implements BeanPostProcessor {

    static final String NAME = "_opened";

    private static final String HOLDER = "requestDataValueProcessor";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals(HOLDER) && bean instanceof RequestDataValueProcessor others ? new Both(others) : bean;
    }

    private record Both(RequestDataValueProcessor others) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return others.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return others.processFormFieldValue(request, name, value, type);
        }

        @Override
        public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = others.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return Map.of();
            }
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put(NAME, Long.toString(Order.now()));
            return all;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return others.processUrl(request, url);
        }
    }
}
