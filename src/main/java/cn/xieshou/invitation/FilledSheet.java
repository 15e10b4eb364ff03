package cn.xieshou.invitation;

import cn.xieshou.page.TypedFields;
import cn.xieshou.workflow.FormRefused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What somebody filled in, read by the sheet's own fields. */
public final class FilledSheet {

    private final Map<String, String> values;

    private FilledSheet(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @throws FormRefused with everything that is wrong
     * @throws cn.xieshou.shared.IncompleteForm if a text or number did not come at all
     */
    public static FilledSheet read(Sheet sheet, Map<String, String> typed) {
        TypedFields fields = new TypedFields();
        Map<String, String> values = new LinkedHashMap<>();
        for (SheetField field : sheet.fields()) {
            // Browsers send nothing for a choice that nobody has made.
            boolean always = field.kind() != SheetField.Kind.CHOICE;
            String came = always ? TypedFields.sent(typed, field.name()) : typed.get(field.name());
            values.put(field.name(), field.read(fields, came));
        }
        FormRefused.unless(fields);
        return new FilledSheet(values);
    }

    /** The text, empty if an optional field was left so. */
    public String text(String field) {
        return Objects.requireNonNull(values.get(field), field);
    }

    public int whole(String field) {
        return Integer.parseInt(text(field));
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "FilledSheet" + values.keySet();
    }
}
