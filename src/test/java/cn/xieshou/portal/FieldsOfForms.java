package cn.xieshou.portal;

import java.util.List;
import org.springframework.web.method.HandlerMethod;

/** What a handler takes from a form, for tests of other features. */
public final class FieldsOfForms {

    private FieldsOfForms() {}

    public static List<String> of(HandlerMethod handler) {
        return WholeForms.fields(handler);
    }
}
