package cn.xieshou.workflow.form;

import cn.xieshou.workflow.form.FormPart.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody decides otherwise than the page was drawn for: other fields are asked for, some that were filled in are not. */
public final class DecisionChange {

    private final List<FormField> fields;
    private final Map<String, @Nullable Object> typed;
    private final FormLevel here;
    private final FormLevel there;
    private final Map<String, @Nullable Object> opened;

    /**
     * @param opened what stood in the fields before anybody typed
     * @param typed what was typed, with the new decision
     */
    DecisionChange(
            List<FormField> fields,
            Map<String, @Nullable Object> opened,
            Map<String, @Nullable Object> typed,
            FormLevel here,
            FormLevel there) {
        this.fields = fields;
        this.opened = opened;
        this.typed = typed;
        this.here = here;
        this.there = there;
    }

    /** Whether fields have to be filled in that are not shown yet. */
    public boolean asksMore() {
        return !asked().isEmpty();
    }

    /** Names of these fields. */
    public List<String> asked() {
        return fields.stream()
                .filter(field -> here.isHidden(field) && !there.isHidden(field))
                .filter(field -> field.isList() || field.isRequired())
                .map(FormField::key)
                .toList();
    }

    /** Labels of what was typed and does not belong to the new decision. */
    public List<String> leftBehind() {
        return fields.stream()
                .filter(field -> !here.isHidden(field) && there.isHidden(field) && isTyped(field))
                .map(FormField::label)
                .toList();
    }

    private boolean isTyped(FormField field) {
        return !here.isFixed(field)
                && !asSent(field, here.submitted(field)).equals(asSent(field, PathValues.get(opened, field.path())));
    }

    /** A page sends texts where the domain has numbers. */
    private static Set<Kept> asSent(FormField field, @Nullable Object value) {
        List<Kept> sent = new ArrayList<>();
        Drawing.leaves(field.key(), value, sent);
        sent.removeIf(kept -> kept.value().isBlank());
        return Set.copyOf(sent);
    }

    /** What was typed, where an opinion that does not belong to the new decision went into the empty one that does. */
    public Map<String, @Nullable Object> moved() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(typed);
        Optional<FormField> left = only(here, there);
        Optional<FormField> found = only(there, here);
        if (left.isPresent() && found.isPresent()) {
            Object text = PathValues.get(values, left.get().path());
            if (SameValue.isNothing(PathValues.get(values, found.get().path())) && !SameValue.isNothing(text)) {
                PathValues.put(values, found.get().path(), text);
                PathValues.put(values, left.get().path(), null);
            }
        }
        return values;
    }

    /** The one opinion that is asked for under the first and not under the second. */
    private Optional<FormField> only(FormLevel first, FormLevel second) {
        List<FormField> found = fields.stream()
                .filter(field -> "textarea".equals(field.type()) && !first.isFixed(field))
                .filter(field -> !first.isHidden(field) && second.isHidden(field))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
